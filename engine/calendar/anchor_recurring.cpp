#include "engine/calendar/holidays.hpp"
#include "engine/calendar/reading.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

using grammar::Cycle;
using grammar::Recurring;
using grammar::Selector;

namespace {

Granularity granularity_of(Cycle cycle) {
    switch (cycle) {
    case Cycle::weekday:
    case Cycle::holiday:
        return Granularity::day;
    case Cycle::month:
        return Granularity::month;
    case Cycle::season:
        return Granularity::season;
    case Cycle::quarter:
        return Granularity::quarter;
    case Cycle::half_year:
        return Granularity::half_year;
    case Cycle::weekend:
        return Granularity::weekend;
    case Cycle::week:
        return Granularity::week;
    case Cycle::decade:
        return Granularity::decade;
    case Cycle::century:
        return Granularity::century;
    }
    return Granularity::day;
}

/// Weekdays and weekends come back every week, decades by name every century, the rest every year.
enum class Period : std::uint8_t { week, year, century };

Period period_of(Cycle cycle) {
    if (cycle == Cycle::weekday || cycle == Cycle::weekend) return Period::week;
    return cycle == Cycle::decade ? Period::century : Period::year;
}

bool is_valid(Recurring const& recurring) {
    auto const within = [&](int low, int high) { return recurring.index >= low && recurring.index <= high; };
    switch (recurring.cycle) {
    case Cycle::weekday:
        return within(1, 7);
    case Cycle::month:
        return within(1, 12);
    case Cycle::season:
        return within(0, 3);
    case Cycle::quarter:
        return within(1, 4);
    case Cycle::half_year:
        return within(1, 2);
    case Cycle::weekend:
        return true;
    case Cycle::week:
        return within(1, 53);
    case Cycle::holiday:
        return is_holiday(recurring.index);
    case Cycle::decade:
        return within(0, 999);
    case Cycle::century:
        return within(1, 99);
    }
    return false;
}

/// The member of the cycle in a year.
Interval in_year(Recurring const& recurring, int year, AnchorOptions const& options) {
    auto const index = static_cast<unsigned>(recurring.index);
    auto const year_start = recurring.fiscal ? options.fiscal_year_start_month : 1U;
    switch (recurring.cycle) {
    case Cycle::quarter:
        return part_of_year(year, index, 4, year_start);
    case Cycle::half_year:
        return part_of_year(year, index, 2, year_start);
    case Cycle::season:
        return unit_holding(first_of_month(year, first_month(static_cast<grammar::Season>(index), options.hemisphere)),
                            Granularity::season);
    case Cycle::week: {
        // The week of 4 January is the first.
        auto const first = unit_holding(first_of_month(year, 1) + date::days{3}, Granularity::week);
        return unit_shifted(first_day(first), Granularity::week, static_cast<int>(index) - 1);
    }
    default:
        return unit_holding(first_of_month(year, index), Granularity::month);
    }
}

/// The member of the cycle in the period that lies `count` periods from the one that holds `day`.
Interval member(Recurring const& recurring, Day day, int count, AnchorOptions const& options) {
    switch (period_of(recurring.cycle)) {
    case Period::week: {
        auto const monday = monday_of(day) + date::days{7 * count};
        if (recurring.cycle == Cycle::weekend) return unit_holding(monday, Granularity::weekend);
        return Interval::of(monday + date::days{recurring.index - 1});
    }
    case Period::century: {
        auto const century = static_cast<int>(floor_div(year_of(day), 100)) + count;
        return unit_holding(first_of_month(century * 100 + recurring.index * 10, 1), Granularity::decade);
    }
    case Period::year:
        break;
    }
    return in_year(recurring, year_of(day) + count, options);
}

/// The nineteenth century is 1800 to 1899, as ISO 8601 writes it ("18"); the fifth before Christ 500 to 401.
Interval century(int number, grammar::Era era) {
    auto const months = std::int64_t{100} * 12;
    auto const first =
        era == grammar::Era::bc ? first_of_month(1 - number * 100, 1) : first_of_month((number - 1) * 100, 1);
    return {Instant{first}, Instant{plus_months(first, months)}};
}

Reading whole(Interval const& interval, Granularity granularity) {
    auto reading = placed(interval, granularity);
    auto const first = first_day(interval);
    reading.derivation.add({.kind = Step::Kind::stated, .unit = granularity, .from = first, .to = first});
    return reading;
}

Wanted wanted_of(Recurring const& recurring, Reference const& reference) {
    auto const tense = reference.tense;
    switch (recurring.selector) {
    case Selector::last:
    case Selector::past:
    case Selector::previous:
        return Wanted::strictly_before;
    case Selector::next:
    case Selector::coming:
    case Selector::following:
        return Wanted::strictly_after;
    default:
        break;
    }
    if (recurring.cycle == Cycle::decade) return tense == Tense::future ? Wanted::not_before : Wanted::on_or_before;
    if (recurring.cycle == Cycle::weekday) {
        if (tense == Tense::present) return Wanted::not_before;
        return tense == Tense::future ? Wanted::strictly_after : Wanted::on_or_before;
    }
    if (recurring.cycle == Cycle::weekend) return tense == Tense::future ? Wanted::not_before : Wanted::on_or_before;
    // Reports speak of the quarter that is over or running, and often before they give its figures: "will report its
    // first quarter". What "will begin in the first quarter" lies ahead.
    bool const of_report = recurring.cycle == Cycle::quarter || recurring.cycle == Cycle::half_year;
    if (of_report && tense == Tense::future && reference.told) return Wanted::not_before;
    if (of_report)
        return tense == Tense::past || (recurring.fiscal && tense != Tense::future) ? Wanted::on_or_before
                                                                                    : Wanted::nearest;
    return direction(tense);
}

/// "this Monday", "that Friday": of the week or year that holds the anchor.
Reading of_same_period(Recurring const& recurring, std::span<Interval const> around, Origin const& origin) {
    auto const granularity = granularity_of(recurring.cycle);
    // A winter begun in December is still this winter in January; a numbered week is of the year.
    auto const holds = recurring.cycle == Cycle::week
                           ? around.end()
                           : std::find_if(around.begin(), around.end(),
                                          [&](Interval const& interval) { return interval.overlaps(origin.interval); });
    auto reading = placed(holds != around.end() ? *holds : around[around.size() / 2], granularity);
    reading.confidence = confidence::tense_chose;
    reading.derivation.add(origin.step);
    reading.derivation.add({.kind = Step::Kind::current_unit,
                            .unit = granularity,
                            .from = first_day(origin.interval),
                            .to = first_day(reading.interval)});
    return reading;
}

/// "next Monday": of the next ISO week, where calendars of conversation often mean the nearest one.
Reading of_next_week(std::span<Interval const> around, Interval const& next_week, Granularity granularity,
                     Origin const& origin) {
    auto reading = placed(next_week, granularity);
    reading.derivation.add(origin.step);
    reading.derivation.add({.kind = Step::Kind::unit_after,
                            .unit = granularity,
                            .from = first_day(origin.interval),
                            .to = first_day(next_week)});
    reading.confidence = confidence::convention_chose;
    auto const nearest = choose(around, origin.interval, Wanted::strictly_after);
    if (nearest && around[nearest->chosen] != next_week) {
        reading.confidence = confidence::nearest_chose;
        reading.alternatives.push_back({around[nearest->chosen], granularity, Alternative::Why::other_week});
    }
    return reading;
}

/// The observances around the anchor, in order: some come every four years, some twice in one.
Result<Reading> anchored_holiday(Recurring const& recurring, Reference const& reference) {
    auto const narrative = is_narrative(recurring.selector);
    auto const origin = narrative ? narrative_of(reference) : publication_of(reference);
    if (!origin) return unplaced(Granularity::day, narrative ? Step::Kind::no_narrative : Step::Kind::no_publication);
    constexpr int reach = 4;
    std::array<Interval, std::size_t{2} * (2 * reach + 1)> buffer;
    std::size_t count = 0;
    auto const anchor_year = year_of(first_day(origin->interval));
    auto qualifier = Qualifier::exact;
    for (auto year = anchor_year - reach; year <= anchor_year + reach; ++year) {
        auto const occurrences = holiday_in(recurring.index, year, reference.options.region);
        if (occurrences.approximate) qualifier = Qualifier::approximate;
        for (auto const& time : occurrences.times)
            if (time) buffer[count++] = *time;
    }
    std::span<Interval const> const around{buffer.data(), count};
    // "This Christmas" is that of the anchor's year; of two, or none, the nearest.
    auto const of_this_year = recurring.selector == Selector::current || recurring.selector == Selector::same;
    auto const first_of_year =
        std::ranges::find_if(around, [&](Interval const& time) { return year_of(first_day(time)) == anchor_year; });
    constexpr auto a_month = date::days{30};
    auto const wanted = of_this_year ? Wanted::nearest
                        : recurring.selector == Selector::none
                            ? side_within_reach(around, origin->interval, reference, a_month)
                            : wanted_of(recurring, reference);
    auto choice = choose(around, origin->interval, wanted);
    if (!choice) return Error{ErrorCode::out_of_range, {}};
    if (of_this_year && first_of_year != around.end() && year_of(first_day(around[choice->chosen])) != anchor_year)
        choice = Choice{static_cast<std::size_t>(first_of_year - around.begin()), std::nullopt};
    if (wanted == Wanted::nearest && !of_this_year) choice = within_this_year(around, *choice, *reference.today);
    auto reading = chosen_reading(around, *choice, Granularity::day, *origin, wanted, reference.tense);
    reading.qualifier = qualifier;
    if (recurring.selector != Selector::none) {
        // "last" and "next" say the direction themselves.
        reading.alternatives.clear();
        reading.confidence = confidence::convention_chose;
    }
    return reading;
}

Result<Reading> holiday_of_year(Recurring const& recurring, int year, Region region) {
    auto const occurrences = holiday_in(recurring.index, year, region);
    if (!occurrences.times[0]) return impossible("no such observance in", year);
    auto reading = whole(*occurrences.times[0], Granularity::day);
    if (occurrences.approximate) reading.qualifier = Qualifier::approximate;
    if (occurrences.times[1])
        reading.alternatives.push_back({*occurrences.times[1], Granularity::day, Alternative::Why::other_direction});
    return reading;
}

Result<Reading> anchored(Recurring const& recurring, Reference const& reference) {
    auto const granularity = granularity_of(recurring.cycle);
    auto const narrative = is_narrative(recurring.selector);
    auto const origin = narrative ? narrative_of(reference) : publication_of(reference);
    if (!origin) return unplaced(granularity, narrative ? Step::Kind::no_narrative : Step::Kind::no_publication);

    constexpr int reach = 2;
    std::array<Interval, 2 * reach + 1> around;
    auto const anchor_day = first_day(origin->interval);
    std::size_t next = 0;
    for (int i = -reach; i <= reach; ++i)
        around[next++] = member(recurring, anchor_day, i, reference.options);

    auto const weekly = period_of(recurring.cycle) == Period::week;
    // Weeks are numbered for plans of the year.
    if (recurring.cycle == Cycle::week || recurring.selector == Selector::current ||
        recurring.selector == Selector::same)
        return of_same_period(recurring, around, *origin);
    if (recurring.selector == Selector::next && weekly)
        return of_next_week(around, around[reach + 1], granularity, *origin);

    auto const wanted = wanted_of(recurring, reference);
    auto choice = choose(around, origin->interval, wanted);
    if (!choice) return Error{ErrorCode::out_of_range, {}};
    auto const of_report = recurring.cycle == Cycle::quarter || recurring.cycle == Cycle::half_year;
    if (of_report && wanted == Wanted::nearest) choice = within_this_year(around, *choice, anchor_day);
    auto reading = chosen_reading(around, *choice, granularity, *origin, wanted, reference.tense);
    if (recurring.selector == Selector::none) return reading;
    // "last" and "next" say the direction themselves.
    reading.alternatives.clear();
    reading.confidence = confidence::convention_chose;
    // "Last February", said in March, would be last month.
    bool const month_ago =
        recurring.cycle == Cycle::month && recurring.selector == Selector::last &&
        *reading.interval.latest == Instant{first_of_month(year_of(anchor_day), month_of(anchor_day))};
    if (month_ago && choice->chosen > 0) {
        reading.alternatives.push_back({reading.interval, granularity, Alternative::Why::other_direction});
        reading.interval = around[choice->chosen - 1];
    }
    if (recurring.cycle == Cycle::weekend && recurring.selector == Selector::last) {
        // That of the ISO week before, which on a Sunday is also the latest that is over.
        reading.interval = around[reach - 1];
    }
    if (recurring.cycle == Cycle::weekday && recurring.selector == Selector::last &&
        around[reach - 1] != reading.interval) {
        reading.confidence = confidence::tense_chose;
        reading.alternatives.push_back({around[reach - 1], granularity, Alternative::Why::other_week});
    }
    return reading;
}

} // namespace

