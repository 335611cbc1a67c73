#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Times of day of which only the words around say that they are: "at seven thirty", "at 5 on Tuesday".
[[nodiscard]] std::span<RuleReader const> bare_clock_rules();

} // namespace dateline::grammar::english
