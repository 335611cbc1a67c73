#pragma once

#include "engine/language/feature_hash.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// Private to engine/language.
namespace dateline::engine {

/// Scores of all classes for one decision.
inline constexpr std::size_t most_classes = 128;
using ClassScores = std::array<std::int32_t, most_classes>;

/// A trained linear model: a sparse table from features to weights of classes, read in place. A feature is kept as 16
/// bits beside the number of its bucket, so that one in some thousands of unknown features is taken for a known one.
///
/// Layout, little-endian: u32 bits, u32 bytes of records, u32 begin of each of the 2^bits buckets and of the end, the
/// records: u16 fingerprint, u8 count, count × (u8 class, i8 weight).
class LinearModel {
public:
    /// Nothing where `bytes` is not such a table.
    [[nodiscard]] static std::optional<LinearModel> read(std::span<std::byte const> bytes);

    /// Sets the scores of classes [0, classes) to the sums of the features' weights.
    void score(std::span<Feature const> features, ClassScores& scores, std::size_t classes) const;

    struct Entry {
        Feature feature = 0;
        std::vector<std::pair<std::uint8_t, std::int8_t>> weights;
    };
    /// The bytes of a model; the order of the entries does not matter.
    [[nodiscard]] static std::string write(std::vector<Entry> entries);

private:
    LinearModel(std::uint32_t bits, std::byte const* begins, std::byte const* records)
        : bits_(bits), begins_(begins), records_(records) {}

    std::uint32_t bits_;
    std::byte const* begins_;
    std::byte const* records_;
};

} // namespace dateline::engine
