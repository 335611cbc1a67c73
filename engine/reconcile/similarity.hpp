#pragma once

#include "engine/event/mention.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// What comparing needs of a mention: words and names as numbers, so that it costs no string comparison.
struct Features {
    std::vector<std::uint32_t> words; ///< sorted ids of content words
    std::vector<std::uint32_t> names; ///< sorted ids of the last words of participants' names
    double weight = 0;                ///< sum of the words' weights
};

/// The features of a set of mentions, with weights by rarity: a word's weight is the logarithm of how many mentions
/// there are for each that has it.
class FeatureTable {
public:
    explicit FeatureTable(std::span<Mention const* const> mentions);

    [[nodiscard]] Features const& operator[](std::size_t mention) const { return features_[mention]; }
    [[nodiscard]] double weight(std::uint32_t word) const { return weights_[word]; }
    [[nodiscard]] std::uint32_t frequency(std::uint32_t word) const { return frequencies_[word]; }
    [[nodiscard]] std::size_t word_count() const { return weights_.size(); }

    /// 0 to 1: the weight of the shared words against the geometric mean of both mentions' weights.
    [[nodiscard]] double similarity(std::size_t a, std::size_t b) const;
    /// How many names the two share.
    [[nodiscard]] std::size_t shared_names(std::size_t a, std::size_t b) const;

private:
    std::vector<Features> features_;
    std::vector<double> weights_;
    std::vector<std::uint32_t> frequencies_;
};

} // namespace dateline::engine
