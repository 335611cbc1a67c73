#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Times of day of which only the words around say that they are: "at seven thirty", "at 5 on Tuesday".
bool read_bare_clock(char const*& first, char const* last, Match& match);
[[nodiscard]] std::span<RuleReader const> bare_clock_rules();

} // namespace dateline::grammar::english
