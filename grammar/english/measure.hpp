#pragma once

#include "grammar/english/numbers.hpp"
#include "grammar/time_expression.hpp"

namespace dateline::grammar::english {

/// A number of units with what is said about the number: "two weeks", "more than a year", "a year and a half".
struct Measure {
    Quantity amount;
    Granularity unit = Granularity::day;
    Modifier modifier = Modifier::none;
};

bool read_measure(char const*& first, char const* last, Measure& measure);
template <>
inline constexpr Reads reads_of<read_measure> = {
    .first = quantity_starts, .second = quantity_words, .one = false, .head = unit_word, .kept = true};

/// The same where what follows tells that it is one, so that number and unit need not agree: "15 minute ago".
bool read_loose_measure(char const*& first, char const* last, Measure& measure);
template <> inline constexpr Reads reads_of<read_loose_measure> = reads_of<read_measure>;

/// The same, or a bare plural: "weeks".
bool read_measure_or_plural(char const*& first, char const* last, Measure& measure);
template <>
inline constexpr Reads reads_of<read_measure_or_plural> = {
    .first = quantity_starts | unit_word, .second = quantity_words, .head = unit_word, .kept = true};

/// "more than", "at least", "about", "nearly": what is said about a number.
bool read_number_modifier(char const*& first, char const* last, Modifier& modifier);

} // namespace dateline::grammar::english
