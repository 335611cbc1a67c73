#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Parts of a time: "late February", "the end of 2022", "earlier this month".
bool read_modifier(char const*& first, char const* last, Match& match);

[[nodiscard]] std::span<RuleReader const> modifier_rules();

} // namespace dateline::grammar::english
