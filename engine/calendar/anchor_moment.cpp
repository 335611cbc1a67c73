#include "engine/calendar/reading.hpp"

#include <algorithm>

namespace dateline::engine {

using grammar::Modifier;
using grammar::PartOfDay;
using grammar::TimeOfDay;

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

struct Hours {
    int from;
    int to; ///< above 24: into the next day
};

/// TIMEX3 names the parts and leaves the hours open.
Hours hours_of(PartOfDay part) {
    switch (part) {
    case PartOfDay::morning:
        return {6, 12};
    case PartOfDay::midday:
        return {11, 14};
    case PartOfDay::afternoon:
        return {12, 18};
    case PartOfDay::evening:
        return {18, 24};
    case PartOfDay::night:
        return {20, 28};
    case PartOfDay::daytime:
        return {6, 18};
    }
    return {0, 24};
}

} // namespace

int full_hour(TimeOfDay const& time) {
    auto const hour = int{*time.hour};
    if (!time.twelve_hour_unstated || !time.part || hour > 12) return hour;
    switch (*time.part) {
    case PartOfDay::morning:
        return hour == 12 ? 0 : hour;
    case PartOfDay::midday:
        return hour < 6 ? hour + 12 : hour;
    case PartOfDay::afternoon:
    case PartOfDay::evening:
        return hour == 12 ? 12 : hour + 12;
    case PartOfDay::night:
        return hour == 12 ? 24 : hour < 6 ? hour : hour + 12;
    case PartOfDay::daytime:
        break;
    }
    return hour;
}

