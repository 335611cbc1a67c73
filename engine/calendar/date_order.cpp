#include "engine/calendar/date_order.hpp"

#include "engine/calendar/calendar_unit.hpp"

#include <array>
#include <utility>

namespace dateline::engine {

namespace {

using grammar::CalendarDate;
using grammar::NumericOrder;

/// Whether a stated weekday is that of the date.
bool fits(CalendarDate const& date, unsigned month, unsigned day) {
    auto const found = day_if_any(*date.year, month, day);
    return found && weekday_of(*found) == *date.weekday;
}

/// What one date shows.
NumericOrder shown_by(CalendarDate const& date) {
    if (date.order != NumericOrder::unstated) return date.order;
    if (!date.weekday || !date.year || date.two_digit_year || !date.month || !date.day) return NumericOrder::unstated;
    // The number that stands first is in `month`.
    auto const month_first = fits(date, *date.month, *date.day);
    auto const day_first = fits(date, *date.day, *date.month);
    if (month_first == day_first) return NumericOrder::unstated;
    return month_first ? NumericOrder::month_first : NumericOrder::day_first;
}

/// The dates of an expression: one, or the two ends of a range.
std::array<CalendarDate const*, 2> dates_in(grammar::TimeExpression const& expression) {
    if (auto const* const moment = std::get_if<grammar::Moment>(&expression.said))
        return {std::get_if<CalendarDate>(&moment->when), nullptr};
    if (auto const* const range = std::get_if<grammar::Range>(&expression.said))
        return {std::get_if<CalendarDate>(&range->first.when), std::get_if<CalendarDate>(&range->last.when)};
    return {};
}

} // namespace

DateOrder date_order_of(std::span<grammar::Candidate const> candidates) {
    bool month_first = false;
    bool day_first = false;
    for (auto const& candidate : candidates) {
        for (auto const* date : dates_in(candidate.expression)) {
            if (date == nullptr) continue;
            auto const shown = shown_by(*date);
            month_first = month_first || shown == NumericOrder::month_first;
            day_first = day_first || shown == NumericOrder::day_first;
        }
    }
    if (month_first == day_first) return DateOrder::unknown;
    return month_first ? DateOrder::month_day_year : DateOrder::day_month_year;
}

} // namespace dateline::engine
