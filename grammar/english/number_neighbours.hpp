#pragma once

#include "grammar/english/neighbour.hpp"
#include "grammar/match.hpp"
#include "grammar/span.hpp"

#include <string_view>

/// What stands beside numbers and says whether they are years and days.
namespace dateline::grammar::english {

/// Whether the number that ends at `end` goes on: "%", ".5", "-year".
[[nodiscard]] bool joins_number_after(std::string_view folded, std::size_t end);

/// Whether a number is a year. `amount` stands before `previous`: the crowd of "a crowd of 2014".
[[nodiscard]] bool year_supported(Match const& match, Neighbour const& amount, Neighbour const& previous,
                                  Neighbour const& next, std::string_view folded, Span span);

/// Whether a date with a slash stands before `position`, with a comma or "or" or "and" between, and at the head of such
/// a list a preposition: "on 11/20, 11/22 or 11/25".
[[nodiscard]] bool goes_on_list(std::string_view folded, std::size_t position);

} // namespace dateline::grammar::english
