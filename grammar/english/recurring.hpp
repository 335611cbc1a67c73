#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Sets: "every Monday", "daily", "twice a week".
[[nodiscard]] std::span<RuleReader const> recurring_rules();

} // namespace dateline::grammar::english
