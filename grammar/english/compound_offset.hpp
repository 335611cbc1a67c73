#pragma once

#include "grammar/match.hpp"

#include <span>

/// Offsets of several units, and as notes and programs write them: "in 1 year 2 months", "2h ago", "now - 30 min".
namespace dateline::grammar::english {

[[nodiscard]] std::span<RuleReader const> compound_offset_rules();

} // namespace dateline::grammar::english
