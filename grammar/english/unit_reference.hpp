#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Calendar units by their place: "last week", "the past two years", "the following day".
bool read_unit_reference(char const*& first, char const* last, Match& match);

[[nodiscard]] std::span<Rule const> unit_reference_rules();

} // namespace dateline::grammar::english
