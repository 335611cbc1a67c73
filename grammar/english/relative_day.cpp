#include "grammar/english/relative_day.hpp"

#include "grammar/english/rule.hpp"

#include <cstdlib>

namespace dateline::grammar::english {

namespace {

Moment day_shift(int days, std::optional<PartOfDay> part = std::nullopt) {
    Moment moment{Shift{
        .amount = Quantity::exactly(std::abs(days)), .unit = Granularity::day, .before = days < 0, .day_word = true}};
    if (part) moment.time_of_day = TimeOfDay{.part = part};
    return moment;
}

Moment narrative_day(Selector selector, std::optional<PartOfDay> part = std::nullopt) {
    Moment moment{UnitReference{Granularity::day, selector, std::nullopt}};
    if (part) moment.time_of_day = TimeOfDay{.part = part};
    return moment;
}

Moment weekend_of(Selector selector) {
    return {Recurring{.cycle = Cycle::weekend, .selector = selector}};
}

// Words.
constexpr auto part = word_of<part_of_day>;
constexpr auto the = -(word("the") >> gap);

// Rules.

// EXAMPLE "yesterday"
auto const plain =
    rule("relative_day.word", word_of<day_word>, [](DayWord const& day) { return day_shift(day.days, day.part); });

// EXAMPLE "tomorrow night"
auto const with_part = rule("relative_day.part", word_of<day_word> >> gap >> part,
                            [](DayWord const& day, PartOfDay said) { return day_shift(day.days, said); });

// EXAMPLE "the day before yesterday"
auto const before_yesterday =
    rule("relative_day.before_yesterday", the >> word("day") >> gap >> word("before") >> gap >> word("yesterday"),
         [] { return day_shift(-2); });

// EXAMPLE "the day after tomorrow"
auto const after_tomorrow =
    rule("relative_day.after_tomorrow", the >> word("day") >> gap >> word("after") >> gap >> word("tomorrow"),
         [] { return day_shift(2); });

// EXAMPLE "this morning"
auto const this_part =
    rule("relative_day.this_part", word("this") >> gap >> part, [](PartOfDay said) { return day_shift(0, said); });

// EXAMPLE "last night"
auto const last_night = rule("relative_day.last_night", word("last") >> gap >> word("night"),
                             [] { return day_shift(-1, PartOfDay::night); });

// EXAMPLE "last evening"
auto const last_evening = rule("relative_day.last_evening", word("last") >> gap >> word("evening"),
                               [] { return day_shift(-1, PartOfDay::evening); });

// EXAMPLE "last weekend"
auto const weekend = rule("relative_day.weekend", word_of<selector> >> gap >> word("weekend"),
                          [](Selector selector) { return weekend_of(selector); });

// EXAMPLE "the weekend"
auto const the_weekend =
    rule("relative_day.the_weekend", word("the") >> gap >> word("weekend"), [] { return weekend_of(Selector::none); });

// EXAMPLE "that evening"
auto const that_part =
    rule("relative_day.that_part", (word("that") | (word("the") >> gap >> word("same"))) >> gap >> part,
         [](PartOfDay said) { return narrative_day(Selector::same, said); });

// EXAMPLE "the next morning"
auto const next_part = rule("relative_day.next_part", word("the") >> gap >> word_of<narrative_selector> >> gap >> part,
                            [](Selector selector, PartOfDay said) { return narrative_day(selector, said); });

} // namespace

bool read_relative_day(char const*& first, char const* last, Match& match) {
    return longest(first, last, match, plain, with_part, before_yesterday, after_tomorrow, this_part, last_night,
                   last_evening, weekend, the_weekend, that_part, next_part);
}

std::span<Rule const> relative_day_rules() {
    static constexpr Rule rules[] = {
        {"relative_day.word", "yesterday", "shift(-1 day,word)", "the day so many days from publication"},
        {"relative_day.part", "tomorrow night", "shift(+1 day,word) time(night)", "that part of the day"},
        {"relative_day.before_yesterday", "the day before yesterday", "shift(-2 day,word)",
         "two days before publication"},
        {"relative_day.after_tomorrow", "the day after tomorrow", "shift(+2 day,word)", "two days after publication"},
        {"relative_day.this_part", "this morning", "shift(+0 day,word) time(morning)",
         "that part of the day of publication"},
        {"relative_day.last_night", "last night", "shift(-1 day,word) time(night)",
         "the night that ended on the day of publication"},
        {"relative_day.last_evening", "last evening", "shift(-1 day,word) time(evening)",
         "the evening of the day before publication"},
        {"relative_day.weekend", "last weekend", "weekend(last)", "Saturday and Sunday of that ISO week"},
        {"relative_day.the_weekend", "the weekend", "weekend()", "the nearest weekend in the direction of the tense"},
        {"relative_day.that_part", "that evening", "unit(day,same) time(evening)",
         "that part of the narrative's current day"},
        {"relative_day.next_part", "the next morning", "unit(day,following) time(morning)",
         "that part of the day after the narrative's current one"},
    };
    return rules;
}

} // namespace dateline::grammar::english
