#pragma once

#include "grammar/english/date_parts.hpp"
#include "grammar/time_expression.hpp"

/// Years as they stand behind a day or month, and in words.
namespace dateline::grammar::english {

/// "nineteen" of "nineteen ninety": 11 to 20.
bool read_century(char const*& first, char const* last, std::int32_t& century);
template <> inline constexpr Reads reads_of<read_century> = {.first = number_word};

/// The year behind a day: " 2023", ", 2023", " of 2023", " '23"; also " 96" that can be no day, where nothing follows.
bool read_year_after_day(char const*& first, char const* last, YearPart& year);
template <>
inline constexpr Reads reads_of<read_year_after_day> = {.first = year_digits | day_digits | number_word | function_word,
                                                        .second =
                                                            year_digits | day_digits | number_word | function_word};

/// The year behind a month: the same, but "96" only as "of 96".
bool read_year_after_month(char const*& first, char const* last, YearPart& year);
template <>
inline constexpr Reads reads_of<read_year_after_month> = {
    .first = year_digits | day_digits | number_word | function_word,
    .second = year_digits | day_digits | number_word | function_word};

} // namespace dateline::grammar::english
