#pragma once

#include "grammar/match.hpp"

#include <span>

/// One further than the next or last: "the week after next", "the year before last".
namespace dateline::grammar::english {

[[nodiscard]] std::span<RuleReader const> next_but_one_rules();

} // namespace dateline::grammar::english
