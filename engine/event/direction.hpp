#pragma once

#include "engine/event/analysis.hpp"

#include <string_view>

namespace dateline::engine {

/// Where the words of a sentence point a time: the tense of the verb that it belongs to, and what stands beside it.
///
///     "officials said Monday they will order …"      past: the saying was on Monday, not the order
///     "plans to leave on Thursday"                   future
///     "planned to leave on Thursday", "set to resume Monday", "would meet on Thursday", "as early as Tuesday"
///                                                    future: what is said lay ahead of those who said it
///     "until Thursday, they had not called"          past
[[nodiscard]] Tense tense_at(std::string_view text, AnalysedSentence const& sentence,
                             grammar::Candidate const& candidate);

} // namespace dateline::engine
