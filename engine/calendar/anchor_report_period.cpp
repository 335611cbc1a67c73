#include "engine/calendar/reading.hpp"

#include <algorithm>

namespace dateline::engine {

using grammar::ReportPeriod;

namespace {

/// The period that is compared, before the years that lie between are counted.
struct Base {
    Interval interval;
    Granularity granularity;
    Step step;
};

Base at_period(DiscussedPeriod const& period) {
    return {period.interval,
            period.granularity,
            {.kind = Step::Kind::from_report,
             .unit = period.granularity,
             .from = first_day(period.interval),
             .to = last_day(period.interval)}};
}

/// The last unit that is over on the day.
Base last_complete(Day today, Granularity unit, Step const& step) {
    return {unit_shifted(today, unit, -1), unit, step};
}

/// The n-th quarter or half in the year that the report speaks of, or the nearest.
Result<Reading> numbered(ReportPeriod const& period, Reference const& reference) {
    grammar::Recurring member{.cycle = *period.unit == Granularity::half_year ? grammar::Cycle::half_year
                                                                              : grammar::Cycle::quarter,
                              .index = period.number,
                              .fiscal = period.fiscal};
    if (period.year) {
        member.year = period.year;
    } else if (period.of_publication) {
        if (!reference.today) return unplaced(*period.unit, Step::Kind::no_publication);
        member.year = static_cast<std::int16_t>(year_of(*reference.today) + period.years);
    } else {
        // A period with which another is compared is over.
        auto past = reference;
        past.tense = Tense::past;
        return anchor_recurring(member, past);
    }
    return anchor_recurring(member, reference);
}

Reading moved_by_years(Base const& base, int years) {
    auto const months = std::int64_t{years} * 12;
    auto reading = placed({Instant{plus_months(first_day(base.interval), months)},
                           Instant{plus_months(day_of(*base.interval.latest), months)}},
                          base.granularity);
    reading.confidence = confidence::convention_chose;
    reading.derivation.add(base.step);
    if (years != 0)
        reading.derivation.add({.kind = Step::Kind::shifted,
                                .unit = Granularity::year,
                                .amount = years,
                                .from = first_day(base.interval),
                                .to = first_day(reading.interval)});
    return reading;
}

/// The period that the report speaks of, or the one that lies so many years from it, by the number that the company
/// gives it too.
Reading like_discussed(DiscussedPeriod const& discussed, int years) {
    auto reading = moved_by_years(at_period(discussed), years);
    if (discussed.company_quarter) {
        auto const first = first_day(reading.interval);
        reading.derivation.add({.kind = Step::Kind::company_quarter,
                                .unit = Granularity::quarter,
                                .amount = *discussed.company_quarter,
                                .from = first,
                                .to = first});
    }
    return reading;
}

/// The fiscal year that the quarter spoken of belongs to: a company's first quarter begins it.
Reading fiscal_year_of(DiscussedPeriod const& quarter, int years) {
    auto const before = std::int64_t{*quarter.company_quarter - 1} * months_in(Granularity::quarter);
    auto const start = plus_months(first_day(quarter.interval), std::int64_t{years} * 12 - before);
    auto reading = placed({Instant{start}, Instant{plus_months(start, 12)}}, Granularity::year);
    reading.confidence = confidence::convention_chose;
    reading.derivation.add(at_period(quarter).step);
    return reading;
}

Result<Reading> fiscal_year(ReportPeriod const& period, Reference const& reference) {
    if (!period.year && reference.period && reference.period->company_quarter)
        return fiscal_year_of(*reference.period, period.years);
    auto const start = reference.options.fiscal_year_start_month;
    if (!period.year && !reference.today) return unplaced(Granularity::year, Step::Kind::no_publication);
    auto year = period.year ? int{*period.year} : year_of(*reference.today);
    if (!period.year && start != 1 && month_of(*reference.today) >= start) ++year;
    auto const interval = part_of_year(year + period.years, 1, 1, start);
    auto reading = placed(interval, Granularity::year);
    reading.confidence = confidence::convention_chose;
    auto const first = first_day(interval);
    reading.derivation.add({.kind = Step::Kind::stated, .unit = Granularity::day, .from = first, .to = first});
    return reading;
}

} // namespace

Result<Reading> anchor_report_period(ReportPeriod const& period, Reference const& reference) {
    if (period.year && *period.year < 1) return impossible("year", *period.year);
    if (period.unit == Granularity::year && period.fiscal) return fiscal_year(period, reference);
    if (period.number != 0) {
        auto reading = numbered(period, reference);
        if (!reading || !reading->interval.bounded() || period.of_publication || period.years == 0) return reading;
        auto moved = moved_by_years({reading->interval, reading->granularity, reading->derivation.steps().front()},
                                    period.years);
        return moved;
    }
    auto const origin = publication_of(reference);
    auto const& discussed = reference.period;
    bool const fits = discussed && (!period.unit || *period.unit == discussed->granularity);
    if (period.year) {
        auto const whole = unit_holding(first_of_month(*period.year, 1), Granularity::year);
        if (!fits) return placed(whole, Granularity::year);
        return like_discussed(*discussed, *period.year - year_of(first_day(discussed->interval)));
    }
    if (!fits && !origin) return unplaced(period.unit.value_or(Granularity::year), Step::Kind::no_publication);
    auto const unit = period.unit.value_or(period.latest ? Granularity::quarter : Granularity::year);
    if (fits) return like_discussed(*discussed, period.years);
    if (unit == Granularity::year)
        return moved_by_years({unit_holding(*reference.today, unit), unit, origin->step}, period.years);
    auto reading = moved_by_years(last_complete(*reference.today, unit, origin->step), period.years);
    reading.confidence = confidence::contradicted;
    return reading;
}

} // namespace dateline::engine
