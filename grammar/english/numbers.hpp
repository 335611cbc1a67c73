#pragma once

#include "grammar/english/shape.hpp"
#include "grammar/time_expression.hpp"

#include <cstdint>

namespace dateline::grammar::english {

/// What a quantity starts with, and what its further words are.
inline constexpr std::uint64_t quantity_starts = digits | number_word | quantifier | fraction_word;
inline constexpr std::uint64_t quantity_words = quantity_starts | quantity_joint | unit_word;

/// "7", "21", "five", "twenty-five", "three hundred and ten": 1 to 9999.
bool read_cardinal(char const*& first, char const* last, std::int32_t& value);
template <> inline constexpr Reads reads_of<read_cardinal> = {.first = digits | number_word, .second = number_word};

/// "3rd", "twenty-first": 1 to 999.
bool read_ordinal(char const*& first, char const* last, std::int32_t& value);
template <>
inline constexpr Reads reads_of<read_ordinal> = {.first = ordinal_digits | ordinal_word | number_word,
                                                 .second = ordinal_word};

/// "two", "2.5", "two and a half", "a few", "about ten", "three to five", "half a": how many of a unit that follows.
bool read_quantity(char const*& first, char const* last, Quantity& value);
template <> inline constexpr Reads reads_of<read_quantity> = {.first = quantity_starts, .second = quantity_words};

/// The same without the article: "two", "few" (of "the past few days").
bool read_plain_quantity(char const*& first, char const* last, Quantity& value);
template <> inline constexpr Reads reads_of<read_plain_quantity> = {.first = quantity_starts, .second = quantity_words};

/// 1 or 2 digits and no more, 1 to 31.
bool read_day(char const*& first, char const* last, std::uint8_t& value);
template <> inline constexpr Reads reads_of<read_day> = {.first = day_digits};

/// 4 digits and no more, 1000 to 2999.
bool read_year(char const*& first, char const* last, std::int16_t& value);
template <> inline constexpr Reads reads_of<read_year> = {.first = year_digits};

} // namespace dateline::grammar::english
