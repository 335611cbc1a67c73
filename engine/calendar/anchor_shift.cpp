#include "engine/calendar/reading.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline::engine {

using grammar::Shift;

namespace {

/// Shifts of more than this leave the calendar whatever they start from.
constexpr std::int64_t furthest_days = std::int64_t{furthest_year} * 2 * 366;

std::optional<Day> plus_days(Day day, std::int64_t days) {
    if (std::abs(days) > furthest_days) return std::nullopt;
    return day + date::days{static_cast<int>(days)};
}

/// Monday to Friday counted, whole weeks at a time.
std::optional<Day> plus_business_days(Day day, std::int64_t count) {
    auto moved = plus_days(day, count / 5 * 7);
    if (!moved) return std::nullopt;
    auto const step = date::days{count < 0 ? -1 : 1};
    for (auto left = std::abs(count % 5); left > 0;) {
        *moved += step;
        if (weekday_of(*moved) <= grammar::Weekday::friday) --left;
    }
    return moved;
}

Granularity next_finer(Granularity unit) {
    switch (unit) {
    case Granularity::century:
    case Granularity::decade:
        return Granularity::year;
    case Granularity::millennium:
        return Granularity::century;
    case Granularity::year:
    case Granularity::half_year:
    case Granularity::quarter:
    case Granularity::season:
        return Granularity::month;
    default:
        return Granularity::day;
    }
}

/// By how many days "in so many units" may be off and still be said.
std::int32_t slack_days(Granularity unit, std::int64_t quarters) {
    if (unit != Granularity::week) return 0;
    return static_cast<std::int32_t>(std::max<std::int64_t>(1, std::abs(quarters) / 4));
}

/// The time that lies one end of the amount away from a day.
struct Landing {
    Interval interval;
    Granularity granularity;
};

std::optional<Landing> land(Day day, std::int64_t quarters, Granularity unit) {
    auto const moved = move(day, quarters, unit);
    if (!moved) return std::nullopt;
    // "In two weeks" counts the days, "two weeks ago" the weeks.
    auto const by_day = unit == Granularity::week && quarters >= 0;
    auto const granularity = by_day ? Granularity::day : moved->granularity;
    return Landing{unit_holding(moved->day, granularity), granularity};
}

Step shifted_step(Granularity unit, std::int64_t quarters, Day from, Interval const& to) {
    return {.kind = Step::Kind::shifted,
            .unit = unit,
            .amount = static_cast<std::int32_t>(quarters / 4),
            .from = from,
            .to = first_day(to)};
}

/// Hours, minutes and seconds.
Reading shift_clock(Interval const& from, bool known_to_the_clock, std::int64_t low, std::int64_t high,
                    Granularity unit) {
    auto const span = [&](std::int64_t quarters) { return std::chrono::seconds{seconds_in(unit) * quarters / 4}; };
    Interval interval{*from.earliest + span(low), *from.latest + span(high)};
    auto reading = placed(interval, unit);
    if (!known_to_the_clock) {
        // "An hour ago" in an article of which the day is known is that day, unless it is many hours.
        constexpr auto day = date::days{1};
        auto const within = std::chrono::abs(span(low)) < day && std::chrono::abs(span(high)) < day;
        reading.interval = within ? from : Interval::of(first_day(interval), last_day(interval));
        reading.granularity = Granularity::day;
        reading.qualifier = Qualifier::approximate;
    }
    return reading;
}

/// "A month and 21 days ago", "in a day and 3 hours": the coarse part first, from the origin's own day and clock.
Result<Reading> anchor_compound(Shift const& shift, Origin const& origin, std::optional<Interval> const& clock) {
    auto const sign = shift.before ? -1 : 1;
    auto const signed_quarters = [&](grammar::Quantity const& amount) {
        return std::int64_t{sign} * amount.low_quarters;
    };
    auto const start = first_day(origin.interval);
    auto const coarse = move(start, signed_quarters(shift.amount), shift.unit);
    if (!coarse) return Error{ErrorCode::out_of_range, {}};
    Reading reading;
    if (auto const seconds = seconds_in(shift.rest_unit); seconds != 0) {
        auto const whole = clock.value_or(origin.interval);
        auto const moved = std::chrono::seconds{signed_quarters(*shift.rest) * seconds / 4} + (coarse->day - start);
        Interval const interval{*whole.earliest + moved, *whole.latest + moved};
        reading = clock ? placed(interval, shift.rest_unit)
                        : placed(Interval::of(first_day(interval), last_day(interval)), Granularity::day);
        if (!clock) reading.qualifier = Qualifier::approximate;
    } else {
        auto const fine = land(coarse->day, signed_quarters(*shift.rest), shift.rest_unit);
        if (!fine) return Error{ErrorCode::out_of_range, {}};
        reading = placed(fine->interval, fine->granularity);
    }
    reading.derivation.add(origin.step);
    reading.derivation.add(shifted_step(shift.unit, signed_quarters(shift.amount), start, Interval::of(coarse->day)));
    reading.derivation.add(shifted_step(shift.rest_unit, signed_quarters(*shift.rest), coarse->day, reading.interval));
    return reading;
}

/// "A year ago", "a year earlier" in a report compares with the same period of that year.
bool is_comparison(Shift const& shift) {
    return shift.unit == Granularity::year && shift.before && shift.amount == grammar::Quantity::exactly(1) &&
           shift.origin != grammar::Origin::expression;
}

Result<Reading> a_year_before(DiscussedPeriod const& period, Reference const& reference) {
    auto reading = anchor_report_period({.years = -1}, reference);
    if (!reading || period.granularity == Granularity::year) return reading;
    auto const year = unit_holding(first_day(reading->interval), Granularity::year);
    reading->alternatives.push_back({year, Granularity::year, Alternative::Why::whole_year});
    return reading;
}

} // namespace

