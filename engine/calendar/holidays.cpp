#include "engine/calendar/holidays.hpp"

#include "engine/calendar/calendar_unit.hpp"

namespace dateline::engine {

namespace {

/// Gregorian Easter by the algorithm of Meeus, Jones and Butcher.
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

Day on(int year, unsigned month, unsigned day) {
    return first_of_month(year, month) + date::days{static_cast<int>(day) - 1};
}

Day nth(int year, date::month month, date::weekday_indexed weekday) {
    return Day{date::local_days{date::year{year} / month / weekday}};
}

} // namespace

std::optional<Day> holiday_in(int holiday, int year) {
    switch (static_cast<Holiday>(holiday)) {
    case Holiday::new_years_day:
        return on(year, 1, 1);
    case Holiday::valentines_day:
        return on(year, 2, 14);
    case Holiday::st_patricks_day:
        return on(year, 3, 17);
    case Holiday::good_friday:
        return easter(year) - date::days{2};
    case Holiday::easter_sunday:
        return easter(year);
    case Holiday::easter_monday:
        return easter(year) + date::days{1};
    case Holiday::may_day:
        return on(year, 5, 1);
    case Holiday::memorial_day:
        return Day{date::local_days{date::year{year} / date::May / date::Monday[date::last]}};
    case Holiday::independence_day:
        return on(year, 7, 4);
    case Holiday::labor_day:
        return nth(year, date::September, date::Monday[1]);
    case Holiday::halloween:
        return on(year, 10, 31);
    case Holiday::veterans_day:
        return on(year, 11, 11);
    case Holiday::thanksgiving:
        return nth(year, date::November, date::Thursday[4]);
    case Holiday::christmas_eve:
        return on(year, 12, 24);
    case Holiday::christmas_day:
        return on(year, 12, 25);
    case Holiday::boxing_day:
        return on(year, 12, 26);
    case Holiday::new_years_eve:
        return on(year, 12, 31);
    case Holiday::september_11:
        return on(year, 9, 11);
    case Holiday::martin_luther_king_day:
        return nth(year, date::January, date::Monday[3]);
    case Holiday::presidents_day:
        return nth(year, date::February, date::Monday[3]);
    }
    return std::nullopt;
}

} // namespace dateline::engine
