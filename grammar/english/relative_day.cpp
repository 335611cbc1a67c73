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

auto const plain =
    rule({"relative_day.word", "yesterday", "shift(-1 day,word)", "the day so many days from publication"},
         word_of<day_word>, [](DayWord const& day) { return day_shift(day.days, day.part); });

auto const with_part = rule(
    {"relative_day.part", "tomorrow night", "shift(+1 day,word) time(night)", "that part of the day"},
    word_of<day_word> >> gap >> part, [](DayWord const& day, PartOfDay said) { return day_shift(day.days, said); });

auto const before_yesterday = rule(
    {"relative_day.before_yesterday", "the day before yesterday", "shift(-2 day,word)", "two days before publication"},
    the >> word("day") >> gap >> word("before") >> gap >> word("yesterday"), [] { return day_shift(-2); });

auto const after_tomorrow =
    rule({"relative_day.after_tomorrow", "the day after tomorrow", "shift(+2 day,word)", "two days after publication"},
         the >> word("day") >> gap >> word("after") >> gap >> word("tomorrow"), [] { return day_shift(2); });

auto const this_part = rule({"relative_day.this_part", "this morning", "shift(+0 day,word) time(morning)",
                             "that part of the day of publication"},
                            word("this") >> gap >> part, [](PartOfDay said) { return day_shift(0, said); });

auto const last_night = rule({"relative_day.last_night", "last night", "shift(-1 day,word) time(night)",
                              "the night that ended on the day of publication"},
                             word("last") >> gap >> word("night"), [] { return day_shift(-1, PartOfDay::night); });

auto const overnight =
    rule({"relative_day.overnight", "overnight", "unit(day) time(night)",
          "the night that ended on the day of publication; the one after it, where the words point ahead"},
         word("overnight"), [] {
             return Match{{narrative_day(Selector::none, PartOfDay::night)}, {}, Support::overnight};
         });

auto const last_evening =
    rule({"relative_day.last_evening", "last evening", "shift(-1 day,word) time(evening)",
          "the evening of the day before publication"},
         word("last") >> gap >> word("evening"), [] { return day_shift(-1, PartOfDay::evening); });

auto const weekend =
    rule({"relative_day.weekend", "last weekend", "weekend(last)", "Saturday and Sunday of that ISO week"},
         word_of<selector> >> gap >> word("weekend"), [](Selector selector) { return weekend_of(selector); });

auto const weekend_beside =
    rule({"relative_day.weekend_beside", "this past weekend", "weekend(last)",
          "the latest weekend that is over, or the next"},
         (word("this") | word("the")) >> gap >>
             value_of<Selector>((word("past") >> x3::attr(Selector::last)) |
                                ((word("coming") | word("upcoming")) >> x3::attr(Selector::coming))) >>
             gap >> word("weekend"),
         weekend_of);

auto const the_weekend =
    rule({"relative_day.the_weekend", "the weekend", "weekend()", "the nearest weekend in the direction of the tense"},
         word("the") >> gap >> word("weekend"), [] { return weekend_of(Selector::none); });

auto const that_part = rule({"relative_day.that_part", "that evening", "unit(day,same) time(evening)",
                             "that part of the narrative's current day"},
                            (word("that") | (word("the") >> gap >> word("same"))) >> gap >> part,
                            [](PartOfDay said) { return narrative_day(Selector::same, said); });

auto const next_part = rule({"relative_day.next_part", "the next morning", "unit(day,following) time(morning)",
                             "that part of the day after the narrative's current one"},
                            word("the") >> gap >> word_of<narrative_selector> >> gap >> part,
                            [](Selector selector, PartOfDay said) { return narrative_day(selector, said); });

} // namespace

std::span<RuleReader const> relative_day_rules() {
    return table_of<plain, with_part, before_yesterday, after_tomorrow, this_part, last_night, overnight, last_evening,
                    weekend, weekend_beside, the_weekend, that_part, next_part>;
}

} // namespace dateline::grammar::english
