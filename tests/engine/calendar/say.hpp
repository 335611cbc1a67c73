#pragma once

#include "grammar/time_expression.hpp"

#include <cstdint>
#include <optional>
#include <utility>

/// Short ways to write down what words say, for the tables of the calendar's tests.
namespace say {

using namespace dateline::grammar;

inline TimeExpression moment(Moment said) {
    return {std::move(said), Bound::none};
}

inline Moment dated(std::optional<int> year, std::optional<int> month = {}, std::optional<int> day = {}) {
    CalendarDate fields;
    if (year) fields.year = static_cast<std::int16_t>(*year);
    if (month) fields.month = static_cast<std::uint8_t>(*month);
    if (day) fields.day = static_cast<std::uint8_t>(*day);
    return {fields, {}, Modifier::none};
}

inline Moment on(Weekday weekday, Moment said) {
    std::get<CalendarDate>(said.when).weekday = weekday;
    return said;
}

inline Moment bc(int year) {
    auto said = dated(year);
    std::get<CalendarDate>(said.when).era = Era::bc;
    return said;
}

inline Moment two_digits(Moment said) {
    std::get<CalendarDate>(said.when).two_digit_year = true;
    return said;
}

inline Moment either_order(Moment said) {
    std::get<CalendarDate>(said.when).order = NumericOrder::unstated;
    return said;
}

inline Recurring member(Cycle cycle, int index, Selector selector = Selector::none, std::optional<int> year = {}) {
    Recurring said;
    said.cycle = cycle;
    said.index = static_cast<std::int16_t>(index);
    said.selector = selector;
    if (year) said.year = static_cast<std::int16_t>(*year);
    return said;
}

inline Moment recurring(Cycle cycle, int index, Selector selector = Selector::none, std::optional<int> year = {}) {
    return {member(cycle, index, selector, year), {}, Modifier::none};
}

inline Moment weekday(Weekday day, Selector selector = Selector::none) {
    return recurring(Cycle::weekday, static_cast<int>(day), selector);
}

inline Moment season(Season which, Selector selector = Selector::none, std::optional<int> year = {}) {
    return recurring(Cycle::season, static_cast<int>(which), selector, year);
}

inline Moment fiscal(Moment said) {
    std::get<Recurring>(said.when).fiscal = true;
    return said;
}

inline Moment unit(Granularity granularity, Selector selector, std::optional<Quantity> count = {}) {
    return {UnitReference{granularity, selector, count}, {}, Modifier::none};
}

inline Moment ago(Quantity amount, Granularity unit) {
    return {Shift{amount, unit, true, Origin::publication, false}, {}, Modifier::none};
}

inline Moment in(Quantity amount, Granularity unit) {
    return {Shift{amount, unit, false, Origin::publication, false}, {}, Modifier::none};
}

inline Moment later(Quantity amount, Granularity unit) {
    return {Shift{amount, unit, false, Origin::narrative, false}, {}, Modifier::none};
}

inline Moment earlier(Quantity amount, Granularity unit) {
    return {Shift{amount, unit, true, Origin::narrative, false}, {}, Modifier::none};
}

inline Moment yesterday() {
    return {Shift{Quantity{}, Granularity::day, true, Origin::publication, true}, {}, {}};
}
inline Moment today() {
    return {Shift{Quantity::exactly(0), Granularity::day, false, Origin::publication, true}, {}, {}};
}
inline Moment tomorrow() {
    return {Shift{Quantity{}, Granularity::day, false, Origin::publication, true}, {}, {}};
}

inline Moment no_day() {
    return {NoDay{}, {}, Modifier::none};
}

inline Moment deictic(Deictic::Toward toward) {
    return {Deictic{toward}, {}, Modifier::none};
}

inline Moment at(Moment said, int hour, std::optional<int> minute = {}, std::optional<int> second = {}) {
    TimeOfDay time;
    time.hour = static_cast<std::uint8_t>(hour);
    if (minute) time.minute = static_cast<std::uint8_t>(*minute);
    if (second) time.second = static_cast<std::uint8_t>(*second);
    said.time_of_day = time;
    return said;
}

inline Moment in_the(PartOfDay part, Moment said) {
    TimeOfDay time;
    time.part = part;
    said.time_of_day = time;
    return said;
}

inline Moment modified(Modifier modifier, Moment said) {
    said.modifier = modifier;
    return said;
}

inline TimeExpression nth(int ordinal, std::variant<Granularity, Recurring> part, Moment whole, int count = 1) {
    return {
        PartOf{static_cast<std::int16_t>(ordinal), std::move(part), std::move(whole), static_cast<std::int16_t>(count)},
        Bound::none};
}

inline TimeExpression from(Quantity amount, Granularity unit, bool before, Moment said) {
    return {Shifted{Shift{amount, unit, before, Origin::expression, false}, std::move(said)}, Bound::none};
}

/// The length that ends a range: "for ten days".
inline Moment length(int count, Granularity unit) {
    return {Shift{Quantity::exactly(count), unit, false, Origin::expression, false}, {}, Modifier::none};
}

inline TimeExpression range(Moment first, Moment last) {
    return {Range{std::move(first), std::move(last)}, {}};
}

inline TimeExpression bounded(Bound bound, Moment said) {
    return {std::move(said), bound};
}

inline TimeExpression lasting(Quantity amount, Granularity unit, Modifier modifier = Modifier::none) {
    return {Duration{.amount = amount, .unit = unit, .modifier = modifier}, Bound::none};
}

inline TimeExpression so_far(Quantity amount, Granularity unit) {
    return {Duration{.amount = amount, .unit = unit, .until_now = true}, Bound::none};
}

inline Quantity quarters(int count) {
    return {count, count, false, false};
}
inline Quantity unstated() {
    return {4, 4, false, true};
}

} // namespace say
