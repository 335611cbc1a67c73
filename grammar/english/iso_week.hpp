#pragma once

#include "grammar/match.hpp"

#include <span>

/// Weeks by their number: "2023-W11", "week 11 of 2023".
namespace dateline::grammar::english {

[[nodiscard]] std::span<RuleReader const> iso_week_rules();

} // namespace dateline::grammar::english
