#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Shifts from a stated time: "two days before March 1", "a week from Monday".
[[nodiscard]] std::span<RuleReader const> shifted_rules();

} // namespace dateline::grammar::english
