#pragma once

#include "engine/event/analysis.hpp"
#include "engine/event/mention.hpp"

#include <string_view>

/// Private to engine/event.
namespace dateline::engine {

/// A found time as it is written out: its place in text and file, value, derivation and rejected readings.
[[nodiscard]] TimeMention to_time_mention(FoundTime const& time, Document const& document,
                                          CodePoints const& code_points);

} // namespace dateline::engine
