#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Days, months and years of the calendar in words: "March 1", "1st of March 2023", "March 2023", "2014".
[[nodiscard]] std::span<RuleReader const> calendar_date_rules();

} // namespace dateline::grammar::english
