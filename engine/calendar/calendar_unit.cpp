#include "engine/calendar/calendar_unit.hpp"

#include <algorithm>

namespace dateline::engine {

namespace {

date::year_month_day fields(Day day) {
    return date::year_month_day{day};
}

Interval months_from(Day first, std::int64_t count) {
    return {Instant{first}, Instant{plus_months(first, count)}};
}

/// Months since year 0, which is where units of whole months are counted from.
std::int64_t month_number(Day day) {
    return std::int64_t{year_of(day)} * 12 + month_of(day) - 1;
}

Day first_of_month_number(std::int64_t number) {
    auto const year = floor_div(number, 12);
    return first_of_month(static_cast<int>(year), static_cast<unsigned>(number - year * 12 + 1));
}

} // namespace

int year_of(Day day) {
    return static_cast<int>(fields(day).year());
}

unsigned month_of(Day day) {
    return static_cast<unsigned>(fields(day).month());
}

unsigned day_of_month(Day day) {
    return static_cast<unsigned>(fields(day).day());
}

grammar::Weekday weekday_of(Day day) {
    return static_cast<grammar::Weekday>(date::weekday{day}.iso_encoding());
}

Day first_of_month(int year, unsigned month) {
    return Day{date::local_days{date::year{year} / date::month{month} / 1}};
}

std::optional<Day> day_if_any(int year, unsigned month, unsigned day) {
    auto const date = date::year{year} / date::month{month} / date::day{day};
    if (!date.ok()) return std::nullopt;
    return Day{date::local_days{date}};
}

Day plus_months(Day day, std::int64_t months) {
    auto const target = first_of_month_number(month_number(day) + months);
    auto const date = fields(target);
    auto const last = static_cast<unsigned>((date.year() / date.month() / date::last).day());
    return target + date::days{static_cast<int>(std::min(day_of_month(day), last)) - 1};
}

Day monday_of(Day day) {
    return day - (date::weekday{day} - date::Monday);
}

IsoWeek iso_week(Day day) {
    auto const thursday = monday_of(day) + date::days{3};
    auto const year = year_of(thursday);
    return {year, static_cast<unsigned>((thursday - first_of_month(year, 1)).count() / 7 + 1)};
}

std::int64_t months_in(Granularity unit) {
    switch (unit) {
    case Granularity::month:
        return 1;
    case Granularity::season:
    case Granularity::quarter:
        return 3;
    case Granularity::half_year:
        return 6;
    case Granularity::year:
        return 12;
    case Granularity::decade:
        return 120;
    case Granularity::century:
        return 1200;
    case Granularity::millennium:
        return 12000;
    default:
        return 0;
    }
}

std::int64_t days_in(Granularity unit) {
    switch (unit) {
    case Granularity::part_of_day:
    case Granularity::day:
    case Granularity::business_day:
        return 1;
    case Granularity::weekend:
    case Granularity::week:
        return 7;
    default:
        return 0;
    }
}

std::int64_t seconds_in(Granularity unit) {
    switch (unit) {
    case Granularity::second:
        return 1;
    case Granularity::minute:
        return 60;
    case Granularity::hour:
        return 3600;
    default:
        return 0;
    }
}

Interval unit_holding(Day day, Granularity unit) {
    return unit_shifted(day, unit, 0);
}

Interval unit_shifted(Day day, Granularity unit, std::int64_t count) {
    if (auto const months = months_in(unit); months != 0) {
        // Seasons begin in December, so their count does not start where years do.
        auto const offset = unit == Granularity::season ? 1 : 0;
        auto const index = floor_div(month_number(day) + offset, months) + count;
        return months_from(first_of_month_number(index * months - offset), months);
    }
    auto const shifted = day + date::days{static_cast<int>(days_in(unit) * count)};
    switch (unit) {
    case Granularity::week:
        return Interval::of(monday_of(shifted), monday_of(shifted) + date::days{6});
    case Granularity::weekend:
        return Interval::of(monday_of(shifted) + date::days{5}, monday_of(shifted) + date::days{6});
    default:
        return Interval::of(shifted);
    }
}

Day first_day(Interval const& interval) {
    return day_of(*interval.earliest);
}

Day last_day(Interval const& interval) {
    return day_of(*interval.latest - std::chrono::seconds{1});
}

bool at_midnight(Instant instant) {
    return Instant{day_of(instant)} == instant;
}

bool is_whole_days(Interval const& interval) {
    return (!interval.earliest || at_midnight(*interval.earliest)) &&
           (!interval.latest || at_midnight(*interval.latest));
}

unsigned first_month(grammar::Season season, Hemisphere hemisphere) {
    auto const northern = static_cast<unsigned>(season) * 3 + 3;
    if (hemisphere == Hemisphere::northern) return northern;
    return northern > 6 ? northern - 6 : northern + 6;
}

Interval part_of_year(int year, unsigned index, unsigned parts, unsigned year_start_month) {
    // A fiscal year that does not start in January is named for the year in which it ends.
    auto const start = first_of_month(year_start_month == 1 ? year : year - 1, year_start_month);
    auto const length = 12 / parts;
    return months_from(plus_months(start, std::int64_t{index - 1} * length), length);
}

} // namespace dateline::engine
