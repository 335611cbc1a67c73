#include "engine/event/report.hpp"

#include "engine/calendar/calendar_unit.hpp"

#include <algorithm>
#include <array>

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

/// The number that the company gives a quarter in words or by the date it ended, where that is not the calendar's.
std::optional<std::uint8_t> company_quarter_of(ResolvedTime const& time) {
    for (Step const& step : time.derivation.steps())
        if (step.kind == Step::Kind::company_quarter) return static_cast<std::uint8_t>(step.amount);
    auto const* const moment = std::get_if<grammar::Moment>(&time.expression.said);
    auto const* const member = moment ? std::get_if<grammar::Recurring>(&moment->when) : nullptr;
    bool const fiscal = member != nullptr && member->fiscal && member->cycle == grammar::Cycle::quarter;
    return fiscal ? std::optional{static_cast<std::uint8_t>(member->index)} : std::nullopt;
}

/// Whether an amount is compared with that of "last year", which ends the words of the amount or owns it: "up from $3
/// million last year", "from last year's $3 million", "last year's results".
bool is_compared(std::string_view text, grammar::Span span) {
    static constexpr std::array<std::string_view, 8> amounts = {"million", "billion", "trillion", "share",
                                                                "cents",   "percent", "dollars",  "%"};
    static constexpr std::array<std::string_view, 5> comparisons = {" from ", " with ", " than ", " against ",
                                                                    " versus "};
    constexpr std::size_t reach = 90;
    auto const from = span.begin > reach ? span.begin - reach : 0;
    std::string_view before = text.substr(from, span.begin - from);
    std::string_view const behind = text.substr(span.end);
    bool const compared =
        std::ranges::any_of(comparisons, [&](std::string_view word) { return before.find(word) != before.npos; });
    if (behind.starts_with("'s results")) return true;
    if (compared && behind.starts_with("'s ")) {
        constexpr std::size_t owner = 3;
        constexpr std::size_t longest_currency = 3; // "C$", "US$"
        auto const amount = behind.find_first_of("0123456789", owner);
        return amount <= owner + longest_currency;
    }
    auto const last = before.find_last_not_of(" \n");
    if (last == before.npos || !compared) return false;
    before = before.substr(0, last + 1);
    bool const number = before.back() >= '0' && before.back() <= '9';
    return number || std::ranges::any_of(amounts, [&](std::string_view word) { return before.ends_with(word); });
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
    if (quarter_number(expression) != 0)
        return {grammar::Moment{grammar::ReportPeriod{.unit = Granularity::quarter}}, expression.bound};
    if (unit != nullptr && unit->selector == grammar::Selector::none && !unit->count) {
        length.unit = unit->unit;
    } else if (period != nullptr && period->unit == Granularity::year && !period->year) {
        length.unit = Granularity::year;
    } else {
        return expression;
    }
    return {length, expression.bound};
}

DiscussedPeriod quarter_ended(Day last, std::uint8_t number) {
    constexpr auto half_a_quarter = date::days{45};
    DiscussedPeriod period{unit_holding(last - half_a_quarter, Granularity::quarter), Granularity::quarter};
    auto const calendar_number = (month_of(first_day(period.interval)) + 2) / 3;
    if (number != 0 && number != calendar_number) period.company_quarter = number;
    return period;
}

std::uint8_t quarter_number(grammar::TimeExpression const& expression) {
    auto const* const moment = std::get_if<grammar::Moment>(&expression.said);
    auto const* const member = moment ? std::get_if<grammar::Recurring>(&moment->when) : nullptr;
    if (member == nullptr || member->cycle != grammar::Cycle::quarter || member->year) return 0;
    return static_cast<std::uint8_t>(member->index);
}

grammar::TimeExpression in_report(std::string_view text, grammar::Candidate const& candidate,
                                  std::optional<DiscussedPeriod> const& period) {
    auto const& expression = candidate.expression;
    auto const* const moment = std::get_if<grammar::Moment>(&expression.said);
    auto const* const unit = moment ? std::get_if<grammar::UnitReference>(&moment->when) : nullptr;
    if (unit == nullptr || unit->count || moment->modifier != grammar::Modifier::none || !period ||
        !is_unit_of_report(period->granularity))
        return expression;
    if (unit->unit == Granularity::year && unit->selector == grammar::Selector::last &&
        is_compared(text, candidate.span)) {
        grammar::Shift const year_ago{
            .amount = grammar::Quantity::exactly(1), .unit = Granularity::year, .before = true};
        return {grammar::Moment{year_ago}, expression.bound};
    }
    // "This quarter's loss", "the results of that quarter"
    bool const own = unit->selector == grammar::Selector::current && text.substr(candidate.span.end).starts_with("'s ");
    if (unit->unit == Granularity::quarter && (own || unit->selector == grammar::Selector::same))
        return {grammar::Moment{grammar::ReportPeriod{.unit = Granularity::quarter}}, expression.bound};
    return expression;
}

std::optional<DiscussedPeriod> ReportedPeriod::at(std::size_t sentence) const {
    return sentence - sentence_ <= memory ? period_ : std::nullopt;
}

std::optional<DiscussedPeriod> ReportedPeriod::just_named(std::size_t sentence) const {
    constexpr std::size_t lately = 2;
    return sentence - sentence_ <= lately ? period_ : std::nullopt;
}

bool ReportedPeriod::is_side_remark(ResolvedTime const& time, std::optional<Interval> const& published) const {
    if (!period_ || is_tentative_ || !is_unit_of_report(period_->granularity)) return false;
    bool const running = published && published->latest && *time.interval.latest > *published->latest;
    return running || time.interval.earliest < period_->interval.earliest;
}

void ReportedPeriod::observe(ResolvedTime const& time, std::optional<Interval> const& published, std::size_t sentence) {
    if (is_part_year(time.expression)) {
        if (!published || !published->bounded()) return;
        period_ = {unit_holding(first_day(*published), Granularity::year), Granularity::year};
        is_tentative_ = false;
    } else if (names_period(time.expression, time.granularity) && time.interval.bounded()) {
        auto const number = company_quarter_of(time);
        // Where a fiscal quarter lies is known to its company, until the text says when it ended.
        bool const tentative = number && quarter_number(time.expression) != 0;
        if (!tentative && is_side_remark(time, published)) return;
        period_ = {time.interval, time.granularity, number};
        is_tentative_ = tentative;
    } else {
        return;
    }
    sentence_ = sentence;
}

} // namespace dateline::engine
