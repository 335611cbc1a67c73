#pragma once

#include "grammar/match.hpp"

namespace dateline::grammar::english {

/// Days seen from publication: "yesterday", "tonight", "last night", "this morning".
[[nodiscard]] std::span<RuleReader const> relative_day_rules();

} // namespace dateline::grammar::english
