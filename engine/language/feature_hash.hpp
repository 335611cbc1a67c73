#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

/// Features of the linear models as hashes. Private to engine/language.
namespace dateline::engine {

using Feature = std::uint64_t;

namespace feature_hash {
inline constexpr std::uint64_t k0 = 0x9E3779B97F4A7C15ULL;
inline constexpr std::uint64_t k1 = 0xC2B2AE3D27D4EB4FULL;
inline constexpr std::uint64_t k2 = 0xD6E8FEB86659FD93ULL;
inline constexpr std::uint64_t k3 = 0xA0761D6478BD642FULL;
inline constexpr std::uint64_t k4 = 0xE7037ED1A0B428DBULL;

[[nodiscard]] constexpr std::uint64_t finish(std::uint64_t h) {
    h ^= h >> 29U;
    h *= k4;
    return h ^ (h >> 32U);
}
} // namespace feature_hash

/// The conjunction of up to four values under the number of its template. Different templates give different features
/// for the same values.
[[nodiscard]] constexpr Feature feature(std::uint64_t number, std::uint64_t a) {
    return feature_hash::finish(a * feature_hash::k1 + number * feature_hash::k0);
}
[[nodiscard]] constexpr Feature feature(std::uint64_t number, std::uint64_t a, std::uint64_t b) {
    return feature_hash::finish((a * feature_hash::k1 + number * feature_hash::k0) ^ (b * feature_hash::k2));
}
[[nodiscard]] constexpr Feature feature(std::uint64_t number, std::uint64_t a, std::uint64_t b, std::uint64_t c) {
    return feature_hash::finish(((a * feature_hash::k1 + number * feature_hash::k0) ^ (b * feature_hash::k2)) +
                                c * feature_hash::k3);
}
[[nodiscard]] constexpr Feature feature(std::uint64_t number, std::uint64_t a, std::uint64_t b, std::uint64_t c,
                                        std::uint64_t d) {
    std::uint64_t const high = (d + 1) * feature_hash::k4;
    return feature(number, a, b, c ^ (high >> 17U) ^ (high << 13U));
}

/// A list of features with room for as many as any of the models has.
class FeatureList {
public:
    void clear() { size_ = 0; }
    void add(Feature value) { values_[size_++] = value; }
    /// Keeps the features for whose index `keep` holds.
    template <class Keep> void filter(Keep keep) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < size_; ++i)
            if (keep(i)) values_[kept++] = values_[i];
        size_ = kept;
    }
    [[nodiscard]] std::span<Feature const> view() const { return {values_.data(), size_}; }

private:
    static constexpr std::size_t capacity = 256;
    std::array<Feature, capacity> values_{};
    std::size_t size_ = 0;
};

} // namespace dateline::engine
