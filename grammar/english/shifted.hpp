#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Shifts from a stated time: "two days before March 1", "a week from Monday".
bool read_shifted(char const*& first, char const* last, Match& match);

[[nodiscard]] std::span<Rule const> shifted_rules();

} // namespace dateline::grammar::english
