#pragma once

#include "grammar/english/measure.hpp"

namespace dateline::grammar::english {

/// Digits and letters that can be measures: "30m", "2h", "2h30m", "1w2d".
inline constexpr std::uint64_t measure_digits = hour_digits | minute_digits | week_digits | unit_digits;

/// A measure as notes write it: "2h", "30m", "3 mons", "1/2 h"; or in full, as `read_measure` reads it.
bool read_compact_measure(char const*& first, char const* last, Measure& measure);
template <>
inline constexpr Reads reads_of<read_compact_measure> = {
    .first = digits | number_word | quantifier | measure_digits | plural_digits,
    .second = quantity_words | unit_letters | measure_digits | plural_digits,
    .kept = true};

/// The same where the digits of another part may follow at once: the "2h" of "2h30m".
bool read_touching_measure(char const*& first, char const* last, Measure& measure);

} // namespace dateline::grammar::english
