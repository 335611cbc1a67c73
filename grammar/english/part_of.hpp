#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// The n-th of something: "first week of May", "third Friday in June".
bool read_part_of(char const*& first, char const* last, Match& match);

[[nodiscard]] std::span<Rule const> part_of_rules();

} // namespace dateline::grammar::english
