#include "engine/calendar/holidays.hpp"

#include "engine/calendar/calendar_unit.hpp"
#include "engine/calendar/holiday_rules.hpp"

#include <algorithm>

namespace dateline::engine {

namespace {

using Kind = HolidayRule::Kind;

constexpr int sunday = 7, monday = 1, friday = 5, saturday = 6;

int weekday(Day day) {
    return static_cast<int>(weekday_of(day));
}

Day on(int year, int month, int day) {
    return first_of_month(year, static_cast<unsigned>(month)) + date::days{day - 1};
}

/// The first such weekday from a day on. Sunday is 0 or 7.
Day on_or_after(Day day, int which) {
    return day + date::days{(which - weekday(day) + 7) % 7};
}

Day nth_weekday(int year, int month, int which_day, int nth) {
    if (nth > 0) return on_or_after(on(year, month, 1), which_day) + date::days{7 * (nth - 1)};
    return on_or_after(plus_months(on(year, month, 1), 1) - date::days{7}, which_day);
}

/// The Jewish days of mourning and of independence move where they would touch a Sabbath.
Day off_the_sabbath(Holiday holiday, Day day) {
    auto const falls_on = weekday(day);
    switch (holiday) {
    case Holiday::yom_hashoah:
        return falls_on == friday ? day - date::days{1} : falls_on == sunday ? day + date::days{1} : day;
    case Holiday::yom_hazikaron:
    case Holiday::yom_haatzmaut: {
        // Independence is the day after remembrance, which falls on Tuesday to Thursday.
        auto const fifth = holiday == Holiday::yom_haatzmaut ? day : day + date::days{1};
        auto const at = weekday(fifth);
        auto const moved = at == friday ? -1 : at == saturday ? -2 : at == monday ? 1 : 0;
        return day + date::days{moved};
    }
    case Holiday::tisha_bav:
        return falls_on == saturday ? day + date::days{1} : day;
    default:
        return day;
    }
}

std::optional<Day> hebrew_in(Holiday holiday, HolidayRule const& rule, int year) {
    for (auto const hebrew_year : {year + 3760, year + 3761}) {
        // Purim is in the last month, which is the second Adar of a leap year.
        auto const month = rule.first == 12 && is_hebrew_leap_year(hebrew_year) ? 13 : rule.first;
        auto const day = hebrew_day(hebrew_year, month, rule.second);
        if (year_of(day) == year) return off_the_sabbath(holiday, day);
    }
    return std::nullopt;
}

/// The Tuesday on which most of the states vote in a year of presidential primaries.
std::optional<Day> super_tuesday(int year) {
    struct Date {
        int year, month, day;
    };
    constexpr Date known[] = {{1984, 3, 13}, {1988, 3, 8}, {1992, 3, 10}, {1996, 3, 12}, {2000, 3, 7}, {2004, 3, 2},
                              {2008, 2, 5},  {2012, 3, 6}, {2016, 3, 1},  {2020, 3, 3},  {2024, 3, 5}};
    auto const found = std::ranges::find(known, year, &Date::year);
    return found != std::end(known) ? std::optional{on(year, found->month, found->day)} : std::nullopt;
}

/// 15 April, or the next day that is neither at a weekend nor the capital's Emancipation Day, kept on a workday.
Day tax_day(int year) {
    auto const sixteenth = weekday(on(year, 4, 16));
    auto const kept = on(year, 4, sixteenth == saturday ? 15 : sixteenth == sunday ? 17 : 16);
    auto day = on(year, 4, 15);
    while (weekday(day) >= saturday || (year >= 2007 && day == kept))
        day += date::days{1};
    return day;
}

/// In the United States: since 2007 from March to November, from 1987 April to October.
Day daylight_saving(int year, bool start) {
    if (year >= 2007) return start ? nth_weekday(year, 3, sunday, 2) : nth_weekday(year, 11, sunday, 1);
    return start ? nth_weekday(year, 4, sunday, year >= 1987 ? 1 : -1) : nth_weekday(year, 10, sunday, -1);
}

Day super_bowl(int year) {
    if (year >= 2022) return nth_weekday(year, 2, sunday, 2);
    if (year == 2003) return on(2003, 1, 26);
    if (year >= 2002) return nth_weekday(year, 2, sunday, 1);
    return nth_weekday(year, 1, sunday, -1);
}

/// Thiruvonam, in the solar month of Chingam (the sun in Simha) when the moon is in the mansion of that name; by the
/// full moon near it, which is two days later.
std::optional<Day> onam(int year) {
    auto const month = sankranti(4, year);
    if (!month) return std::nullopt;
    for (auto const hindu_month : {5, 6}) {
        auto const day = hindu_day(hindu_month, 13, Deciding::sunrise, year)[0];
        if (day && *day >= *month && *day < *month + date::days{31}) return day;
    }
    return std::nullopt;
}

/// The days of the rules that fit no pattern.
DaysInYear of_its_own(Holiday holiday, int year) {
    switch (holiday) {
    case Holiday::jumuatul_wida: {
        // The last Friday of Ramadan.
        auto days = islamic_day(10, 1, year);
        for (auto& day : days)
            if (day) *day = on_or_after(*day - date::days{7}, friday);
        return days;
    }
    case Holiday::onam:
        return {onam(year)};
    case Holiday::parsi_new_year: {
        // The calendar without leap days that the Parsis of India keep: it wanders by a day every four years.
        constexpr int days_in_parsi_year = 365;
        auto const known = on(2018, 8, 17);
        auto const whole_years = (on(year, 8, 17) - known).count() / days_in_parsi_year;
        return {known + date::days{static_cast<int>(whole_years) * days_in_parsi_year}};
    }
    case Holiday::boss_day: {
        auto const day = on(year, 10, 16);
        return {day + date::days{weekday(day) == saturday ? -1 : weekday(day) == sunday ? 1 : 0}};
    }
    case Holiday::daylight_saving_start:
        return {daylight_saving(year, true)};
    case Holiday::daylight_saving_end:
        return {daylight_saving(year, false)};
    case Holiday::inauguration_day:
        return {(year - 1) % 4 == 0 ? std::optional{year < 1937 ? on(year, 3, 4) : on(year, 1, 20)} : std::nullopt};
    case Holiday::tax_day:
        return {tax_day(year)};
    case Holiday::super_bowl_sunday:
        return {year >= 1967 ? std::optional{super_bowl(year)} : std::nullopt};
    case Holiday::super_tuesday:
        return {super_tuesday(year)};
    case Holiday::earth_hour: {
        // The last Saturday of March; a week earlier where that is Easter's.
        auto const day = nth_weekday(year, 3, saturday, -1);
        return {day + date::days{1} == easter(year) ? day - date::days{7} : day};
    }
    case Holiday::kings_day_netherlands: {
        auto const day = on(year, 4, 27);
        return {weekday(day) == sunday ? day - date::days{1} : day};
    }
    default:
        return {};
    }
}

DaysInYear days_of(Holiday holiday, HolidayRule const& rule, int year) {
    switch (rule.kind) {
    case Kind::fixed:
        return {on(year, rule.first, rule.second)};
    case Kind::nth_weekday:
        return {nth_weekday(year, rule.first, rule.second, rule.third)};
    case Kind::on_or_after:
        return {on_or_after(on(year, rule.first, rule.second), rule.third)};
    case Kind::from_easter:
        return {easter(year)};
    case Kind::from_orthodox:
        return {eastern_easter(year)};
    case Kind::hebrew:
        return {hebrew_in(holiday, rule, year)};
    case Kind::islamic:
        return islamic_day(rule.first, rule.second, year);
    case Kind::chinese:
        return {chinese_day(year, rule.first, rule.second)};
    case Kind::solar_term:
        return {solar_term(year, rule.first)};
    case Kind::hindu:
        return hindu_day(rule.first, rule.second, static_cast<Deciding>(rule.third), year);
    case Kind::sankranti:
        return {sankranti(rule.first, year)};
    case Kind::of_its_own:
        break;
    }
    return of_its_own(holiday, year);
}

} // namespace

bool is_holiday(int holiday) {
    if (auto const day = grammar::fixed_day(holiday)) {
        constexpr int leap_year = 2000;
        return day_if_any(leap_year, static_cast<unsigned>(day->month), static_cast<unsigned>(day->day)).has_value();
    }
    return holiday >= 1 && holiday <= grammar::last_movable_holiday;
}

Occurrences holiday_in(int holiday, int year, Region region) {
    Occurrences found;
    if (!is_holiday(holiday)) return found;
    if (auto const fixed = grammar::fixed_day(holiday)) {
        if (auto const day = day_if_any(year, static_cast<unsigned>(fixed->month), static_cast<unsigned>(fixed->day)))
            found.times[0] = Interval::of(*day);
        return found;
    }
    auto const which = static_cast<Holiday>(holiday);
    auto const rule = rule_of(which, region);
    if (!rule) return found;
    auto const days = days_of(which, *rule, year);
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (!days[i]) continue;
        auto const first = *days[i] + date::days{rule->shift};
        auto last = first + date::days{rule->days - 1};
        // A month of the moon ends with the day before the next.
        if (which == Holiday::ramadan)
            for (auto const feast : islamic_day(10, 1, year_of(first + date::days{30})))
                if (feast && *feast > first && *feast <= first + date::days{31}) last = *feast - date::days{1};
        found.times[i] = Interval::of(first, last);
    }
    found.approximate = rule->kind == Kind::islamic || rule->kind == Kind::hindu || which == Holiday::jumuatul_wida ||
                        which == Holiday::onam;
    return found;
}

} // namespace dateline::engine
