#pragma once

#include "grammar/match.hpp"
#include "grammar/span.hpp"

#include <optional>
#include <string_view>
#include <utility>

namespace dateline::grammar::english {

/// Where the length and the time that it is counted from stand in the words of a shift, which are all of `words`;
/// nothing for "the day after March 1".
[[nodiscard]] std::optional<std::pair<Span, Span>> read_shift_parts(std::string_view words);

/// Shifts from a stated time: "two days before March 1", "a week from Monday".
[[nodiscard]] std::span<RuleReader const> shifted_rules();

} // namespace dateline::grammar::english
