#pragma once

#include "engine/calendar/interval.hpp"

#include <cstdint>

namespace dateline::engine {

/// The named days that news dates things by; `index` of a `Recurring` of Cycle::holiday.
enum class Holiday : std::uint8_t {
    new_years_day = 1,
    valentines_day,
    st_patricks_day,
    good_friday,
    easter_sunday,
    easter_monday,
    may_day,
    memorial_day,     ///< United States
    independence_day, ///< United States
    labor_day,        ///< United States
    halloween,
    veterans_day,
    thanksgiving, ///< United States
    christmas_eve,
    christmas_day,
    boxing_day,
    new_years_eve,
    september_11,
    martin_luther_king_day,
    presidents_day,
};

/// The day it falls on in a year of the Gregorian calendar; nothing for a number that is no holiday.
[[nodiscard]] std::optional<Day> holiday_in(int index, int year);

} // namespace dateline::engine
