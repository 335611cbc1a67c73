#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Times of the day, alone and with their day: "4:30 p.m.", "noon", "Tuesday at 5 p.m."
[[nodiscard]] std::span<RuleReader const> clock_rules();

} // namespace dateline::grammar::english
