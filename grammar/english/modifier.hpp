#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Parts of a time: "late February", "the end of 2022", "earlier this month".
[[nodiscard]] std::span<RuleReader const> modifier_rules();

} // namespace dateline::grammar::english
