#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Dates all in digits: "2023-03-01", "01/03/2023", "1.3.2023".
[[nodiscard]] std::span<RuleReader const> numeric_date_rules();

} // namespace dateline::grammar::english
