#include "engine/calendar/anchor.hpp"

#include "engine/calendar/reading.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace dateline::engine {

namespace {

using grammar::Bound;

Result<Reading> read(grammar::TimeExpression const& expression, Reference const& reference) {
    return std::visit(
        Overloaded{[&](grammar::Moment const& moment) { return anchor_moment(moment, reference); },
                   [&](grammar::PartOf const& part) { return anchor_part_of(part, reference); },
                   [&](grammar::Shifted const& shifted) { return anchor_shifted(shifted, reference); },
                   [&](grammar::Range const& range) { return anchor_range(range, reference); },
                   [&](grammar::Duration const& duration) { return anchor_duration(duration, reference); },
                   [](grammar::Recurrence const& recurrence) {
                       auto reading = placed({}, recurrence.unit);
                       reading.type = TimexType::set;
                       return Result<Reading>{std::move(reading)};
                   }},
        expression.said);
}

Interval opened(Interval const& interval, Bound bound, Granularity granularity) {
    switch (bound) {
    case Bound::since:
        return {interval.earliest, std::nullopt};
    case Bound::until:
    case Bound::through:
    case Bound::by:
        return {std::nullopt, interval.latest};
    case Bound::before:
        return {std::nullopt, interval.earliest};
    case Bound::after:
        // A time on the clock is a point: what comes after 6:30 begins with it.
        return {granularity <= Granularity::hour ? interval.earliest : interval.latest, std::nullopt};
    case Bound::none:
    case Bound::as_of:
        break;
    }
    return interval;
}

Reading open_on_one_side(Reading reading, Bound bound) {
    if (bound == Bound::none || bound == Bound::as_of || !reading.interval.bounded()) return reading;
    reading.derivation.add({.kind = Step::Kind::bounded,
                            .unit = reading.granularity,
                            .amount = static_cast<std::int32_t>(bound),
                            .from = first_day(reading.interval),
                            .to = last_day(reading.interval)});
    reading.interval = opened(reading.interval, bound, reading.granularity);
    for (auto& other : reading.alternatives)
        other.interval = opened(other.interval, bound, other.granularity);
    return reading;
}

std::optional<Instant> earlier(std::optional<Instant> a, std::optional<Instant> b) {
    return a && b ? std::optional{std::min(*a, *b)} : std::nullopt;
}

std::optional<Instant> later(std::optional<Instant> a, std::optional<Instant> b) {
    return a && b ? std::optional{std::max(*a, *b)} : std::nullopt;
}

bool on_the_calendar(Interval const& interval) {
    auto const fits = [](Instant instant) { return std::abs(year_of(day_of(instant))) <= furthest_year; };
    return (!interval.earliest || fits(*interval.earliest)) &&
           (!interval.latest || fits(*interval.latest - std::chrono::seconds{1}));
}

/// What both ends of an uncertain publication date give, taken together.
Reading hull(Reading first, Reading const& last, Day last_possible_day) {
    if (first.interval == last.interval) return first;
    first.interval = {earlier(first.interval.earliest, last.interval.earliest),
                      later(first.interval.latest, last.interval.latest)};
    first.granularity = std::min(first.granularity, last.granularity);
    first.qualifier = Qualifier::uncertain;
    first.confidence = std::min(first.confidence, last.confidence) * confidence::uncertain_anchor;
    first.alternatives.clear();
    Derivation derivation;
    for (auto step : first.derivation.steps()) {
        if (step.kind == Step::Kind::from_publication) step.to = last_possible_day;
        derivation.add(step);
    }
    first.derivation = derivation;
    return first;
}

grammar::Modifier modifier_of(grammar::TimeExpression const& expression) {
    if (auto const* moment = std::get_if<grammar::Moment>(&expression.said)) return moment->modifier;
    if (auto const* duration = std::get_if<grammar::Duration>(&expression.said)) return duration->modifier;
    if (auto const* shifted = std::get_if<grammar::Shifted>(&expression.said)) return shifted->modifier;
    return grammar::Modifier::none;
}

ResolvedTime finish(Reading reading, grammar::TimeExpression const& expression) {
    ResolvedTime time;
    time.type = reading.type;
    time.interval = reading.interval;
    time.granularity = reading.granularity;
    time.qualifier = reading.qualifier;
    time.modifier = modifier_of(expression);
    time.bound = expression.bound;
    time.expression = expression;
    time.confidence = reading.confidence;
    time.derivation = reading.derivation;
    time.alternatives = std::move(reading.alternatives);
    return time;
}

/// "until Friday", "by Friday": a weekday that ends something lies ahead, unless a past tense is said to govern it.
bool points_ahead(grammar::TimeExpression const& expression) {
    auto const* const moment = std::get_if<grammar::Moment>(&expression.said);
    auto const* const recurring = moment ? std::get_if<grammar::Recurring>(&moment->when) : nullptr;
    bool const bare_weekday =
        recurring && recurring->cycle == grammar::Cycle::weekday && recurring->selector == grammar::Selector::none;
    return bare_weekday &&
           (expression.bound == Bound::until || expression.bound == Bound::by || expression.bound == Bound::through);
}

/// "Up 3% since year-end": what has not begun yet on the day of publication is meant of the unit before.
std::optional<grammar::TimeExpression> of_unit_before(grammar::TimeExpression const& expression, Reading const& reading,
                                                      Reference const& reference) {
    auto const* const moment = std::get_if<grammar::Moment>(&expression.said);
    auto const* const unit = moment ? std::get_if<grammar::UnitReference>(&moment->when) : nullptr;
    if (unit == nullptr || unit->count || unit->selector != grammar::Selector::current ||
        expression.bound != Bound::since || !reference.today || !reading.interval.bounded())
        return std::nullopt;
    auto const end = moment->modifier == grammar::Modifier::late;
    if ((end ? last_day(reading.interval) : first_day(reading.interval)) <= *reference.today) return std::nullopt;
    auto before = *moment;
    std::get<grammar::UnitReference>(before.when).selector = grammar::Selector::last;
    return grammar::TimeExpression{before, expression.bound};
}

Result<Reading> read_and_bound(grammar::TimeExpression const& expression, Reference reference) {
    if (reference.tense != Tense::past && points_ahead(expression)) reference.tense = Tense::future;
    auto reading = read(expression, reference);
    if (!reading) return reading;
    if (auto const before = of_unit_before(expression, *reading, reference)) reading = read(*before, reference);
    if (!reading) return reading;
    if (!on_the_calendar(reading->interval)) return Error{ErrorCode::out_of_range, {}};
    return open_on_one_side(*std::move(reading), expression.bound);
}

} // namespace

Result<ResolvedTime> anchor(grammar::TimeExpression const& expression, Anchor const& anchor) {
    Reference reference;
    reference.narrative = anchor.narrative;
    reference.narrative_granularity = anchor.narrative_granularity;
    reference.day = anchor.day;
    reference.period = anchor.period;
    reference.tense = anchor.tense;
    reference.told = anchor.told;
    reference.options = anchor.options;
    auto const known = anchor.published && anchor.published->bounded();
    if (known && !on_the_calendar(*anchor.published)) return Error{ErrorCode::out_of_range, {}};
    if (known) {
        reference.today = first_day(*anchor.published);
        if (*anchor.published->latest - *anchor.published->earliest < date::days{1}) reference.now = anchor.published;
    }
    auto reading = read_and_bound(expression, reference);
    if (!reading) return reading.error();
    if (known && last_day(*anchor.published) != *reference.today) {
        reference.today = last_day(*anchor.published);
        reference.now.reset();
        auto last = read_and_bound(expression, reference);
        if (!last) return last.error();
        reading = hull(*std::move(reading), *last, *reference.today);
    }
    return finish(*std::move(reading), expression);
}

} // namespace dateline::engine
