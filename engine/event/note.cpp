#include "engine/event/note.hpp"

#include <variant>

namespace dateline::engine {

namespace {

bool is_weekday_with_hour(grammar::Moment const& moment) {
    auto const* const recurring = std::get_if<grammar::Recurring>(&moment.when);
    return recurring != nullptr && recurring->cycle == grammar::Cycle::weekday &&
           recurring->selector == grammar::Selector::none && moment.time_of_day && moment.time_of_day->hour;
}

} // namespace

bool is_note(std::string_view text, grammar::Span expression) {
    constexpr std::string_view edges = " \t\r\n.!?";
    if (text.find_last_not_of(edges) + 1 != expression.end) return false;
    auto const first = text.find_first_not_of(edges);
    if (first == expression.begin) return true;
    // "At 9 a.m. on Saturday"
    std::string_view const lead = text.substr(first, expression.begin - first);
    return lead == "at " || lead == "At " || lead == "on " || lead == "On ";
}

grammar::TimeExpression in_note(grammar::TimeExpression const& expression) {
    if (auto const* const moment = std::get_if<grammar::Moment>(&expression.said)) {
        auto const* const shift = std::get_if<grammar::Shift>(&moment->when);
        if (shift == nullptr || moment->modifier != grammar::Modifier::at_most || shift->before) return expression;
        auto due = *moment;
        due.modifier = grammar::Modifier::none;
        return {due, expression.bound};
    }
    auto const* const length = std::get_if<grammar::Duration>(&expression.said);
    if (length == nullptr || expression.bound != grammar::Bound::after || length->rest) return expression;
    return {grammar::Moment{grammar::Shift{.amount = length->amount, .unit = length->unit}, std::nullopt,
                            length->modifier}};
}

Tense tense_of_note(grammar::TimeExpression const& expression) {
    auto const* const moment = std::get_if<grammar::Moment>(&expression.said);
    auto const* const range = std::get_if<grammar::Range>(&expression.said);
    // "From 18 December for ten days" is planned.
    auto const* const length = range != nullptr ? std::get_if<grammar::Shift>(&range->last.when) : nullptr;
    if (length != nullptr && length->origin == grammar::Origin::expression) return Tense::future;
    bool const appointed = (moment != nullptr && is_weekday_with_hour(*moment)) ||
                           (range != nullptr && is_weekday_with_hour(range->first));
    return appointed ? Tense::future : Tense::unknown;
}

} // namespace dateline::engine
