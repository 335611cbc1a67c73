#pragma once

#include "engine/language/train/network.hpp"
#include "engine/language/train/treebank.hpp"

#include <span>
#include <string>
#include <vector>

namespace dateline::engine {

[[nodiscard]] constexpr NetworkOptions default_tagger_options() {
    NetworkOptions options;
    options.layers = 2;
    options.epochs = 24;
    options.averaged = 8;
    options.dropout = 0.3F;
    return options;
}

/// The bytes of a `Tagger`.
[[nodiscard]] std::string train_tagger(std::span<TreebankSentence const* const> sentences,
                                       NetworkOptions const& options);

/// Tags of each sentence by a tagger trained on the others, in `folds` parts: what a parser will meet.
[[nodiscard]] std::vector<std::vector<TagPair>> jackknifed_tags(std::span<TreebankSentence const> sentences,
                                                                std::size_t folds, NetworkOptions const& options);

} // namespace dateline::engine