std::optional<Moved> move(Day day, std::int64_t quarters, Granularity unit) {
    auto const whole = quarters % 4 == 0;
    if (auto const months = months_in(unit); months != 0) {
        auto const total = quarters * months;
        if (std::abs(total / 4) > std::int64_t{furthest_year} * 24) return std::nullopt;
        auto const month_quarters = total % 4;
        auto const moved = plus_months(day, total / 4) + date::days{static_cast<int>(month_quarters * 30 / 4)};
        auto const granularity = whole ? unit : (month_quarters != 0 ? Granularity::day : next_finer(unit));
        return Moved{moved, granularity};
    }
    auto const moved = unit == Granularity::business_day ? plus_business_days(day, quarters / 4)
                                                         : plus_days(day, quarters * days_in(unit) / 4);
    if (!moved) return std::nullopt;
    auto const granularity = !whole || unit < Granularity::weekend ? Granularity::day : unit;
    return Moved{*moved, granularity};
}

Result<Reading> anchor_shift(Shift const& shift, Reference const& reference) {
    if (reference.period && is_comparison(shift)) return a_year_before(*reference.period, reference);
    auto const narrative = shift.origin == grammar::Origin::narrative;
    auto origin = narrative ? narrative_of(reference) : publication_of(reference);
    // "Up from $2 million a year earlier": where the text has named no time, it speaks of its own.
    if (!origin && is_comparison(shift)) origin = publication_of(reference);
    if (!origin) {
        auto const granularity = std::max(shift.unit, Granularity::day);
        auto reading = unplaced(granularity == Granularity::business_day ? Granularity::day : granularity,
                                narrative ? Step::Kind::no_narrative : Step::Kind::no_publication);
        return reading;
    }
    // "In a day and a half", said at a known hour, counts the hours.
    if (shift.unit == Granularity::day && shift.amount.low_quarters % 4 != 0 && reference.now && !narrative) {
        constexpr int hours_in_day = 24;
        auto in_hours = shift;
        in_hours.unit = Granularity::hour;
        in_hours.amount.low_quarters *= hours_in_day;
        in_hours.amount.high_quarters *= hours_in_day;
        return anchor_shift(in_hours, reference);
    }
    // "Days ago" says the direction and no more.
    if (shift.amount.unstated) {
        auto reading = placed({}, std::max(shift.unit, Granularity::day));
        reading.derivation.add(origin->step);
        return reading;
    }
    if (shift.rest && seconds_in(shift.unit) == 0) {
        auto const narrative_clock =
            reference.narrative && !is_whole_days(*reference.narrative) ? reference.narrative : std::nullopt;
        return anchor_compound(shift, *origin, narrative ? narrative_clock : reference.now);
    }
    auto const sign = shift.before ? -1 : 1;
    auto const near = std::int64_t{sign} * shift.amount.low_quarters;
    auto const far = std::int64_t{sign} * shift.amount.high_quarters;
    auto const low = std::min(near, far), high = std::max(near, far);
    auto const first = first_day(origin->interval), last = last_day(origin->interval);

    Reading reading;
    if (seconds_in(shift.unit) != 0) {
        if (std::max(std::abs(low), std::abs(high)) * seconds_in(shift.unit) / 4 / 86400 > furthest_days)
            return Error{ErrorCode::out_of_range, {}};
        auto const to_the_clock = narrative ? !is_whole_days(*reference.narrative) : reference.now.has_value();
        auto const from = !to_the_clock ? origin->interval : narrative ? *reference.narrative : *reference.now;
        reading = shift_clock(from, to_the_clock, low, high, shift.unit);
    } else {
        auto const earliest = land(first, low, shift.unit), latest = land(last, high, shift.unit);
        if (!earliest || !latest) return Error{ErrorCode::out_of_range, {}};
        auto granularity = earliest->granularity;
        // "Two days later" than a month is known no better than the month.
        if (narrative && reference.narrative_granularity > granularity && first != last) {
            granularity = reference.narrative_granularity;
            reading.qualifier = Qualifier::approximate;
        }
        reading.interval = {earliest->interval.earliest, latest->interval.latest};
        reading.granularity = granularity;
    }
    if (shift.amount.approximate) reading.qualifier = Qualifier::approximate;
    reading.derivation.add(origin->step);
    if (low != 0 || high != 0)
        reading.derivation.add(shifted_step(shift.unit, shift.before ? low : high, first, reading.interval));
    if (auto const slack = slack_days(shift.unit, near); slack != 0 && !shift.before) {
        reading.qualifier = Qualifier::approximate;
        reading.derivation.add({.kind = Step::Kind::slack,
                                .unit = shift.unit,
                                .amount = slack,
                                .from = first_day(reading.interval),
                                .to = last_day(reading.interval)});
    }
    return reading;
}

