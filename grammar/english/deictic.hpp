#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Words that only point at present, past or future: "now", "recently", "soon".
bool read_deictic(char const*& first, char const* last, Match& match);

[[nodiscard]] std::span<Rule const> deictic_rules();

} // namespace dateline::grammar::english
