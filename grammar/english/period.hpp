#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Seasons, quarters, halves, decades, centuries: "summer of 2003", "last May", "Q3 2012", "the 1990s".
bool read_period(char const*& first, char const* last, Match& match);

[[nodiscard]] std::span<Rule const> period_rules();

} // namespace dateline::grammar::english
