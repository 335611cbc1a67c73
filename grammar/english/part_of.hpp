#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// The n-th of something: "first week of May", "third Friday in June".
[[nodiscard]] std::span<RuleReader const> part_of_rules();

} // namespace dateline::grammar::english
