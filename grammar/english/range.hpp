#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// From one time to another: "from March 3 to March 5", "between 2014 and 2016", "March 3-5".
[[nodiscard]] std::span<RuleReader const> range_rules();

} // namespace dateline::grammar::english
