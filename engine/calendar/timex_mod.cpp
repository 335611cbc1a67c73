#include "engine/calendar/reading.hpp"
#include "engine/calendar/resolved_time.hpp"

namespace dateline::engine {

namespace {

/// Whether it counts with one number that is only about right; "three to seven" has two.
bool is_about_a_number(grammar::TimeExpression const& expression) {
    auto const about = [](grammar::Quantity const& amount) {
        return amount.approximate && amount.low_quarters == amount.high_quarters;
    };
    if (auto const* duration = std::get_if<grammar::Duration>(&expression.said)) return about(duration->amount);
    if (auto const* shifted = std::get_if<grammar::Shifted>(&expression.said)) return about(shifted->shift.amount);
    auto const* moment = std::get_if<grammar::Moment>(&expression.said);
    if (moment == nullptr) return false;
    if (auto const* shift = std::get_if<grammar::Shift>(&moment->when)) return about(shift->amount);
    auto const* unit = std::get_if<grammar::UnitReference>(&moment->when);
    return unit != nullptr && unit->count && about(*unit->count);
}

} // namespace

bool is_half_of_year(ResolvedTime const& time) {
    bool const half = time.modifier == grammar::Modifier::first_half || time.modifier == grammar::Modifier::second_half;
    return half && time.granularity == Granularity::year && time.is_placed();
}

std::optional<std::string_view> timex_mod(ResolvedTime const& time) {
    // "About two weeks" carries the word in its number.
    if (time.modifier == grammar::Modifier::none && is_about_a_number(time.expression)) return "APPROX";
    if (is_half_of_year(time)) return std::nullopt;
    switch (time.modifier) {
    case grammar::Modifier::early:
    case grammar::Modifier::first_half:
    case grammar::Modifier::earlier_in:
        return "START";
    case grammar::Modifier::mid:
        return "MID";
    case grammar::Modifier::late:
    case grammar::Modifier::second_half:
    case grammar::Modifier::later_in:
        return "END";
    case grammar::Modifier::about:
        return "APPROX";
    case grammar::Modifier::more_than:
        return "MORE_THAN";
    case grammar::Modifier::less_than:
        return "LESS_THAN";
    case grammar::Modifier::at_least:
        return "EQUAL_OR_MORE";
    case grammar::Modifier::at_most:
        return "EQUAL_OR_LESS";
    case grammar::Modifier::none:
        break;
    }
    return std::nullopt;
}

std::string_view name(TimexType type) {
    switch (type) {
    case TimexType::date:
        return "DATE";
    case TimexType::time:
        return "TIME";
    case TimexType::duration:
        return "DURATION";
    case TimexType::set:
        return "SET";
    }
    return "";
}

} // namespace dateline::engine
