#include "engine/calendar/reading.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

/// A unit belongs to the whole in which its deciding day lies: the Thursday of a week, as ISO 8601 has it for years;
/// the first day of any other.
Day deciding_day(Interval const& unit, Granularity granularity) {
    return first_day(unit) + date::days{granularity == Granularity::week ? 3 : 0};
}

/// The n-th unit of the calendar in the whole; the n-th from the end where `ordinal` is negative.
std::optional<Interval> nth_unit(Interval const& whole, Granularity unit, int ordinal) {
    auto const inside = [&](Interval const& candidate) {
        return whole.contains(Interval::of(deciding_day(candidate, unit)));
    };
    auto const forward = ordinal > 0;
    auto const edge = forward ? first_day(whole) : last_day(whole);
    auto const step = forward ? 1 : -1;
    // The unit that holds the edge may belong to the neighbour.
    auto const offset = inside(unit_shifted(edge, unit, 0)) ? 0 : step;
    auto const found = unit_shifted(edge, unit, offset + ordinal - step);
    return inside(found) ? std::optional{found} : std::nullopt;
}

std::optional<Interval> nth_weekday(Interval const& whole, grammar::Weekday weekday, int ordinal) {
    auto const forward = ordinal > 0;
    auto const edge = forward ? first_day(whole) : last_day(whole);
    auto const gap = static_cast<int>(weekday) - static_cast<int>(weekday_of(edge));
    auto const to_first = forward ? (gap + 7) % 7 : -((7 - gap) % 7);
    auto const found = Interval::of(edge + date::days{to_first + 7 * (ordinal - (forward ? 1 : -1))});
    return whole.contains(found) ? std::optional{found} : std::nullopt;
}

struct Part {
    std::optional<Interval> interval;
    Granularity granularity;
};

/// "The last May of the decade", "the first Christmas of the century": the members of the years, one by one from the
/// edge. A whole has at most a millennium of years, and `ordinal` is small.
Result<Part> nth_member(Interval const& whole, grammar::Recurring const& member, int ordinal,
                        AnchorOptions const& options) {
    auto const step = ordinal > 0 ? 1 : -1;
    auto const first = year_of(first_day(whole)), last = year_of(last_day(whole));
    auto left = std::abs(ordinal);
    Part part{std::nullopt, Granularity::day};
    for (auto year = ordinal > 0 ? first : last; year >= first && year <= last && year > 0; year += step) {
        auto in_year = member;
        in_year.year = static_cast<std::int16_t>(year);
        Reference reference;
        reference.options = options;
        auto const reading = anchor_recurring(in_year, reference);
        // Not every year has every observance.
        if (!reading && member.cycle == grammar::Cycle::holiday) continue;
        if (!reading) return reading.error();
        part.granularity = reading->granularity;
        if (!reading->interval.bounded() || !whole.contains(reading->interval)) continue;
        if (--left == 0) {
            part.interval = reading->interval;
            break;
        }
    }
    return part;
}

/// "The first two weeks": from one edge of the whole.
std::optional<Interval> several_units(Interval const& whole, Granularity unit, grammar::PartOf const& said) {
    auto const at_edge = nth_unit(whole, unit, said.ordinal);
    auto const step = said.ordinal > 0 ? 1 : -1;
    auto const other = nth_unit(whole, unit, said.ordinal + step * (said.count - 1));
    if (!at_edge || !other) return std::nullopt;
    return step > 0 ? Interval{at_edge->earliest, other->latest} : Interval{other->earliest, at_edge->latest};
}

/// The weekend of an observance: the one next to it, before a Monday or Tuesday.
Interval weekend_beside(Day day) {
    return unit_shifted(day, Granularity::weekend, weekday_of(day) <= grammar::Weekday::tuesday ? -1 : 0);
}

Result<Part> find_part(Interval const& whole, grammar::PartOf const& said, AnchorOptions const& options) {
    if (auto const* unit = std::get_if<Granularity>(&said.part)) {
        if (seconds_in(*unit) != 0) return Part{std::nullopt, *unit};
        if (said.count > 1) return Part{several_units(whole, *unit, said), std::max(*unit, Granularity::day)};
        // "The week of March 5": the one that holds it.
        if (auto const holding = unit_holding(first_day(whole), *unit);
            said.ordinal == 1 && holding != whole && holding.contains(whole))
            return Part{holding, std::max(*unit, Granularity::day)};
        return Part{nth_unit(whole, *unit, said.ordinal), std::max(*unit, Granularity::day)};
    }
    auto const& member = std::get<grammar::Recurring>(said.part);
    if (member.cycle == grammar::Cycle::weekday && member.index >= 1 && member.index <= 7)
        return Part{nth_weekday(whole, static_cast<grammar::Weekday>(member.index), said.ordinal), Granularity::day};
    if (member.cycle == grammar::Cycle::weekend && first_day(whole) == last_day(whole))
        return Part{weekend_beside(first_day(whole)), Granularity::weekend};
    if (member.cycle == grammar::Cycle::weekend)
        return Part{nth_unit(whole, Granularity::weekend, said.ordinal), Granularity::weekend};
    return nth_member(whole, member, said.ordinal, options);
}

Granularity part_granularity(grammar::PartOf const& said) {
    auto const* unit = std::get_if<Granularity>(&said.part);
    return unit == nullptr ? Granularity::day : std::max(*unit, Granularity::day);
}

} // namespace

Result<Reading> anchor_part_of(grammar::PartOf const& part, Reference const& reference) {
    if (part.ordinal == 0) return impossible("part number", 0);
    auto reading = anchor_moment(part.whole, reference);
    if (!reading) return reading;
    if (!reading->interval.bounded()) {
        reading->granularity = part_granularity(part);
        return reading;
    }
    auto const found = find_part(reading->interval, part, reference.options);
    if (!found) return found.error();
    if (!found->interval) return impossible("there is no number", part.ordinal);
    reading->derivation.add({.kind = Step::Kind::part_of,
                             .unit = found->granularity,
                             .amount = part.ordinal,
                             .from = first_day(reading->interval),
                             .to = first_day(*found->interval)});
    reading->interval = *found->interval;
    reading->granularity = found->granularity;
    // The same part of the whole that was rejected, where it has one.
    std::vector<Alternative> others;
    for (auto const& other : reading->alternatives) {
        auto const same = find_part(other.interval, part, reference.options);
        if (same && same->interval) others.push_back({*same->interval, same->granularity, other.why});
    }
    reading->alternatives = std::move(others);
    // "The first Tuesday of October", said in February.
    if (reading->confidence == confidence::nearest_chose && reading->alternatives.size() == 1 && reference.today) {
        std::array const days{reading->interval, reading->alternatives.front().interval};
        if (within_this_year(days, {0, 1}, *reference.today).chosen == 1)
            std::swap(reading->interval, reading->alternatives.front().interval);
    }
    return reading;
}

} // namespace dateline::engine
