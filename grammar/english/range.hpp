#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// From one time to another: "from March 3 to March 5", "between 2014 and 2016", "March 3-5".
bool read_range(char const*& first, char const* last, Match& match);

[[nodiscard]] std::span<Rule const> range_rules();

} // namespace dateline::grammar::english
