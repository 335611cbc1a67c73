#pragma once

#include "engine/calendar/anchor.hpp"
#include "engine/language/syntax.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

/// What a clause says of its own reality, apart from who says it.
enum class Modality : std::uint8_t {
    none,        ///< stated as a fact
    future,      ///< will, shall, is going to
    planned,     ///< plans to, is expected to, is to, is scheduled to
    possible,    ///< may, might, can, could
    obliged,     ///< must, should, has to
    conditional, ///< would; or in an "if" clause
};
[[nodiscard]] std::string_view name(Modality modality);

/// How a clause comes to stand under another one's predicate or a noun.
enum class Embedding : std::uint8_t {
    none,
    said,    ///< under say, tell, announce; "according to"
    claimed, ///< under claim, allege, accuse; "allegedly"; under a noun such as "claim" or "allegation"
    denied,  ///< under deny, reject, dismiss, refute
    thought, ///< under believe, expect, fear, want and other attitudes
};
[[nodiscard]] std::string_view name(Embedding embedding);

/// A predicate with what the tree gives it: for titles, for who takes part, for the direction and the order of times,
/// and for `dateline analyse`. Mentions are made of predicates (clause.hpp). All numbers are indices of the sentence's
/// words.
struct Clause {
    std::uint32_t predicate = 0; ///< its head: a verb, or what is predicated: "mayor" of "was mayor"
    std::uint32_t verb = 0;      ///< the verb itself: "was" of "was mayor", else the predicate
    std::uint32_t begin = 0;     ///< first word of the verb group: "will" of "will not be told"
    std::string lemma;           ///< of the verb
    bool finite = false;         ///< has a tense of its own, or a modal

    std::optional<std::uint32_t> subject; ///< its head; that of the governing clause where the words leave it out
    std::optional<std::uint32_t> object;
    std::optional<std::uint32_t> agent;   ///< of a passive: "by the police"
    std::vector<std::uint32_t> modifiers; ///< heads of obliques, adverbs and adverbial clauses, in order
    std::vector<std::uint32_t> times;     ///< those of them that name a time: "Monday", "week", "2014"

    Tense tense = Tense::unknown;
    bool perfect = false;
    bool progressive = false;
    bool passive = false;
    bool negated = false;
    Modality modality = Modality::none;
    bool relative = false; ///< describes a noun: "who left"

    Embedding embedding = Embedding::none;
    std::optional<std::uint32_t> reporter; ///< predicate or noun that it stands under
    std::optional<Span> speaker;           ///< who says so, as written: "a spokesman for the ministry"

    friend bool operator==(Clause const&, Clause const&) = default;
};

/// The clauses of a sentence, in the order of their predicates. A sentence without a verb has none.
[[nodiscard]] std::vector<Clause> find_clauses(std::string_view text, SyntaxTree const& tree);

/// The words [first, last] of a word's noun phrase: the word with what describes it, without relative clauses,
/// appositions and a leading preposition.
[[nodiscard]] Span noun_phrase(SyntaxTree const& tree, std::uint32_t head);

/// The index in `clauses` of the one that governs the words of `span`, bytes of the text; nothing in a sentence without
/// clauses.
[[nodiscard]] std::optional<std::size_t> governing_clause(SyntaxTree const& tree, std::vector<Clause> const& clauses,
                                                          Span span);

} // namespace dateline::engine
