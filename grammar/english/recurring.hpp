#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Sets: "every Monday", "daily", "twice a week".
bool read_recurring(char const*& first, char const* last, Match& match);

[[nodiscard]] std::span<Rule const> recurring_rules();

} // namespace dateline::grammar::english
