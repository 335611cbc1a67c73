#pragma once

#include "engine/language/train/treebank.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dateline::engine {

struct TaggerOptions {
    int epochs = 12;
    std::uint64_t seed = 1;
    float margin = 12;
    unsigned dropped_eighths = 3; ///< of the features, at each step
    std::size_t most_bytes = 3'000'000;
    std::uint32_t fewest_corrections = 2;
};

struct TrainedTagger {
    std::vector<TagPair> classes;
    std::string lexicon;
    std::string model;

    /// A tagger that reads from this value, which must outlive it.
    [[nodiscard]] Tagger tagger() const;
};

[[nodiscard]] TrainedTagger train_tagger(std::span<TreebankSentence const* const> sentences,
                                         TaggerOptions const& options);

/// Tags of each sentence by a tagger trained on the others, in `folds` parts: what a parser will meet.
[[nodiscard]] std::vector<std::vector<TagPair>> jackknifed_tags(std::span<TreebankSentence const> sentences,
                                                                std::size_t folds, TaggerOptions const& options);

} // namespace dateline::engine
