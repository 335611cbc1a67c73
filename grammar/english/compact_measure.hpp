#pragma once

#include "grammar/english/measure.hpp"

namespace dateline::grammar::english {

/// A measure as notes write it: "2h", "30m", "3 mons", "1/2 h"; or in full, as `read_measure` reads it.
bool read_compact_measure(char const*& first, char const* last, Measure& measure);
template <>
inline constexpr Reads reads_of<read_compact_measure> = {
    .first = digits | number_word | quantifier | mixed_digits | plural_digits,
    .second = quantity_words | unit_letters | mixed_digits | plural_digits,
    .kept = true};

/// The same where the digits of another part may follow at once: the "2h" of "2h30m".
bool read_touching_measure(char const*& first, char const* last, Measure& measure);

} // namespace dateline::grammar::english
