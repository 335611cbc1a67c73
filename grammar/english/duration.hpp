#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Lengths of time: "two weeks", "10-month-long", "two years and six months".
bool read_duration(char const*& first, char const* last, Match& match);

[[nodiscard]] std::span<Rule const> duration_rules();

} // namespace dateline::grammar::english
