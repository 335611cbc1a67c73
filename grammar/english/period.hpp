#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Seasons, quarters, halves, decades, centuries: "summer of 2003", "last May", "Q3 2012", "the 1990s".
[[nodiscard]] std::span<RuleReader const> period_rules();

} // namespace dateline::grammar::english