namespace {

/// "More than two days before March 1" is any time up to there; "less than two days before" the time between.
Interval beyond(Interval const& landed, Interval const& origin, grammar::Modifier modifier, bool before) {
    using grammar::Modifier;
    switch (modifier) {
    case Modifier::more_than:
        return before ? Interval{std::nullopt, landed.earliest} : Interval{landed.latest, std::nullopt};
    case Modifier::at_least:
        return before ? Interval{std::nullopt, landed.latest} : Interval{landed.earliest, std::nullopt};
    case Modifier::less_than:
        return before ? Interval{landed.latest, origin.latest} : Interval{origin.earliest, landed.earliest};
    case Modifier::at_most:
        return before ? Interval{landed.earliest, origin.latest} : Interval{origin.earliest, landed.latest};
    default:
        return landed;
    }
}

/// The word that says the same of the day itself.
grammar::Bound bound_of(grammar::Modifier modifier, bool before) {
    using grammar::Bound;
    switch (modifier) {
    case grammar::Modifier::more_than:
        return before ? Bound::before : Bound::after;
    case grammar::Modifier::less_than:
        return before ? Bound::after : Bound::before;
    case grammar::Modifier::at_most:
        return before ? Bound::since : Bound::by;
    default:
        return before ? Bound::by : Bound::since;
    }
}

/// "The Monday nearest March 1", "the second nearest"; of two as near the one before.
Day nearest_weekday(Day to, grammar::Weekday weekday, std::int32_t place) {
    constexpr int week = 7;
    auto const ahead = (static_cast<int>(weekday) - static_cast<int>(weekday_of(to)) + week) % week;
    auto const behind = (week - ahead) % week;
    if (ahead == 0) {
        auto const steps = place / 2;
        return to + date::days{week * (place % 2 == 0 ? -steps : steps)};
    }
    // They take turns, the nearer side first.
    auto const turn = (place - 1) / 2;
    bool const after = (place % 2 == 1) == (ahead < behind);
    return to + date::days{after ? ahead + week * turn : -behind - week * turn};
}

Reading nearest_to(Reading from, grammar::Weekday weekday, std::int32_t place) {
    auto const start = first_day(from.interval);
    from.interval = Interval::of(nearest_weekday(start, weekday, place));
    from.granularity = Granularity::day;
    from.alternatives.clear();
    from.derivation.add(
        {.kind = Step::Kind::nearest, .unit = Granularity::day, .from = start, .to = first_day(from.interval)});
    return from;
}

} // namespace