Result<Reading> anchor_recurring(Recurring const& recurring, Reference const& reference) {
    if (!is_valid(recurring)) return impossible("no such member of its cycle:", recurring.index);
    auto const granularity = granularity_of(recurring.cycle);
    if (recurring.cycle == Cycle::century) return whole(century(recurring.index, recurring.era), granularity);
    if (recurring.cycle == Cycle::decade && recurring.index >= 10) {
        auto const year = recurring.era == grammar::Era::bc ? -recurring.index * 10 - 8 : recurring.index * 10;
        auto const first = first_of_month(year, 1);
        return whole({Instant{first}, Instant{plus_months(first, months_in(Granularity::decade))}}, granularity);
    }
    auto result = [&]() -> Result<Reading> {
        if (!recurring.year || period_of(recurring.cycle) == Period::week)
            return recurring.cycle == Cycle::holiday ? anchored_holiday(recurring, reference)
                                                     : anchored(recurring, reference);
        if (*recurring.year < 1) return impossible("year", *recurring.year);
        auto const year = recurring.era == grammar::Era::bc ? 1 - *recurring.year : int{*recurring.year};
        if (year > furthest_year || year < -furthest_year) return Error{ErrorCode::out_of_range, std::to_string(year)};
        if (recurring.cycle == Cycle::holiday) return holiday_of_year(recurring, year, reference.options.region);
        return whole(in_year(recurring, year, reference.options), granularity);
    }();
    if (result && recurring.cycle == Cycle::season && reference.options.hemisphere == Hemisphere::southern)
        result->derivation.add({.kind = Step::Kind::southern, .unit = granularity});
    return result;
}

} // namespace dateline::engine
