#pragma once

#include "engine/article/document.hpp"
#include "engine/calendar/anchor.hpp"
#include "engine/language/clause.hpp"
#include "engine/language/names.hpp"
#include "engine/language/segment.hpp"
#include "engine/language/syntactic_clause.hpp"
#include "engine/language/syntax.hpp"
#include "grammar/scan.hpp"

#include <cstdint>
#include <vector>

/// What is known of an article's sentences before mentions are made of it. Private to engine/event.
namespace dateline::engine {

/// A temporal expression of the text with its anchored reading.
struct FoundTime {
    grammar::Candidate candidate;
    ResolvedTime resolved;
};

struct AnalysedSentence {
    Span span;
    std::uint32_t body = 0; ///< index of the first token after the dateline ("SEOUL, April 10 (Wire) —"), or 0
    std::vector<Token> tokens;
    SyntaxTree tree; ///< of the words after the dateline; without words where the sentence is too long for one
    std::vector<Clause> clauses; ///< of the tree
    std::vector<Predicate> predicates;
    std::vector<Name> names;
    std::uint32_t times_begin = 0; ///< times [times_begin, times_end) of the article lie in this sentence
    std::uint32_t times_end = 0;
    bool heading = false; ///< a heading in title case; it is dropped, but names what the text tells
    bool dropped = false; ///< boilerplate or a heading: its times count, but it makes no mentions

    std::vector<std::uint32_t> governors; ///< of each token by the tree, where the predicates are made of one

    /// The predicate that governs byte `at` of the text, by the tree or else because it lies in its clause; none in a
    /// sentence without a verb.
    [[nodiscard]] Predicate const* predicate_at(std::uint32_t at) const;
};

struct ArticleAnalysis {
    std::vector<AnalysedSentence> sentences;
    std::vector<FoundTime> times; ///< in order of the text; impossible dates are left out
};

/// Scans, splits and anchors one document, whose publication date is already known or known to be unknown.
[[nodiscard]] ArticleAnalysis analyse(Document const& document, std::vector<grammar::Candidate> const& candidates,
                                      AnchorOptions const& options);

} // namespace dateline::engine