namespace {

bool is_possible(TimeOfDay const& time) {
    auto const minute = time.minute.value_or(0), second = time.second.value_or(0);
    if (minute > 59 || second > 59 || (time.hour && *time.hour > 24)) return false;
    return !(time.hour && *time.hour == 24 && (minute != 0 || second != 0));
}

/// Day `index` of `count` days that are cut into early, mid and late; early and late are the longer thirds.
struct Slice {
    std::int64_t from;
    std::int64_t to;
};

Slice slice(std::int64_t count, Modifier modifier) {
    auto const third = (count + 2) / 3, half = (count + 1) / 2;
    switch (modifier) {
    case Modifier::early:
        return {0, third};
    // Where the outer thirds leave nothing, the middle is what lies between their ends.
    case Modifier::mid:
        return count - 2 * third > 0 ? Slice{third, count - third} : Slice{count / 3, (2 * count + 2) / 3};
    case Modifier::late:
        return {count - third, count};
    case Modifier::first_half:
        return {0, half};
    case Modifier::second_half:
        return {half == count ? 0 : half, count};
    default:
        return {0, count};
    }
}

/// News counts the thirds of a month as days 1 to 10, 11 to 20 and 20 to the end; "late" takes the 20th in.
Slice slice_of_month(std::int64_t days, Modifier modifier) {
    switch (modifier) {
    case Modifier::early:
        return {0, 10};
    case Modifier::mid:
        return {10, 20};
    case Modifier::late:
        return {19, days};
    case Modifier::first_half:
        return {0, 15};
    case Modifier::second_half:
        return {15, days};
    default:
        return {0, days};
    }
}

Interval part_of(Interval const& whole, Granularity granularity, Modifier modifier) {
    auto const start = first_day(whole);
    auto const days = (last_day(whole) - start).count() + 1;
    auto const is_unit = unit_holding(start, granularity) == whole;
    if (!is_whole_days(whole) || (is_unit && granularity <= Granularity::day)) {
        // Parts of a day, by the second.
        auto const length = (*whole.latest - *whole.earliest).count();
        auto const [from, to] = slice(length, modifier);
        return {*whole.earliest + seconds{from}, *whole.earliest + seconds{to}};
    }
    if (is_unit && granularity == Granularity::month) {
        auto const [from, to] = slice_of_month(days, modifier);
        return Interval::of(start + date::days{from}, start + date::days{to - 1});
    }
    if (auto const months = months_in(granularity); is_unit && months > 1) {
        // Decades and longer in years, the rest in months.
        auto const step = months >= months_in(Granularity::decade) ? 12 : 1;
        auto const [from, to] = slice(months / step, modifier);
        return {Instant{plus_months(start, from * step)}, Instant{plus_months(start, to * step)}};
    }
    auto const [from, to] = slice(days, modifier);
    return Interval::of(start + date::days{from}, start + date::days{to - 1});
}

Interval up_to_or_from_publication(Interval const& whole, Modifier modifier, Reference const& reference) {
    if (!reference.today || !whole.overlaps(Interval::of(*reference.today))) return whole;
    auto const one_day = first_day(whole) == last_day(whole);
    auto const today = one_day && reference.now ? *reference.now : Interval::of(*reference.today);
    if (modifier == Modifier::earlier_in) return {whole.earliest, std::min(*whole.latest, *today.latest)};
    return {std::max(*whole.earliest, *today.earliest), whole.latest};
}

/// The day of a time of day that has none of its own: nothing, unless the text has just named one.
Reading day_spoken_of(Reference const& reference) {
    if (!reference.day) return {};
    auto reading = placed(Interval::of(*reference.day), Granularity::day);
    reading.confidence = confidence::contradicted;
    reading.derivation.add({.kind = Step::Kind::from_narrative, .from = *reference.day, .to = *reference.day});
    return reading;
}

/// "Within two weeks" is a length, and so is "in two weeks" of what has happened: "it wrote twice in two weeks".
Reading as_length(Reading reading, grammar::Moment const& moment, Reference const& reference) {
    auto const* const shift = std::get_if<grammar::Shift>(&moment.when);
    if (shift == nullptr || shift->before || shift->day_word || shift->origin != grammar::Origin::publication)
        return reading;
    auto const within = moment.modifier == Modifier::at_most || moment.modifier == Modifier::less_than;
    if (!within && reference.tense != Tense::past) return reading;
    reading.type = TimexType::duration;
    if (reference.tense == Tense::past) {
        reading.interval = {};
        reading.granularity = shift->unit;
        reading.derivation = {};
        reading.alternatives.clear();
    }
    return reading;
}

/// "Overnight": of no stated day.
bool is_some_night(grammar::Moment const& moment) {
    auto const* const unit = std::get_if<grammar::UnitReference>(&moment.when);
    return unit != nullptr && unit->unit == Granularity::day && unit->selector == grammar::Selector::none &&
           !unit->count && moment.time_of_day && moment.time_of_day->part == PartOfDay::night;
}

/// The night that ended on the day of publication; the one after it, where the words point ahead.
grammar::Shift night_from(Reference const& reference) {
    return {.amount = grammar::Quantity::exactly(reference.tense == Tense::future ? 0 : 1),
            .unit = Granularity::day,
            .before = true,
            .day_word = true};
}

Result<Reading> anchor_day(grammar::Moment const& moment, Reference const& reference) {
    return std::visit(
        Overloaded{[&](grammar::CalendarDate const& date) { return anchor_calendar_date(date, reference); },
                   [&](grammar::Recurring const& recurring) { return anchor_recurring(recurring, reference); },
                   [&](grammar::UnitReference const& unit) {
                       return is_some_night(moment) ? anchor_shift(night_from(reference), reference)
                                                    : anchor_unit(unit, reference);
                   },
                   [&](grammar::Shift const& shift) { return anchor_shift(shift, reference); },
                   [&](grammar::ReportPeriod const& period) { return anchor_report_period(period, reference); },
                   [&](grammar::Deictic const&) { return Result<Reading>{Reading{}}; },
                   [&](grammar::NoDay const&) { return Result<Reading>{day_spoken_of(reference)}; }},
        moment.when);
}

} // namespace

