#include "engine/language/key_table.hpp"

#include "engine/language/kernels.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace dateline::engine {

namespace {

constexpr std::size_t entry_bytes = 8;
constexpr std::uint32_t most_bits = 24;

constexpr std::uint64_t mixed(std::uint64_t key) {
    key ^= key >> 31U;
    return key * 0x9E3779B97F4A7C15ULL;
}
/// Never 0, which marks an empty entry.
constexpr std::uint32_t check_of(std::uint64_t key) {
    return static_cast<std::uint32_t>(mixed(key)) | 1U;
}
constexpr std::size_t slot_of(std::uint64_t key, std::uint32_t bits) {
    return static_cast<std::size_t>(mixed(key) >> (64U - bits));
}

std::uint32_t read_u32(void const* at) {
    std::uint32_t value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
}

} // namespace

std::optional<KeyTable> KeyTable::read(std::span<std::byte const> bytes) {
    if (bytes.size() < 4) return {};
    std::uint32_t const bits = read_u32(bytes.data());
    if (bits == 0 || bits > most_bits || bytes.size() < 4 + (entry_bytes << bits)) return {};
    return KeyTable(bits, bytes.data() + 4);
}

void KeyTable::prefetch(std::uint64_t key) const {
    engine::prefetch(entries_ + slot_of(key, bits_) * entry_bytes);
}

std::optional<std::uint32_t> KeyTable::find(std::uint64_t key) const {
    std::size_t const mask = (std::size_t{1} << bits_) - 1;
    std::size_t slot = slot_of(key, bits_);
    // A table of the writer below is at most half full; a damaged one must not hang.
    for (std::size_t tried = 0; tried <= mask; ++tried, slot = (slot + 1) & mask) {
        std::byte const* const at = entries_ + slot * entry_bytes;
        std::uint32_t const check = read_u32(at);
        if (check == 0) return {};
        if (check == check_of(key)) return read_u32(at + 4);
    }
    return {};
}

std::string KeyTable::write(std::vector<std::pair<std::uint64_t, std::uint32_t>> const& entries) {
    std::uint32_t bits = 1;
    while ((std::size_t{1} << bits) < entries.size() * 2)
        ++bits;
    std::string table(4 + (entry_bytes << bits), '\0');
    std::memcpy(table.data(), &bits, sizeof bits);
    std::size_t const mask = (std::size_t{1} << bits) - 1;
    for (auto const& [key, value] : entries) {
        std::uint32_t const check = check_of(key);
        std::size_t slot = slot_of(key, bits);
        char* at = table.data() + 4 + slot * entry_bytes;
        while (read_u32(at) != 0 && read_u32(at) != check) {
            slot = (slot + 1) & mask;
            at = table.data() + 4 + slot * entry_bytes;
        }
        if (read_u32(at) != 0) continue;
        std::memcpy(at, &check, sizeof check);
        std::memcpy(at + 4, &value, sizeof value);
    }
    return table;
}

} // namespace dateline::engine
