#pragma once

#include "engine/language/feature_hash.hpp"
#include "engine/language/tagger.hpp"
#include "engine/language/transition.hpp"
#include "engine/language/word_atoms.hpp"

#include <cstdint>
#include <vector>

/// Private to engine/language.
namespace dateline::engine {

/// What the parser looks at in one sentence: the words with their tags.
class ParserInput {
public:
    /// Words that the lexicon does not know are told apart by their endings alone, as in training: what a rare word did
    /// there tells nothing.
    ParserInput(std::vector<WordAtoms> const& words, std::vector<TagPair> const& tags, TagLexicon const& lexicon);

    struct Item {
        std::uint64_t word = 0;
        std::uint64_t suffix = 0;
        std::uint64_t penn = 0; ///< both tags
        std::uint64_t upos = 0;
    };
    /// Of a word, or of nothing.
    [[nodiscard]] Item const& item(std::int32_t word) const { return items_[static_cast<std::size_t>(word + 1)]; }
    /// How many verbs, commas and conjunctions stand before word `i`.
    struct Counts {
        std::uint16_t verbs = 0;
        std::uint16_t commas = 0;
        std::uint16_t conjunctions = 0;
    };
    [[nodiscard]] Counts const& before(std::int32_t i) const { return counts_[static_cast<std::size_t>(i)]; }
    [[nodiscard]] std::int32_t size() const { return static_cast<std::int32_t>(items_.size()) - 2; }
    /// Of the word at position `i`, which may lie before the first or after the last.
    [[nodiscard]] Item const& at(std::int32_t i) const;

private:
    std::vector<Item> items_; ///< nothing, the words, the end
    std::vector<Counts> counts_;
};

/// The features of a state that is not final.
void parser_features(ParserInput const& input, ParserState const& state, FeatureList& features);

} // namespace dateline::engine
