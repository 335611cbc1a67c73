#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Shifts: "two weeks ago", "in a fortnight", "three days later".
[[nodiscard]] std::span<RuleReader const> offset_rules();

} // namespace dateline::grammar::english
