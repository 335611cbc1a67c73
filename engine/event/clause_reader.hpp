#pragma once

#include "engine/event/title_phrase.hpp"
#include "engine/language/syntactic_clause.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Private to engine/event.
namespace dateline::engine {

/// Whether a verb passes on what somebody says.
[[nodiscard]] bool is_speech(std::string_view lemma);

/// What a title has to know of the clauses of a sentence's tree. Words are given by their index, clauses by that of
/// their head.
class ClauseReader {
public:
    /// `phrase` is of the same sentence, and lives as long.
    ClauseReader(std::string_view text, AnalysedSentence const& sentence, TitlePhrase const& phrase)
        : text_(text), words_(sentence.tree.words), clauses_(sentence.clauses), phrase_(phrase) {}

    [[nodiscard]] std::vector<Clause> const& clauses() const { return clauses_; }
    /// Nothing for a word that heads no clause.
    [[nodiscard]] Clause const* clause_of(std::uint32_t head) const;
    /// Without its subtype.
    [[nodiscard]] Relation relation(std::uint32_t i) const;
    [[nodiscard]] std::string lower(std::uint32_t i) const;
    /// The first word that hangs on another one in this relation or a subtype of it.
    [[nodiscard]] std::optional<std::uint32_t> child(std::uint32_t of, Relation as) const;
    /// The head of the clause whose verb stands there.
    [[nodiscard]] std::optional<std::uint32_t> predicate_at(Span span) const;
    /// The clause that can stand alone: that itself, or the one above it that it completes.
    [[nodiscard]] std::optional<std::uint32_t> finite_above(std::uint32_t head) const;
    /// "how close they came": the phrase before the subject that makes the clause an indirect question.
    [[nodiscard]] std::optional<std::uint32_t> asked_first(std::uint32_t head) const;
    /// "It fell, police said": the clause that the verb is the saying of, where it stands before.
    [[nodiscard]] std::optional<std::uint32_t> said_before(std::uint32_t says) const;
    /// What the clause of a verb of saying tells: "in a film posted here that the mill burned" too, which parsers take
    /// for what the film is about.
    [[nodiscard]] std::optional<std::uint32_t> content_of(std::uint32_t says) const;
    /// "The minister said": a verb of saying without what is said.
    [[nodiscard]] bool says_nothing(std::uint32_t head) const;
    /// The noun that a relative clause describes: of "the visit to Rome, which begins" the visit.
    [[nodiscard]] std::uint32_t described_by(std::uint32_t clause, std::optional<std::uint32_t> pronoun) const;
    [[nodiscard]] std::optional<std::uint32_t> own_subject(std::uint32_t head) const;
    [[nodiscard]] bool is_relative_pronoun(std::uint32_t i) const;
    /// "The head of the group, Ann Lee, said": the name alone is the better subject.
    [[nodiscard]] std::uint32_t apposed_name(std::uint32_t noun) const;
    /// Whether a phrase stands before the clause itself: "In Paris, the council met".
    [[nodiscard]] bool leads(std::uint32_t i, std::uint32_t head) const;
    /// "according to the mayor"
    [[nodiscard]] bool is_source(std::uint32_t noun) const;

private:
    [[nodiscard]] bool is_list(std::uint32_t noun) const;

    std::string_view text_;
    std::vector<Word> const& words_;
    std::vector<Clause> const& clauses_;
    TitlePhrase const& phrase_;
};

} // namespace dateline::engine
