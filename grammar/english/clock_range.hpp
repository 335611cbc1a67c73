#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// From one time of a day to another: "5 to 6 p.m.", "Monday 12-4", "from 9 to 10:30 on Friday".
[[nodiscard]] std::span<RuleReader const> clock_range_rules();

} // namespace dateline::grammar::english
