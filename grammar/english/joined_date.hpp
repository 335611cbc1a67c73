#pragma once

#include "grammar/match.hpp"

#include <span>

/// Dates whose parts are joined by marks, other than all-numeric days: "31-Oct-1974", "2024/01".
namespace dateline::grammar::english {

[[nodiscard]] std::span<RuleReader const> joined_date_rules();

} // namespace dateline::grammar::english
