#include "engine/calendar/calendar_unit.hpp"
#include "engine/calendar/other_calendars.hpp"
#include "engine/calendar/sun_and_moon.hpp"

#include <cmath>

namespace dateline::engine {

namespace {

constexpr double unix_epoch = 2440587.5;
constexpr double hour = 1.0 / 24;
constexpr double beijing = 8 * hour;
constexpr double india = 5.5 * hour;
constexpr double days_in_lunation = 29.530589;

bool is_computed(int year) {
    return year >= first_lunar_year && year <= last_lunar_year;
}

/// The day that a clock of that zone shows.
Day day_at(JulianDay moment, double zone) {
    return Day{date::days{static_cast<int>(std::floor(moment - unix_epoch + zone))}};
}
/// Midnight of a clock of that zone.
JulianDay midnight(Day day, double zone) {
    return unix_epoch + day.time_since_epoch().count() - zone;
}

/// The day of the new moon that begins the month which holds a day, in Beijing.
Day month_start(Day day) {
    auto moment = when_elongation(0, midnight(day, beijing));
    while (day_at(moment, beijing) > day)
        moment = when_elongation(0, moment - days_in_lunation);
    for (;;) {
        auto const next = when_elongation(0, moment + days_in_lunation);
        if (day_at(next, beijing) > day) return day_at(moment, beijing);
        moment = next;
    }
}

/// How many of the twelve signs the sun has entered by the beginning of a day.
int sign_at(Day day) {
    return static_cast<int>(solar_longitude(midnight(day, beijing)) / 30);
}

/// The first day of the month of the winter solstice, which is the eleventh.
Day eleventh_month(int year) {
    auto const solstice = when_solar_longitude(270, midnight(first_of_month(year, 12) + date::days{20}, beijing));
    return month_start(day_at(solstice, beijing));
}

/// The tithi at a moment: 1 to 30.
int tithi_at(JulianDay moment) {
    return static_cast<int>(lunar_elongation(moment) / 12) + 1;
}

double time_of(Deciding deciding) {
    switch (deciding) {
    case Deciding::sunrise:
        return 6.25 * hour;
    case Deciding::midday:
        return 12.25 * hour;
    case Deciding::sunset:
        return 18.25 * hour;
    case Deciding::midnight:
        return 24.25 * hour;
    }
    return 0;
}

/// The day of a tithi in the month that begins with a new moon.
Day tithi_day(JulianDay new_moon, int tithi, Deciding deciding) {
    auto const start = when_elongation((tithi - 1) * 12, new_moon + (tithi - 1) * days_in_lunation / 30);
    auto const first = day_at(start, india);
    for (auto day = first - date::days{1}; day <= first + date::days{1}; day += date::days{1})
        if (tithi_at(midnight(day, india) + time_of(deciding)) == tithi) return day;
    return first; // a tithi so short that none of the deciding times falls into it
}

} // namespace

std::optional<Day> solar_term(int year, int degrees) {
    if (!is_computed(year)) return std::nullopt;
    // The year begins near 280 degrees.
    auto const share = ((degrees + 80) % 360) / 360.0;
    auto const near = midnight(first_of_month(year, 1), beijing) + share * 365.25;
    return day_at(when_solar_longitude(degrees, near), beijing);
}

std::optional<Day> chinese_day(int year, int month, int day) {
    if (!is_computed(year)) return std::nullopt;
    auto start = eleventh_month(year - 1);
    auto const end = eleventh_month(year);
    auto const months = std::lround((end - start).count() / days_in_lunation);
    auto leap_is_due = months == 13;
    for (auto number = 11; start < end;) {
        auto const next = month_start(start + date::days{32});
        // The leap month is the first in which the sun enters no sign; it has the number of the one before.
        auto const is_leap = leap_is_due && sign_at(start) == sign_at(next);
        if (is_leap) {
            leap_is_due = false;
        } else {
            if (number % 12 == month % 12 && number != 11) return start + date::days{day - 1};
            number = number % 12 + 1;
        }
        start = next;
    }
    return std::nullopt;
}

DaysInYear hindu_day(int month, int tithi, Deciding deciding, int year) {
    DaysInYear found;
    if (!is_computed(year)) return found;
    std::size_t count = 0;
    auto new_moon = when_elongation(0, midnight(first_of_month(year, 1), india) - 40);
    auto const end = midnight(first_of_month(year + 1, 1), india);
    while (new_moon < end && count < found.size()) {
        auto const next = when_elongation(0, new_moon + days_in_lunation);
        auto const sign = static_cast<int>(sidereal_solar_longitude(new_moon) / 30);
        // A month in which the sun enters no sign is an extra one.
        auto const is_extra = sign == static_cast<int>(sidereal_solar_longitude(next) / 30);
        if (!is_extra && (sign + 1) % 12 + 1 == month) {
            auto const day = tithi_day(new_moon, tithi, deciding);
            if (year_of(day) == year) found[count++] = day;
        }
        new_moon = next;
    }
    return found;
}

std::optional<Day> sankranti(int sign, int year) {
    if (!is_computed(year)) return std::nullopt;
    // The sun enters Mesha in the middle of April, Makara (9) in the middle of January.
    auto const day_of_year = 104 + 30.44 * sign - (sign >= 9 ? 365.25 : 0);
    auto const near = midnight(first_of_month(year, 1), india) + day_of_year;
    return day_at(when_sidereal_solar_longitude(sign * 30, near), india + 6 * hour);
}

} // namespace dateline::engine
