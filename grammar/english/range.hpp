#pragma once

#include "grammar/match.hpp"
#include "grammar/span.hpp"

#include <optional>
#include <string_view>
#include <utility>

namespace dateline::grammar::english {

/// From one time to another: "from March 3 to March 5", "between 2014 and 2016", "March 3-5".
[[nodiscard]] std::span<RuleReader const> range_rules();

/// Where both ends stand in the words of a range, which are all of `words`.
[[nodiscard]] std::optional<std::pair<Span, Span>> read_range_ends(std::string_view words);

} // namespace dateline::grammar::english
