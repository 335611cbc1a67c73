#pragma once

#include "engine/language/train/treebank.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dateline::engine {

struct ParserOptions {
    int epochs = 10;
    std::uint64_t seed = 2;
    float margin = 12;
    unsigned dropped_eighths = 4; ///< of the features, at each step
    std::size_t most_bytes = 8'500'000;
    std::uint32_t fewest_corrections = 2;
};

/// Trains the greedy parser with a dynamic oracle (Goldberg and Nivre 2012): it follows its own choices, wrong ones
/// too, and learns what is best from there. `tags` are those of each sentence's words.
[[nodiscard]] std::string train_parser(std::span<TreebankSentence const> sentences,
                                       std::span<std::vector<TagPair> const> tags, TagLexicon const& lexicon,
                                       ParserOptions const& options);

/// How many arcs of the tree can no longer be built once the transition of a kind is taken; the relation aside.
class Oracle {
public:
    explicit Oracle(std::span<Attachment const> tree) : tree_(tree) {}

    [[nodiscard]] int cost(ParserState const& state, Transition::Kind kind) const;
    /// The relation that an arc of this kind should have here; nothing where the tree has no such arc.
    [[nodiscard]] std::optional<Relation> relation(ParserState const& state, Transition::Kind kind) const;

private:
    [[nodiscard]] std::int32_t head(std::int32_t word) const { return tree_[static_cast<std::size_t>(word)].head; }

    std::span<Attachment const> tree_;
};

} // namespace dateline::engine
