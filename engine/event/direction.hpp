#pragma once

#include "engine/event/analysis.hpp"

#include <string_view>

namespace dateline::engine {

struct Direction {
    Tense tense = Tense::unknown;
    /// It is the verb's own time, and so cannot lie on the other side: "it was approved in May", "will open in the
    /// first quarter".
    bool told = false;
};

/// Where the words of a sentence point a time: the tense of the verb that it belongs to, and what stands beside it.
///
///     "officials said Monday they will order …"      past: the saying was on Monday, not the order
///     "plans to leave on Thursday"                   future
///     "planned to leave on Thursday", "set to resume Monday", "would meet on Thursday", "as early as Tuesday"
///                                                    future: what is said lay ahead of those who said it
///     "until Thursday, they had not called"          past
///     "the envoys meet Monday"                       present: an appointment
///     "the way around Thursday's ruling"             past, whatever the verb
///
/// `sentence` has its predicates by word order, `parsed` by its tree, which tells better which verb a time belongs to;
/// words that plan are surer signs than a tree.
[[nodiscard]] Direction direction_at(std::string_view text, AnalysedSentence const& sentence,
                                     AnalysedSentence const& parsed, grammar::Candidate const& candidate);

} // namespace dateline::engine
