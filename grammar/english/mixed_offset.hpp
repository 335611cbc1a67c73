#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Distances from publication in several units, or with their units shortened: "one month and 21 days ago", "in 2h
/// 5min".
[[nodiscard]] std::span<RuleReader const> mixed_offset_rules();

} // namespace dateline::grammar::english