Result<Reading> anchor_shifted(grammar::Shifted const& shifted, Reference const& reference) {
    auto from = anchor_moment(shifted.from, reference);
    if (!from || !from->interval.bounded()) return from;
    if (shifted.nearest) return nearest_to(*std::move(from), *shifted.nearest, shifted.shift.amount.low_quarters / 4);
    auto const& shift = shifted.shift;
    if (shift.amount.unstated) {
        from->interval = {};
        return from;
    }
    auto const sign = shift.before ? -1 : 1;
    auto const near = std::int64_t{sign} * shift.amount.low_quarters;
    auto const far = std::int64_t{sign} * shift.amount.high_quarters;
    auto const low = std::min(near, far), high = std::max(near, far);
    auto const start = first_day(from->interval);
    auto const origin = from->interval;
    auto reading = *std::move(from);
    // "An hour after midnight": the clock of what it starts from.
    if (auto const seconds = seconds_in(shift.unit); seconds != 0) {
        if (std::max(std::abs(low), std::abs(high)) * seconds / 4 / 86400 > furthest_days)
            return Error{ErrorCode::out_of_range, {}};
        auto const shifted_clock =
            shift_clock(reading.interval, reading.granularity < Granularity::part_of_day, low, high, shift.unit);
        reading.interval = shifted_clock.interval;
    } else {
        // What is counted in finer units than the start is known to begins at the start's near end: "three days after
        // the weekend".
        auto const finer = shift.unit < reading.granularity;
        auto const first = !finer || shift.before ? start : last_day(reading.interval);
        auto const last = !finer || !shift.before ? last_day(reading.interval) : start;
        auto const earliest = move(first, low, shift.unit), latest = move(last, high, shift.unit);
        if (!earliest || !latest) return Error{ErrorCode::out_of_range, {}};
        reading.interval = Interval::of(earliest->day, latest->day);
        if (finer) reading.granularity = earliest->granularity;
        // Months are of different lengths: the month after a month is the whole of the next.
        if (low == high && months_in(reading.granularity) != 0 && months_in(shift.unit) != 0)
            reading.interval = unit_holding(earliest->day, reading.granularity);
        // "Two years ago this week": the week of the same day.
        if (low == high && reading.granularity == Granularity::week && months_in(shift.unit) != 0)
            reading.interval = unit_holding(earliest->day + date::days{3}, Granularity::week);
    }
    if (shift.amount.approximate) reading.qualifier = Qualifier::approximate;
    reading.alternatives.clear();
    reading.derivation.add(shifted_step(shift.unit, shift.before ? low : high, start, reading.interval));
    if (auto const open = beyond(reading.interval, origin, shifted.modifier, shift.before); open != reading.interval) {
        auto const side = bound_of(shifted.modifier, shift.before);
        reading.derivation.add({.kind = Step::Kind::bounded,
                                .unit = reading.granularity,
                                .amount = static_cast<std::int32_t>(side),
                                .from = first_day(reading.interval),
                                .to = last_day(reading.interval)});
        reading.interval = open;
    }
    return reading;
}

} // namespace dateline::engine
