#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Days of the week: "Friday", "last Friday", "Tuesday morning".
bool read_weekday(char const*& first, char const* last, Match& match);

[[nodiscard]] std::span<Rule const> weekday_rules();

} // namespace dateline::grammar::english
