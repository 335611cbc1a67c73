#pragma once

#include "engine/language/linear_model.hpp"
#include "engine/language/tag_lexicon.hpp"
#include "engine/language/tagger_features.hpp"
#include "engine/language/tags.hpp"

#include <cstdint>
#include <vector>

/// Private to engine/language.
namespace dateline::engine {

/// A part of speech in both tag sets, which the tagger chooses together.
struct TagPair {
    Upos upos = Upos::x;
    PennTag penn = PennTag::fw;

    friend bool operator==(TagPair const&, TagPair const&) = default;
};

/// Tags words from left to right, each with what its features weigh most for.
class Tagger {
public:
    Tagger(std::vector<TagPair> classes, TagLexicon lexicon, LinearModel model)
        : classes_(std::move(classes)), lexicon_(lexicon), model_(model) {}

    [[nodiscard]] std::vector<TagPair> tag(std::vector<WordAtoms> words) const;
    [[nodiscard]] TagLexicon const& lexicon() const { return lexicon_; }

private:
    std::vector<TagPair> classes_;
    TagLexicon lexicon_;
    LinearModel model_;
};

} // namespace dateline::engine
