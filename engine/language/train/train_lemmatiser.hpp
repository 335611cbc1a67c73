#pragma once

#include "engine/language/lemmatiser.hpp"
#include "engine/language/train/treebank.hpp"

#include <span>
#include <string>
#include <vector>

namespace dateline::engine {

struct TrainedLemmatiser {
    std::string rules;
    std::vector<LemmaEdit> edits;
};

/// For each tag the endings whose usual edit differs from that of their own ending, and the words that no ending gets
/// right.
[[nodiscard]] TrainedLemmatiser train_lemmatiser(std::span<TreebankSentence const> sentences);

} // namespace dateline::engine
