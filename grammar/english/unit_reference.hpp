#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Calendar units by their place: "last week", "the past two years", "the following day".
[[nodiscard]] std::span<RuleReader const> unit_reference_rules();

} // namespace dateline::grammar::english
