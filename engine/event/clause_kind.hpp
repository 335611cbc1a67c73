#pragma once

#include "engine/event/analysis.hpp"

#include <cstddef>
#include <string_view>

/// What a clause can tell of. Private to the engine.
namespace dateline::engine {

/// Whether a predicate is in the present perfect: "has closed", which no time of the past dates.
[[nodiscard]] bool is_perfect(std::string_view text, AnalysedSentence const& sentence, Predicate const& predicate);

/// Whether a clause tells of the reporting and not of the news: "declined to comment", "could not be reached", "the
/// paper was unable to verify the documents", "it was not clear".
[[nodiscard]] bool is_of_the_reporter(std::string_view text, AnalysedSentence const& sentence, std::size_t predicate);

/// Whether a verb tells of what goes on for long, as "fear" and "know" do, or says only how something is.
[[nodiscard]] bool is_state(std::string_view lemma);

/// Whether a verb says no more than that its object happens, as "make" does of "a visit".
[[nodiscard]] bool is_empty_verb(std::string_view lemma);

/// The first verb, or what it says when it only passes something on: not what describes a noun of that, "said that
/// fears that it would fall were unfounded".
[[nodiscard]] std::size_t main_predicate(AnalysedSentence const& sentence);

/// Whether a clause says that somebody will be in a place: "is due in Belport", not "is due in court", "in May".
[[nodiscard]] bool is_due_somewhere(std::string_view text, AnalysedSentence const& sentence, Predicate const& predicate,
                                    std::vector<FoundTime> const& times);

} // namespace dateline::engine
