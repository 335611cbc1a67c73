#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Shifts: "two weeks ago", "in a fortnight", "three days later".
bool read_offset(char const*& first, char const* last, Match& match);

[[nodiscard]] std::span<Rule const> offset_rules();

} // namespace dateline::grammar::english
