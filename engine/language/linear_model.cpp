#include "engine/language/linear_model.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace dateline::engine {

static_assert(std::endian::native == std::endian::little, "the model file is read in place");

namespace {

constexpr std::size_t header_bytes = 8;
constexpr std::uint32_t most_bits = 24;

std::uint32_t read_u32(std::byte const* at) {
    std::uint32_t value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
}

std::uint16_t read_u16(std::byte const* at) {
    std::uint16_t value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
}

template <class Integer> void append(std::string& bytes, Integer value) {
    std::array<char, sizeof value> raw{};
    std::memcpy(raw.data(), &value, sizeof value);
    bytes.append(raw.data(), raw.size());
}

constexpr std::size_t bucket_of(Feature feature, std::uint32_t bits) {
    return static_cast<std::size_t>(feature >> (64U - bits));
}
constexpr std::uint16_t fingerprint(Feature feature) {
    return static_cast<std::uint16_t>(feature);
}

} // namespace

std::optional<LinearModel> LinearModel::read(std::span<std::byte const> bytes) {
    if (bytes.size() < header_bytes) return {};
    std::uint32_t const bits = read_u32(bytes.data());
    std::uint32_t const record_bytes = read_u32(bytes.data() + 4);
    if (bits == 0 || bits > most_bits) return {};
    std::size_t const begins_bytes = ((std::size_t{1} << bits) + 1) * 4;
    if (bytes.size() < header_bytes + begins_bytes + record_bytes) return {};
    std::byte const* const begins = bytes.data() + header_bytes;
    return LinearModel(bits, begins, begins + begins_bytes);
}

void LinearModel::score(std::span<Feature const> features, ClassScores& scores, std::size_t classes) const {
    std::fill_n(scores.begin(), classes, 0);
    // Nearly every look-up misses the caches: all of them are under way before the first is needed.
    std::array<std::uint32_t, 256> begins; // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
    for (Feature const feature : features)
        __builtin_prefetch(begins_ + bucket_of(feature, bits_) * 4);
    for (std::size_t i = 0; i < features.size(); ++i) {
        begins[i] = read_u32(begins_ + bucket_of(features[i], bits_) * 4);
        __builtin_prefetch(records_ + begins[i]);
    }
    for (std::size_t i = 0; i < features.size(); ++i) {
        std::byte const* at = records_ + begins[i];
        std::byte const* const end = records_ + read_u32(begins_ + bucket_of(features[i], bits_) * 4 + 4);
        std::uint16_t const wanted = fingerprint(features[i]);
        while (at < end) {
            auto const count = std::to_integer<std::size_t>(at[2]);
            if (read_u16(at) != wanted) {
                at += 3 + count * 2;
                continue;
            }
            at += 3;
            for (std::size_t k = 0; k < count; ++k)
                scores[std::to_integer<std::size_t>(at[2 * k])] += static_cast<std::int8_t>(at[2 * k + 1]);
            break;
        }
    }
}

std::string LinearModel::write(std::vector<Entry> entries) {
    std::uint32_t bits = 1;
    while (bits < most_bits && (std::size_t{2} << bits) < entries.size())
        ++bits;
    std::ranges::sort(entries, {}, &Entry::feature);
    std::string begins;
    std::string records;
    std::size_t next = 0;
    for (std::size_t bucket = 0; bucket < std::size_t{1} << bits; ++bucket) {
        append(begins, static_cast<std::uint32_t>(records.size()));
        for (; next < entries.size() && bucket_of(entries[next].feature, bits) == bucket; ++next) {
            append(records, fingerprint(entries[next].feature));
            append(records, static_cast<std::uint8_t>(entries[next].weights.size()));
            for (auto const& [label, weight] : entries[next].weights) {
                append(records, label);
                append(records, weight);
            }
        }
    }
    append(begins, static_cast<std::uint32_t>(records.size()));
    std::string bytes;
    append(bytes, bits);
    append(bytes, static_cast<std::uint32_t>(records.size()));
    return bytes + begins + records;
}

} // namespace dateline::engine