Result<Reading> set_time_of_day(Reading reading, TimeOfDay const& time) {
    if (!is_possible(time)) return impossible("hour", time.hour.value_or(0));
    reading.type = TimexType::time;
    auto const unit = time.second   ? Granularity::second
                      : time.minute ? Granularity::minute
                      : time.hour   ? Granularity::hour
                                    : Granularity::part_of_day;
    auto const known_day =
        reading.is_placed() && reading.interval.bounded() && first_day(reading.interval) == last_day(reading.interval);
    if (time.hour && time.twelve_hour_unstated && !time.part)
        reading.confidence = std::min(reading.confidence, confidence::contradicted);
    if (!known_day) {
        if (!reading.is_placed()) reading.granularity = unit;
        return reading;
    }
    auto const on_day = [&](Interval const& interval) -> Interval {
        auto const midnight = Instant{first_day(interval)};
        if (!time.hour) {
            auto const [from, to] = hours_of(time.part.value_or(PartOfDay::daytime));
            return {midnight + hours{from}, midnight + hours{to}};
        }
        auto const start =
            midnight + hours{full_hour(time)} + minutes{time.minute.value_or(0)} + seconds{time.second.value_or(0)};
        return {start, start + seconds{seconds_in(unit)}};
    };
    reading.interval = on_day(reading.interval);
    reading.granularity = unit;
    for (auto& other : reading.alternatives) {
        other.interval = on_day(other.interval);
        other.granularity = unit;
    }
    auto const since_midnight = *reading.interval.earliest - Instant{first_day(reading.interval)};
    reading.derivation.add({.kind = Step::Kind::clock,
                            .unit = unit,
                            .amount = static_cast<std::int32_t>(since_midnight.count()),
                            .from = first_day(reading.interval),
                            .to = first_day(reading.interval)});
    return reading;
}

Reading narrow(Reading reading, Modifier modifier, Reference const& reference) {
    switch (modifier) {
    case Modifier::none:
        return reading;
    case Modifier::about:
    case Modifier::more_than:
    case Modifier::less_than:
    case Modifier::at_least:
    case Modifier::at_most:
        if (reading.qualifier == Qualifier::exact) reading.qualifier = Qualifier::approximate;
        return reading;
    default:
        break;
    }
    if (!reading.interval.bounded()) return reading;
    auto const narrowed = [&](Interval const& whole, Granularity granularity) {
        return modifier == Modifier::earlier_in || modifier == Modifier::later_in
                   ? up_to_or_from_publication(whole, modifier, reference)
                   : part_of(whole, granularity, modifier);
    };
    reading.derivation.add({.kind = Step::Kind::part_of,
                            .unit = reading.granularity,
                            .from = first_day(reading.interval),
                            .to = last_day(reading.interval)});
    reading.interval = narrowed(reading.interval, reading.granularity);
    for (auto& other : reading.alternatives)
        other.interval = narrowed(other.interval, other.granularity);
    return reading;
}

Result<Reading> anchor_moment(grammar::Moment const& moment, Reference const& reference) {
    auto reading = anchor_day(moment, reference);
    if (!reading) return reading;
    auto const* const shift = std::get_if<grammar::Shift>(&moment.when);
    bool const until_then = moment.modifier == Modifier::at_most || moment.modifier == Modifier::less_than;
    if (until_then && shift != nullptr && !shift->before && reading->interval.bounded() && reference.today &&
        shift->origin == grammar::Origin::publication) {
        // "Within two weeks", "less than two weeks from now": some time from now on.
        reading->type = TimexType::duration;
        reading->interval.earliest = reference.now ? *reference.now->earliest : Instant{*reference.today};
    }
    if (moment.time_of_day) {
        reading = set_time_of_day(*std::move(reading), *moment.time_of_day);
        if (!reading) return reading;
    }
    return as_length(narrow(*std::move(reading), moment.modifier, reference), moment, reference);
}

} // namespace dateline::engine
