#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Dates all in digits: "2023-03-01", "01/03/2023", "1.3.2023".
bool read_numeric_date(char const*& first, char const* last, Match& match);

[[nodiscard]] std::span<Rule const> numeric_date_rules();

} // namespace dateline::grammar::english
