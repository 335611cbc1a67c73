#pragma once

#include "engine/event/clause_title.hpp"
#include "engine/language/syntactic_clause.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Private to engine/event.
namespace dateline::engine {

/// What a pronoun in a sentence may stand for: the subject of the sentence before it. Where that is the same pronoun,
/// it is whatever that one stands for; sentences that only quote are passed over.
[[nodiscard]] std::optional<Subject>
subject_before_sentence(std::string_view text, std::span<AnalysedSentence const> sentences, std::size_t position);

/// Whether a noun is what a person is: "minister", "head".
[[nodiscard]] bool is_person_noun(std::string_view lemma);

/// The noun phrase that "he", "she", "it" or "they" as a subject stands for, where the sentence or the subject of the
/// one before it leaves no doubt: the speaker of what is said, the subject of the clause before. Nothing for other
/// words.
[[nodiscard]] std::optional<std::string> antecedent_of(std::string_view text, AnalysedSentence const& sentence,
                                                       std::vector<Clause> const& clauses, std::uint32_t pronoun,
                                                       std::optional<Subject> const& before);

} // namespace dateline::engine
