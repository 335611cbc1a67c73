#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Named days: "Christmas Eve", "last Thanksgiving", "Easter 2014", "9/11".
bool read_holiday(char const*& first, char const* last, Match& match);

[[nodiscard]] std::span<Rule const> holiday_rules();

} // namespace dateline::grammar::english
