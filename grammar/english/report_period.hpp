#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// The periods that company reports compare: "the quarter", "the latest period", "the year-earlier third quarter",
/// "this year's first half", "the 1988 period", "fiscal 1989".
[[nodiscard]] std::span<RuleReader const> report_period_rules();

} // namespace dateline::grammar::english
