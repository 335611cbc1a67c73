#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Lengths of time: "two weeks", "10-month-long", "two years and six months".
[[nodiscard]] std::span<RuleReader const> duration_rules();

} // namespace dateline::grammar::english
