#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Words that only point at present, past or future: "now", "recently", "soon".
[[nodiscard]] std::span<RuleReader const> deictic_rules();

} // namespace dateline::grammar::english
