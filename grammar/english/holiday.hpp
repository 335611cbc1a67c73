#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Named days: "Christmas Eve", "last Thanksgiving", "Easter 2014", "9/11".
[[nodiscard]] std::span<RuleReader const> holiday_rules();

} // namespace dateline::grammar::english
