#pragma once

#include "engine/language/feature_hash.hpp"
#include "engine/language/tag_lexicon.hpp"
#include "engine/language/word_atoms.hpp"

#include <cstdint>
#include <span>
#include <vector>

/// Private to engine/language.
namespace dateline::engine {

/// What the tagger looks at in one sentence.
struct TaggerInput {
    std::vector<WordAtoms> atoms;
    std::vector<TagLexicon::Reading> readings;
    bool shouting = false; ///< hardly a lower-case letter: capitals tell nothing

    TaggerInput() = default;
    TaggerInput(std::vector<WordAtoms> words, TagLexicon const& lexicon);
};

/// The features of word `at`, given the classes of the words before it.
void tagger_features(TaggerInput const& input, std::size_t at, std::span<std::uint8_t const> classes,
                     FeatureList& features);

} // namespace dateline::engine
