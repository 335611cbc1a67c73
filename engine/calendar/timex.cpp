#include "engine/calendar/calendar_unit.hpp"
#include "engine/calendar/overloaded.hpp"
#include "engine/calendar/reading.hpp"
#include "engine/calendar/resolved_time.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include <fmt/format.h>

namespace dateline::engine {

namespace {

constexpr std::array<std::string_view, 4> season_codes{"SP", "SU", "FA", "WI"};
constexpr std::array<std::string_view, 6> part_codes{"MO", "MI", "AF", "EV", "NI", "DT"};

std::string_view code(grammar::PartOfDay part) {
    return part_codes[static_cast<std::size_t>(part)];
}

Step const* find_step(ResolvedTime const& time, Step::Kind kind) {
    auto const steps = time.derivation.steps();
    auto const found = std::find_if(steps.begin(), steps.end(), [kind](Step const& s) { return s.kind == kind; });
    return found == steps.end() ? nullptr : &*found;
}

bool has_step(ResolvedTime const& time, Step::Kind kind) {
    return find_step(time, kind) != nullptr;
}

/// TIMEX3 counts years before Christ as people do: "BC0044" is the astronomical year -43.
std::string year_text(int year) {
    return year > 0 ? fmt::format("{:04}", year) : fmt::format("BC{:04}", 1 - year);
}

std::string decade_or_longer(int year, int digits, int length) {
    if (year > 0) return fmt::format("{:0{}}", year / length, digits);
    return fmt::format("BC{:0{}}", -year / length, digits);
}

/// The unit of the granularity that holds `day`.
std::string unit_value(Day day, Granularity granularity, bool southern) {
    auto const unit = unit_holding(day, granularity);
    auto const first = first_day(unit);
    auto const year = year_of(first);
    auto const month = month_of(first);
    switch (granularity) {
    case Granularity::weekend: {
        auto const week = iso_week(day);
        return fmt::format("{}-W{:02}-WE", year_text(week.year), week.week);
    }
    case Granularity::week: {
        auto const week = iso_week(day);
        return fmt::format("{}-W{:02}", year_text(week.year), week.week);
    }
    case Granularity::month:
        return fmt::format("{}-{:02}", year_text(year), month);
    case Granularity::season:
        return fmt::format("{}-{}", year_text(year), season_codes[(month / 3 - 1 + (southern ? 2 : 0)) % 4]);
    case Granularity::quarter:
        return fmt::format("{}-Q{}", year_text(year), (month - 1) / 3 + 1);
    case Granularity::half_year:
        return fmt::format("{}-H{}", year_text(year), (month - 1) / 6 + 1);
    case Granularity::year:
        return year_text(year);
    case Granularity::decade:
        return decade_or_longer(year, 3, 10);
    case Granularity::century:
        return decade_or_longer(year, 2, 100);
    case Granularity::millennium:
        return decade_or_longer(year, 1, 1000);
    default:
        return fmt::format("{}-{:02}-{:02}", year_text(year), month, day_of_month(first));
    }
}

/// A unit of which nothing is known but its size.
std::string unknown_value(Granularity granularity) {
    switch (granularity) {
    case Granularity::weekend:
        return "XXXX-WXX-WE";
    case Granularity::week:
        return "XXXX-WXX";
    case Granularity::month:
    case Granularity::season:
        return "XXXX-XX";
    case Granularity::quarter:
        return "XXXX-QX";
    case Granularity::half_year:
        return "XXXX-HX";
    case Granularity::year:
        return "XXXX";
    case Granularity::decade:
        return "XXX";
    case Granularity::century:
        return "XX";
    case Granularity::millennium:
        return "X";
    default:
        return "XXXX-XX-XX";
    }
}

std::string clock_value(grammar::TimeOfDay const& time) {
    if (!time.hour) return fmt::format("T{}", time.part ? code(*time.part) : "XX");
    auto const hour = full_hour(time);
    if (!time.minute) return fmt::format("T{:02}:00", hour);
    if (!time.second) return fmt::format("T{:02}:{:02}", hour, *time.minute);
    return fmt::format("T{:02}:{:02}:{:02}", hour, *time.minute, *time.second);
}

std::string instant_value(Instant instant, Granularity granularity) {
    auto const day = day_of(instant);
    auto const time = date::hh_mm_ss{instant - Instant{day}};
    auto const minute = fmt::format("{}T{:02}:{:02}", iso(day), time.hours().count(), time.minutes().count());
    return granularity == Granularity::second ? fmt::format("{}:{:02}", minute, time.seconds().count()) : minute;
}

std::string year_or_unknown(std::optional<std::int16_t> year, grammar::Era era) {
    if (!year) return "XXXX";
    return year_text(era == grammar::Era::bc ? 1 - *year : *year);
}

std::string unplaced(grammar::CalendarDate const& date) {
    auto year = date.two_digit_year && date.year ? fmt::format("XX{:02}", *date.year % 100)
                                                 : year_or_unknown(date.year, date.era);
    if (date.month && date.day) return fmt::format("{}-{:02}-{:02}", year, *date.month, *date.day);
    if (date.month) return fmt::format("{}-{:02}", year, *date.month);
    if (date.day) return fmt::format("{}-XX-{:02}", year, *date.day);
    if (date.weekday && !date.year) return fmt::format("XXXX-WXX-{}", static_cast<int>(*date.weekday));
    return year;
}

std::string unplaced(grammar::Recurring const& recurring) {
    auto year = year_or_unknown(recurring.year, recurring.era);
    switch (recurring.cycle) {
    case grammar::Cycle::weekday:
        return fmt::format("XXXX-WXX-{}", recurring.index);
    case grammar::Cycle::month:
        return fmt::format("{}-{:02}", year, recurring.index);
    case grammar::Cycle::season:
        return fmt::format("{}-{}", year, season_codes[static_cast<std::size_t>(recurring.index) % 4]);
    case grammar::Cycle::quarter:
        return fmt::format("{}-Q{}", year, recurring.index);
    case grammar::Cycle::half_year:
        return fmt::format("{}-H{}", year, recurring.index);
    case grammar::Cycle::weekend:
        return "XXXX-WXX-WE";
    case grammar::Cycle::week:
        return fmt::format("{}-W{:02}", year, recurring.index);
    case grammar::Cycle::holiday:
        return fmt::format("{}-XX-XX", year);
    case grammar::Cycle::decade:
        return recurring.era == grammar::Era::bc ? fmt::format("BC{:03}", recurring.index)
                                                 : fmt::format("XX{}", recurring.index % 10);
    case grammar::Cycle::century:
        return fmt::format("{}{:02}", recurring.era == grammar::Era::bc ? "BC" : "", recurring.index - 1);
    }
    return year;
}

std::string_view deictic_value(grammar::Deictic::Toward toward) {
    switch (toward) {
    case grammar::Deictic::Toward::present:
        return "PRESENT_REF";
    case grammar::Deictic::Toward::past:
        return "PAST_REF";
    case grammar::Deictic::Toward::future:
        return "FUTURE_REF";
    }
    return "";
}

/// One part of a period: "2W", "2.5D". Longer units than years are counted in years.
struct Counted {
    std::int64_t quarters;
    char letter;
};

Counted counted(std::int64_t quarters, Granularity unit) {
    switch (unit) {
    case Granularity::second:
        return {quarters, 'S'};
    case Granularity::minute:
        return {quarters, 'M'};
    case Granularity::hour:
        return {quarters, 'H'};
    case Granularity::weekend:
    case Granularity::week:
        return {quarters, 'W'};
    case Granularity::month:
        return {quarters, 'M'};
    case Granularity::season:
        return {quarters * 3, 'M'};
    case Granularity::quarter:
        return {quarters, 'Q'};
    case Granularity::half_year:
        return {quarters * 6, 'M'};
    case Granularity::year:
        return {quarters, 'Y'};
    case Granularity::decade:
        return {quarters * 10, 'Y'};
    case Granularity::century:
        return {quarters * 100, 'Y'};
    case Granularity::millennium:
        return {quarters * 1000, 'Y'};
    default:
        return {quarters, 'D'};
    }
}

std::string plain(std::int64_t quarters, char letter) {
    constexpr std::array<std::string_view, 4> fractions{"", ".25", ".5", ".75"};
    return fmt::format("{}{}{}", quarters / 4, fractions[static_cast<std::size_t>(quarters % 4)], letter);
}

/// Parts of years, hours and minutes are written in the next smaller unit: P2Y6M, PT1H30M.
std::string period_part(std::int64_t quarters, Granularity unit) {
    auto const [count, letter] = counted(quarters, unit);
    auto const whole = count / 4, rest = count % 4;
    auto const prefix = whole == 0 ? std::string{} : fmt::format("{}{}", whole, letter);
    if (rest == 0) return fmt::format("{}{}", whole, letter);
    if (letter == 'Y') return fmt::format("{}{}M", prefix, rest * 3);
    if (unit == Granularity::hour) return fmt::format("{}{}M", prefix, rest * 15);
    if (unit == Granularity::minute) return fmt::format("{}{}S", prefix, rest * 15);
    return plain(count, letter);
}

std::string period_value(grammar::Quantity const& amount, Granularity unit,
                         std::optional<grammar::Quantity> const& rest, Granularity rest_unit) {
    auto const clock = unit <= Granularity::hour;
    std::string const start = clock ? "PT" : "P";
    // "A few days" and "days" have no number: the low and high of "a few" are only bounds.
    if (amount.unstated || amount.vague || (amount.approximate && amount.low_quarters != amount.high_quarters))
        return fmt::format("{}X{}", start, counted(4, unit).letter);
    auto text = start + period_part(amount.low_quarters, unit);
    if (rest && !rest->unstated) {
        if (rest_unit <= Granularity::hour && !clock) text += 'T';
        text += period_part(rest->low_quarters, rest_unit);
    }
    if (amount.low_quarters != amount.high_quarters) text += "/" + start + period_part(amount.high_quarters, unit);
    return text;
}

std::string set_value(grammar::Recurrence const& recurrence) {
    if (recurrence.member && recurrence.every == 1) return unplaced(*recurrence.member);
    return period_value(grammar::Quantity::exactly(recurrence.every), recurrence.unit, std::nullopt, recurrence.unit);
}

/// The days before a modifier or bound narrowed or opened them; these do not change the value.
struct Core {
    std::optional<Day> first;
    std::optional<Day> last;
};

Core core(ResolvedTime const& time) {
    auto const narrows = time.modifier != grammar::Modifier::none && time.modifier != grammar::Modifier::about;
    for (auto const& step : time.derivation.steps()) {
        if ((step.kind == Step::Kind::part_of && narrows && step.amount == 0) || step.kind == Step::Kind::bounded)
            return {step.from, step.to};
    }
    Core days;
    if (time.interval.earliest) days.first = day_of(*time.interval.earliest);
    if (time.interval.latest) days.last = last_day(time.interval);
    return days;
}

/// One unit if the days are one; else what the two ends have in common, with X for what they do not.
std::string common_value(Day first, Day last, Granularity granularity, bool southern) {
    auto text = unit_value(first, granularity, southern);
    if (text == unit_value(last, granularity, southern)) return text;
    if (granularity <= Granularity::day) {
        if (unit_holding(first, Granularity::month) == unit_holding(last, Granularity::month))
            return unit_value(first, Granularity::month, southern) + "-XX";
        if (year_of(first) == year_of(last)) return year_text(year_of(first)) + "-XX-XX";
    }
    if (granularity == Granularity::month && year_of(first) == year_of(last)) return year_text(year_of(first)) + "-XX";
    return unknown_value(granularity);
}

std::string range_value(ResolvedTime const& time, bool southern) {
    auto const end_value = [&](Instant instant) {
        return time.granularity <= Granularity::hour ? instant_value(instant, time.granularity)
                                                     : unit_value(day_of(instant), time.granularity, southern);
    };
    auto const days = core(time);
    // A bound has opened one of the ends; the days are still in its step.
    auto const first = time.interval.earliest ? *time.interval.earliest : Instant{*days.first};
    auto const last = time.interval.latest ? *time.interval.latest - std::chrono::seconds{1} : Instant{*days.last};
    return end_value(first) + "/" + end_value(last);
}

std::string moment_value(ResolvedTime const& time, grammar::Moment const& moment) {
    auto const southern = has_step(time, Step::Kind::southern);
    if (auto const* deictic = std::get_if<grammar::Deictic>(&moment.when))
        return std::string{deictic_value(deictic->toward)};
    if (auto const* unit = std::get_if<grammar::UnitReference>(&moment.when);
        unit != nullptr && time.type == TimexType::duration)
        return period_value(unit->count.value_or(grammar::Quantity{}), unit->unit, std::nullopt, unit->unit);
    auto const* shift = std::get_if<grammar::Shift>(&moment.when);
    if (shift != nullptr && time.type == TimexType::duration)
        return period_value(shift->amount, shift->unit, std::nullopt, shift->unit);
    // "A few years ago" says which way and no more.
    if (shift != nullptr && (shift->amount.unstated ||
                             (shift->amount.approximate && shift->amount.low_quarters != shift->amount.high_quarters)))
        return shift->before ? "PAST_REF" : "FUTURE_REF";

    if (auto const* quarter = find_step(time, Step::Kind::company_quarter); quarter != nullptr)
        return fmt::format("{}-Q{}", year_text(year_of(quarter->from)), quarter->amount);
    if (auto const* recurring = std::get_if<grammar::Recurring>(&moment.when);
        recurring != nullptr && recurring->fiscal && recurring->cycle == grammar::Cycle::quarter && time.is_placed())
        return fmt::format(
            "{}-Q{}", year_text(recurring->year.value_or(static_cast<std::int16_t>(year_of(first_day(time.interval))))),
            recurring->index);
    // A fiscal year or quarter has the name that its company gives it; where it lies depends on the company.
    if (auto const* period = std::get_if<grammar::ReportPeriod>(&moment.when);
        period != nullptr && period->fiscal && period->unit == Granularity::year && time.is_placed())
        return year_text(year_of(last_day(time.interval)));

    // Decades and centuries before Christ do not lie on the multiples of 10 and 100 that ISO 8601 counts by.
    if (auto const* recurring = std::get_if<grammar::Recurring>(&moment.when);
        recurring != nullptr && recurring->era == grammar::Era::bc &&
        (recurring->cycle == grammar::Cycle::decade || recurring->cycle == grammar::Cycle::century))
        return unplaced(*recurring);

    std::string day;
    auto const days = core(time);
    if (time.is_placed() && days.first && days.last) {
        if (time.granularity <= Granularity::hour && time.bound == grammar::Bound::none &&
            time.modifier == grammar::Modifier::none && time.interval.earliest) {
            // "Midnight Friday" is the end of Friday.
            constexpr std::uint8_t midnight = 24;
            bool const day_ends = moment.time_of_day && moment.time_of_day->hour == midnight;
            return day_ends ? iso(day_of(*time.interval.earliest) - date::days{1}) + "T24:00"
                            : instant_value(*time.interval.earliest, time.granularity);
        }
        auto const* const unit = std::get_if<grammar::UnitReference>(&moment.when);
        auto const granularity =
            unit != nullptr && unit->unit <= Granularity::day ? Granularity::day : time.granularity;
        // A night ends on the next day.
        bool const one_night =
            time.granularity == Granularity::part_of_day && *days.last - *days.first == date::days{1};
        bool const one_day = *days.first == *days.last || one_night || granularity < Granularity::day;
        day = moment.time_of_day && one_day ? iso(*days.first)
                                            : common_value(*days.first, *days.last, granularity, southern);
    } else {
        day = std::visit(Overloaded{[](grammar::CalendarDate const& date) { return unplaced(date); },
                                    [](grammar::Recurring const& recurring) { return unplaced(recurring); },
                                    [](grammar::NoDay const&) { return std::string{}; },
                                    [&](auto const&) { return unknown_value(time.granularity); }},
                         moment.when);
    }
    if (is_half_of_year(time)) day += time.modifier == grammar::Modifier::first_half ? "-H1" : "-H2";
    return moment.time_of_day ? day + clock_value(*moment.time_of_day) : day;
}

} // namespace

std::string timex_value(ResolvedTime const& time) {
    auto const southern = has_step(time, Step::Kind::southern);
    return std::visit(Overloaded{[&](grammar::Moment const& moment) { return moment_value(time, moment); },
                                 [&](grammar::Duration const& duration) {
                                     auto const value = period_value(duration.amount, duration.unit, duration.rest,
                                                                     duration.rest_unit);
                                     return duration.unit == Granularity::weekend ? value + 'E' : value;
                                 },
                                 [](grammar::Recurrence const& recurrence) { return set_value(recurrence); },
                                 [&](grammar::Range const& range) {
                                     if (time.is_placed()) return range_value(time, southern);
                                     auto first = time, last = time;
                                     first.type = last.type = TimexType::date;
                                     return moment_value(first, range.first) + "/" + moment_value(last, range.last);
                                 },
                                 [&](auto const&) {
                                     auto const days = core(time);
                                     if (!time.is_placed() || !days.first || !days.last)
                                         return unknown_value(time.granularity);
                                     return common_value(*days.first, *days.last, time.granularity, southern);
                                 }},
                      time.expression.said);
}

} // namespace dateline::engine
