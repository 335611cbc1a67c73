#pragma once

#include "grammar/match.hpp"

#include <span>

/// Quarters as companies write them: "4Q14", "2018Q4".
namespace dateline::grammar::english {

[[nodiscard]] std::span<RuleReader const> quarter_code_rules();

} // namespace dateline::grammar::english
