#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Days seen from publication: "yesterday", "tonight", "last night", "this morning".
bool read_relative_day(char const*& first, char const* last, Match& match);

[[nodiscard]] std::span<Rule const> relative_day_rules();

} // namespace dateline::grammar::english
