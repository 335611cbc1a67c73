#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Days of the week: "Friday", "last Friday", "Tuesday morning".
[[nodiscard]] std::span<RuleReader const> weekday_rules();

} // namespace dateline::grammar::english
