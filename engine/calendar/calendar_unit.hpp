#pragma once

#include "engine/calendar/anchor.hpp"
#include "engine/calendar/interval.hpp"
#include "grammar/granularity.hpp"

#include <cstdint>

/// Arithmetic on the units of the calendar. Private to engine/calendar.
namespace dateline::engine {

using grammar::Granularity;

/// Years outside of this, on either side, are no dates of ours.
inline constexpr int furthest_year = 9999;

[[nodiscard]] constexpr std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    return a >= 0 ? a / b : -((b - 1 - a) / b);
}

[[nodiscard]] int year_of(Day day);
[[nodiscard]] unsigned month_of(Day day);
[[nodiscard]] unsigned day_of_month(Day day);
[[nodiscard]] grammar::Weekday weekday_of(Day day);
[[nodiscard]] Day first_of_month(int year, unsigned month);
/// The day, if the calendar has it.
[[nodiscard]] std::optional<Day> day_if_any(int year, unsigned month, unsigned day);

/// The same day of the month that many months on; the last of its month where it has no such day.
[[nodiscard]] Day plus_months(Day day, std::int64_t months);

/// The Monday on or before.
[[nodiscard]] Day monday_of(Day day);

struct IsoWeek {
    int year;
    unsigned week;
};
[[nodiscard]] IsoWeek iso_week(Day day);

/// How many months a unit has; 0 for units that are not made of months.
[[nodiscard]] std::int64_t months_in(Granularity unit);
/// How many days a unit moves by; 0 for units that are not made of days.
[[nodiscard]] std::int64_t days_in(Granularity unit);
/// How many seconds: hour and finer; 0 for others.
[[nodiscard]] std::int64_t seconds_in(Granularity unit);

/// The unit of the calendar that holds a day: its ISO week, its month, its decade (1990 to 1999). The weekend is that
/// of its ISO week, also where the day is a Tuesday. Seasons are those of meteorology: March, June, September and
/// December begin one. Units finer than a day give the day.
[[nodiscard]] Interval unit_holding(Day day, Granularity unit);
/// The unit that lies `count` units after the one that holds `day`, or before it.
[[nodiscard]] Interval unit_shifted(Day day, Granularity unit, std::int64_t count);

/// First and last day that a bounded interval touches.
[[nodiscard]] Day first_day(Interval const& interval);
[[nodiscard]] Day last_day(Interval const& interval);
[[nodiscard]] bool at_midnight(Instant instant);
/// All ends that are there are midnights.
[[nodiscard]] bool is_whole_days(Interval const& interval);

/// Month in which a season begins.
[[nodiscard]] unsigned first_month(grammar::Season season, Hemisphere hemisphere);

/// A quarter or half of the calendar's or of a fiscal year. `parts` is 4 or 2, `index` counts from 1.
[[nodiscard]] Interval part_of_year(int year, unsigned index, unsigned parts, unsigned year_start_month);

} // namespace dateline::engine
