#pragma once

#include "engine/calendar/anchor.hpp"
#include "engine/language/segment.hpp"
#include "engine/language/syntax.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

/// A finite verb with the clause it governs, a stretch of the sentence. Mentions are made of these: a stretch is what
/// quotes, figures, speakers and times lie in. Those of the tree (syntactic_clause.hpp) tell what a mention's words
/// mean to each other, and are what titles, takers-part and the direction of times come from.
struct Predicate {
    Span span;                     ///< the head verb: "visit" of "will visit"
    std::uint32_t token = 0;       ///< its index in the sentence's tokens
    std::uint32_t group_begin = 0; ///< index of the verb group's first token: "will" of "will visit"
    std::string lemma;
    Tense tense = Tense::unknown;
    bool negated = false;
    bool passive = false;
    bool planned = false;           ///< will, is to, plans to, is expected to
    bool conditional = false;       ///< would, could, might, or in an "if" clause
    std::uint32_t clause_begin = 0; ///< tokens [clause_begin, clause_end): the clauses of a sentence partition it
    std::uint32_t clause_end = 0;
    bool relative = false;    ///< the clause begins with who, which, that, whose: its subject stands before it
    bool embedded = false;    ///< the clause is what another predicate of the sentence says: "said that …"
    std::uint32_t speech = 0; ///< index of that predicate, where `embedded`

    friend bool operator==(Predicate const&, Predicate const&) = default;
};

/// The finite verbs of one sentence, in order, by parts of speech and word order. Participles used as adjectives ("the
/// leaked documents") are not among them. A sentence without a verb (a headline in note form, a list item) has none.
/// `words` are the sentence's tagged words; where there are none (of a file without periods, which is no sentence),
/// word forms must do.
[[nodiscard]] std::vector<Predicate> find_predicates(std::string_view text, std::span<Token const> tokens,
                                                     std::span<Word const> words);

} // namespace dateline::engine
