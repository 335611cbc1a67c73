#include "engine/calendar/reading.hpp"

#include <algorithm>
#include <utility>

namespace dateline::engine {

using grammar::Selector;
using grammar::UnitReference;

namespace {

/// "That day" of which no more than the month is known.
Reading within(Origin const& origin, Granularity known) {
    auto reading = placed(origin.interval, known);
    reading.qualifier = Qualifier::approximate;
    reading.derivation.add(origin.step);
    return reading;
}

/// A week, month or year of the calendar, so many after the anchor's.
Reading calendar_unit(UnitReference const& reference, int count, Origin const& origin) {
    auto const day = first_day(origin.interval);
    auto const start = count > 0 ? last_day(origin.interval) : day;
    // "The last weekday" is no Saturday.
    auto const working = reference.unit == Granularity::business_day
                             ? move(start, std::int64_t{4} * count, Granularity::business_day)
                             : std::nullopt;
    auto reading = working
                       ? placed(Interval::of(working->day), Granularity::day)
                       : placed(unit_shifted(start, reference.unit, count), std::max(reference.unit, Granularity::day));
    auto const kind = count == 0  ? Step::Kind::current_unit
                      : count < 0 ? Step::Kind::unit_before
                                  : Step::Kind::unit_after;
    reading.derivation.add(origin.step);
    reading.derivation.add({.kind = kind, .unit = reference.unit, .from = day, .to = first_day(reading.interval)});
    // "The quarter" does not say which; the current one is only the likeliest.
    reading.confidence = reference.selector == Selector::none ? confidence::contradicted : confidence::stated;
    return reading;
}

/// The stretch of so many units that ends at the anchor or begins there. The anchor's own day belongs to it, since
/// the count starts somewhere within it.
Result<Reading> rolling(UnitReference const& reference, bool back, Origin const& origin, Reference const& anchor) {
    auto const quantity = reference.count.value_or(grammar::Quantity{});
    auto const first = first_day(origin.interval), last = last_day(origin.interval);
    auto const quarters = std::max(quantity.low_quarters, quantity.high_quarters);
    Reading reading;
    if (auto const seconds = seconds_in(reference.unit); seconds != 0) {
        auto const span = std::chrono::seconds{seconds * quarters / 4};
        auto const whole = anchor.now.value_or(origin.interval);
        reading = placed(back ? Interval{*whole.earliest - span, *whole.latest}
                              : Interval{*whole.earliest, *whole.latest + span},
                         reference.unit);
        // Where publication is known to the day only, so is the stretch.
        if (!anchor.now) {
            reading.interval = Interval::of(first_day(reading.interval), last_day(reading.interval));
            reading.granularity = Granularity::day;
        }
    } else {
        auto const moved = move(back ? first : last, back ? -std::int64_t{quarters} : quarters, reference.unit);
        if (!moved) return Error{ErrorCode::out_of_range, {}};
        reading = placed(back ? Interval::of(moved->day, last) : Interval::of(first, moved->day),
                         std::max(reference.unit, Granularity::day));
    }
    reading.type = TimexType::duration;
    reading.confidence = confidence::convention_chose;
    if (quantity.approximate) reading.qualifier = Qualifier::approximate;
    reading.derivation.add(origin.step);
    reading.derivation.add({.kind = Step::Kind::rolling,
                            .unit = reference.unit,
                            .amount = back ? -quarters / 4 : quarters / 4,
                            .from = first_day(reading.interval),
                            .to = last_day(reading.interval)});
    if (!reference.count && reference.unit > Granularity::day)
        reading.alternatives.push_back(
            {unit_shifted(first, reference.unit, back ? -1 : 1), reference.unit, Alternative::Why::calendar_unit});
    return reading;
}

} // namespace

Result<Reading> anchor_unit(UnitReference const& unit, Reference const& reference) {
    auto const narrative = is_narrative(unit.selector);
    // "The last two years" roll, whichever of both selectors they were given.
    auto const counted = unit.count.has_value();
    auto const rolls_back = unit.selector == Selector::past || (counted && unit.selector == Selector::last);
    auto const rolls_on = unit.selector == Selector::coming || (counted && unit.selector == Selector::next);
    auto const origin = narrative ? narrative_of(reference) : publication_of(reference);
    auto const vague = counted && unit.count->unstated;
    if (!origin || (vague && (rolls_back || rolls_on))) {
        auto reading = origin ? placed({}, unit.unit)
                              : unplaced(unit.unit, narrative ? Step::Kind::no_narrative : Step::Kind::no_publication);
        if (rolls_back || rolls_on) reading.type = TimexType::duration;
        if (origin) reading.derivation.add(origin->step);
        return reading;
    }
    if (rolls_back || rolls_on) return rolling(unit, rolls_back, *origin, reference);
    if (narrative && unit.unit <= Granularity::day && origin->interval != Interval::of(first_day(origin->interval)))
        return within(*origin, reference.narrative_granularity);
    switch (unit.selector) {
    case Selector::last:
    case Selector::previous:
        return calendar_unit(unit, -1, *origin);
    case Selector::next:
    case Selector::following:
        return calendar_unit(unit, 1, *origin);
    default:
        return calendar_unit(unit, 0, *origin);
    }
}

} // namespace dateline::engine
