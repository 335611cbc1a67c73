#pragma once

#include "grammar/english/shape.hpp"
#include "grammar/time_expression.hpp"

#include <cstdint>
#include <optional>

/// The parts that dates are written with, shared by the families.
namespace dateline::grammar::english {

struct YearPart {
    std::int16_t year = 0;
    bool two_digits = false;
};

/// "March", "Mar", "Mar."
bool read_month(char const*& first, char const* last, std::uint8_t& month);
template <> inline constexpr Reads reads_of<read_month> = {.first = month_word};

/// "Friday", "Fri", "Fri."
bool read_weekday_name(char const*& first, char const* last, Weekday& day);
template <> inline constexpr Reads reads_of<read_weekday_name> = {.first = weekday_word};

/// "Friday, ", "Fri ": before the date it belongs to.
bool read_weekday_before(char const*& first, char const* last, Weekday& day);
template <> inline constexpr Reads reads_of<read_weekday_before> = {.first = weekday_word};

/// "1", "1st": 1 to 31.
bool read_day_number(char const*& first, char const* last, std::uint8_t& day);
template <>
inline constexpr Reads reads_of<read_day_number> = {.first = day_digits | ordinal_digits | ordinal_word | number_word,
                                                    .second = ordinal_word};

/// "1st", "first": 1 to 31.
bool read_day_ordinal(char const*& first, char const* last, std::uint8_t& day);
template <>
inline constexpr Reads reads_of<read_day_ordinal> = {.first = ordinal_digits | ordinal_word | number_word,
                                                     .second = ordinal_word};

/// "2023", "'23", "nineteen ninety-nine"
bool read_year_part(char const*& first, char const* last, YearPart& year);
template <>
inline constexpr Reads reads_of<read_year_part> = {.first = year_digits | day_digits | number_word,
                                                   .second = number_word | function_word};

/// "days", "fortnights" with the unit's own count: a unit that a quantity stands before.
struct UnitPart {
    Granularity unit = Granularity::day;
    std::uint8_t multiple = 1;
    bool plural = false;
};
bool read_unit(char const*& first, char const* last, UnitPart& unit);
template <> inline constexpr Reads reads_of<read_unit> = {.first = unit_word};

/// `amount` of a unit: two fortnights are four weeks.
[[nodiscard]] Quantity of(Quantity amount, UnitPart const& unit);

} // namespace dateline::grammar::english
