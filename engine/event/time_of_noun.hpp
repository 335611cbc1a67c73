#pragma once

#include "engine/event/analysis.hpp"

#include <string_view>

/// Private to engine/event.
namespace dateline::engine {

/// Whether a time does not say when the clause of `governor` happened, but belongs to a noun of it: "letters from
/// March", "the suspect in the killing in May was freed"; or stands before the noun that a relative clause describes.
[[nodiscard]] bool is_time_of_noun(std::string_view text, AnalysedSentence const& sentence, FoundTime const& time,
                                   Predicate const& governor);

} // namespace dateline::engine
