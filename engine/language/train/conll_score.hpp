#pragma once

#include "engine/language/syntax.hpp"
#include "engine/language/train/treebank.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

/// An analysed text as it is compared with another one: places are bytes of the text without its white space.
struct ScoredText {
    struct Word {
        Span span;            ///< of a part of a token of several words, that token's
        bool is_part = false; ///< of such a token
        std::string form;     ///< in lower case
        TagPair tag;
        std::string lemma;
        std::int32_t head = -1; ///< index of a word of the text
        Relation relation = Relation::root;
    };

    std::string characters;
    std::vector<Span> tokens;
    std::vector<Span> sentences;
    std::vector<Word> words;

    void add(TreebankSentence const& sentence);
    void add(std::string_view text, SyntaxTree const& tree);
};

struct Agreement {
    std::size_t both = 0;
    std::size_t gold = 0;
    std::size_t system = 0;

    /// 0 to 100.
    [[nodiscard]] double f1() const;
};

struct ConllScores {
    Agreement tokens;
    Agreement sentences;
    Agreement words;
    Agreement upos;
    Agreement xpos;
    Agreement lemmas;
    Agreement uas;
    Agreement las;
};

/// The measures of the CoNLL 2018 shared task (universaldependencies.org/conll18/evaluation.html): relations without
/// subtypes; a gold lemma "_" is right whatever the system says. Nothing where the two are not of the same text.
[[nodiscard]] std::optional<ConllScores> score(ScoredText const& gold, ScoredText const& system);

} // namespace dateline::engine
