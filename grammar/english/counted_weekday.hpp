#pragma once

#include "grammar/match.hpp"

#include <span>

/// Weekdays counted off: "two Tuesdays ago", "three Fridays from now".
namespace dateline::grammar::english {

[[nodiscard]] std::span<RuleReader const> counted_weekday_rules();

} // namespace dateline::grammar::english
