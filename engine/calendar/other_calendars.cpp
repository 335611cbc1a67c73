#include "engine/calendar/other_calendars.hpp"

#include "engine/calendar/calendar_unit.hpp"
#include "engine/calendar/sun_and_moon.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::engine {

namespace {

// Days counted from the first day of a calendar, as days from 1 January 1970.
constexpr int hebrew_epoch = -2092590; // 1 Tishrei of the year 1
constexpr int islamic_epoch = -492148; // 1 Muharram of the year 1: 16 July 622 of the Julian calendar
constexpr int halakim_in_day = 25920;  // 1080 parts in each of 24 hours

Day day_from(int days_from_1970) {
    return Day{date::days{days_from_1970}};
}

/// Days from the epoch to the new year, by the mean new moon and the postponements that keep it off certain weekdays.
int hebrew_elapsed(int year) {
    auto const months = floor_div(std::int64_t{235} * year - 234, 19);
    auto const parts = 12084 + 13753 * months;
    auto const day = 29 * months + parts / halakim_in_day;
    return static_cast<int>((3 * (day + 1)) % 7 < 3 ? day + 1 : day);
}

/// The new year once more postponed, where the years beside it would become too long or too short.
int hebrew_new_year(int year) {
    auto const before = hebrew_elapsed(year - 1), here = hebrew_elapsed(year), after = hebrew_elapsed(year + 1);
    auto const delay = after - here == 356 ? 2 : here - before == 382 ? 1 : 0;
    return hebrew_epoch + here + delay;
}

int hebrew_month_length(int year, int month) {
    auto const days = hebrew_new_year(year + 1) - hebrew_new_year(year);
    switch (month) {
    case 2:
    case 4:
    case 6:
    case 10:
    case 13:
        return 29;
    case 8:
        return days % 10 == 5 ? 30 : 29;
    case 9:
        return days % 10 == 3 ? 29 : 30;
    case 12:
        return is_hebrew_leap_year(year) ? 30 : 29;
    default:
        return 30;
    }
}

/// The first day of a month: the day after the sunset in Mecca before which the new moon was. Outside the years for
/// which new moons are computed, that of the tabular calendar, which is at most two days from it.
Day islamic_month(int year, int month) {
    auto const before = (year - 1) * 354 + (11 * year + 3) / 30;
    auto const tabular = day_from(islamic_epoch + before + 29 * (month - 1) + month / 2);
    auto const gregorian = year_of(tabular);
    if (gregorian < first_lunar_year || gregorian > last_lunar_year) return tabular;
    constexpr double unix_epoch = 2440587.5, mecca = 3.0 / 24, sunset = 18.25 / 24;
    auto const new_moon = when_elongation(0, unix_epoch + tabular.time_since_epoch().count() - 1);
    auto const evening = std::floor(new_moon - unix_epoch + mecca + 1 - sunset);
    return day_from(static_cast<int>(evening) + 1);
}

} // namespace

Day easter(int year) {
    auto const a = year % 19, b = year / 100, c = year % 100;
    auto const d = b / 4, e = b % 4, g = (8 * b + 13) / 25;
    auto const h = (19 * a + b - d - g + 15) % 30;
    auto const i = c / 4, k = c % 4;
    auto const l = (32 + 2 * e + 2 * i - h - k) % 7;
    auto const m = (a + 11 * h + 22 * l) / 451;
    auto const days = h + l - 7 * m + 21;
    return first_of_month(year, 3) + date::days{days};
}

Day eastern_easter(int year) {
    auto const moon = (19 * (year % 19) + 15) % 30;
    auto const days = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 21;
    // Between the calendars lie ten days more or less than the leap years that only one of them has.
    auto const between = year / 100 - year / 400 - 2;
    return first_of_month(year, 3) + date::days{days + between};
}

bool is_hebrew_leap_year(int hebrew_year) {
    return (7 * hebrew_year + 1) % 19 < 7;
}

Day hebrew_day(int hebrew_year, int month, int day) {
    auto days = hebrew_new_year(hebrew_year) + day - 1;
    auto const months = is_hebrew_leap_year(hebrew_year) ? 13 : 12;
    for (auto at = 7; at != month; at = at == months ? 1 : at + 1)
        days += hebrew_month_length(hebrew_year, at);
    return day_from(days);
}

DaysInYear islamic_day(int month, int day, int year) {
    DaysInYear found;
    std::size_t count = 0;
    if (year < 622) return found;
    auto const about = (year - 622) * 33 / 32;
    for (auto islamic_year = std::max(1, about - 1); islamic_year <= about + 3 && count < found.size();
         ++islamic_year) {
        auto const candidate = islamic_month(islamic_year, month) + date::days{day - 1};
        if (year_of(candidate) == year) found[count++] = candidate;
    }
    return found;
}

} // namespace dateline::engine
