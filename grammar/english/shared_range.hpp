#pragma once

#include "grammar/match.hpp"

#include <span>

/// Ranges of days that share a month or a year: "from the 13th to the 15th of July", "Nov 18-Dec 19, 2015".
namespace dateline::grammar::english {

[[nodiscard]] std::span<RuleReader const> shared_range_rules();

} // namespace dateline::grammar::english
