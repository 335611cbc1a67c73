#include "engine/event/report.hpp"

#include "engine/calendar/calendar_unit.hpp"

namespace dateline::engine {

namespace {

bool is_unit_of_report(Granularity unit) {
    return unit == Granularity::quarter || unit == Granularity::half_year;
}

/// Whether a time names the period that what follows is about. A period of another year is only compared with.
bool names_period(grammar::TimeExpression const& expression, Granularity granularity) {
    if (std::holds_alternative<grammar::PartOf>(expression.said)) return is_unit_of_report(granularity);
    auto const* const moment = std::get_if<grammar::Moment>(&expression.said);
    if (moment == nullptr) return false;
    if (auto const* const recurring = std::get_if<grammar::Recurring>(&moment->when))
        return is_unit_of_report(granularity) && !recurring->year;
    if (auto const* const period = std::get_if<grammar::ReportPeriod>(&moment->when))
        return period->years == 0 && !period->year;
    auto const* const unit = std::get_if<grammar::UnitReference>(&moment->when);
    return unit != nullptr && unit->selector == grammar::Selector::none && unit->unit == Granularity::year;
}

/// "The first nine months", "the year ended June 30".
bool is_part_year(grammar::TimeExpression const& expression) {
    auto const* const duration = std::get_if<grammar::Duration>(&expression.said);
    return duration != nullptr && duration->definite &&
           (duration->unit == Granularity::month || duration->unit == Granularity::year);
}

} // namespace

bool is_ended(std::string_view text, grammar::Candidate const& candidate, grammar::Candidate const& next) {
    constexpr std::uint32_t longest = 12;
    if (next.extent.begin < candidate.span.end || next.extent.begin - candidate.span.end > longest) return false;
    std::string_view between = text.substr(candidate.span.end, next.extent.begin - candidate.span.end);
    auto const first = between.find_first_not_of(" \n\r\t");
    auto const last = between.find_last_not_of(" \n\r\t");
    if (first == std::string_view::npos || first == 0) return false;
    between = between.substr(first, last - first + 1);
    return between == "ended" || between == "ending";
}

grammar::TimeExpression as_ended(grammar::TimeExpression const& expression) {
    auto const* const moment = std::get_if<grammar::Moment>(&expression.said);
    if (moment == nullptr) return expression;
    auto const* const unit = std::get_if<grammar::UnitReference>(&moment->when);
    auto const* const period = std::get_if<grammar::ReportPeriod>(&moment->when);
    grammar::Duration length{.amount = grammar::Quantity::exactly(1), .definite = true};
    if (unit != nullptr && unit->selector == grammar::Selector::none && !unit->count) {
        length.unit = unit->unit;
    } else if (period != nullptr && period->unit == Granularity::year && !period->year) {
        length.unit = Granularity::year;
    } else {
        return expression;
    }
    return {length, expression.bound};
}

DiscussedPeriod quarter_ended(Day last) {
    constexpr auto half_a_quarter = date::days{45};
    return {unit_holding(last - half_a_quarter, Granularity::quarter), Granularity::quarter};
}

std::optional<DiscussedPeriod> ReportedPeriod::at(std::size_t sentence) const {
    return sentence - sentence_ <= memory ? period_ : std::nullopt;
}

bool ReportedPeriod::is_side_remark(ResolvedTime const& time, std::optional<Interval> const& published) const {
    if (!period_ || !is_unit_of_report(period_->granularity)) return false;
    bool const running = published && published->latest && *time.interval.latest > *published->latest;
    return running || time.interval.earliest < period_->interval.earliest;
}

void ReportedPeriod::observe(ResolvedTime const& time, std::optional<Interval> const& published, std::size_t sentence) {
    if (is_part_year(time.expression)) {
        if (!published || !published->bounded()) return;
        period_ = {unit_holding(first_day(*published), Granularity::year), Granularity::year};
    } else if (names_period(time.expression, time.granularity) && time.interval.bounded()) {
        if (is_side_remark(time, published)) return;
        period_ = {time.interval, time.granularity};
    } else {
        return;
    }
    sentence_ = sentence;
}

} // namespace dateline::engine
