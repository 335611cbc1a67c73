#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// Private to engine/language.
namespace dateline::engine {

/// A read-only table from hashes to small numbers, read in place. Layout, little-endian: u32 bits, then 2^bits entries
/// of u32 key (the hash's upper half, 0 for none) and u32 value.
class KeyTable {
public:
    /// Nothing where `bytes` is not such a table.
    [[nodiscard]] static std::optional<KeyTable> read(std::span<std::byte const> bytes);

    [[nodiscard]] std::optional<std::uint32_t> find(std::uint64_t key) const;
    /// Says that a key will be looked for soon.
    void prefetch(std::uint64_t key) const;

    /// The bytes of a table. Of two entries whose keys collide the first one stays.
    [[nodiscard]] static std::string write(std::vector<std::pair<std::uint64_t, std::uint32_t>> const& entries);

private:
    KeyTable(std::uint32_t bits, std::byte const* entries) : bits_(bits), entries_(entries) {}

    std::uint32_t bits_;
    std::byte const* entries_;
};

} // namespace dateline::engine
