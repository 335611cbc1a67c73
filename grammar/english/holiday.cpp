#include "grammar/english/holiday.hpp"

#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"
#include "grammar/english/spelled_year.hpp"

namespace dateline::grammar::english {

namespace {

Moment day_of(Holiday holiday, Selector selector, std::optional<std::int16_t> year = std::nullopt) {
    return {Recurring{
        .cycle = Cycle::holiday, .index = static_cast<std::int16_t>(holiday), .selector = selector, .year = year}};
}

// Words.
constexpr auto name_said =
    call<read_holiday_name,
         Reads{.first = holiday_word | slash_digits, .second = holiday_rest | digits, .alone = holiday_alone}>;
constexpr auto year_said = value_of<std::int16_t>(call<read_year> | call<read_spelled_year>);
constexpr auto before_year = -x3::lit(',') >> gap >> -((word("of") | word("in")) >> gap);
constexpr auto direction = value_of<Selector>(word_of<selector> | (word("previous") >> x3::attr(Selector::last)) |
                                              ((word("coming") | word("upcoming")) >> x3::attr(Selector::next)));

// Rules.

auto const plain = rule({"holiday.name", "Christmas Eve", "holiday(12-24)",
                         "the nearest such day in the direction of the tense; 9/11 is that of 2001"},
                        name_said, [](Holiday holiday) {
                            // The attacks of that day, which has no other year.
                            if (holiday == fixed_holiday(9, 11))
                                return Match{{day_of(holiday, Selector::none, std::int16_t{2001})}, {}};
                            return Match{{day_of(holiday, Selector::none)}, {}, Support::holiday};
                        });

auto const directed = rule({"holiday.directed", "last Thanksgiving", "holiday(thanksgiving,last)",
                            "the nearest such day strictly before or after publication"},
                           direction >> gap >> name_said,
                           [](Selector selector_said, Holiday holiday) { return day_of(holiday, selector_said); });

auto const with_year =
    rule({"holiday.year", "Easter 2014", "holiday(easter-sunday,year=2014)", "that day of that year"},
         name_said >> before_year >> year_said,
         [](Holiday holiday, std::int16_t year) { return day_of(holiday, Selector::none, year); });

auto const week = rule({"holiday.week", "Thanksgiving weekend", "nth(1 weekend() of holiday(thanksgiving))",
                        "the week that holds it, or the weekend next to it"},
                       maybe_value_of<Selector>(direction >> gap) >> name_said >> gap >>
                           value_of<bool>((word("week") >> x3::attr(false)) | (word("weekend") >> x3::attr(true))) >>
                           maybe_value_of<std::int16_t>(before_year >> year_said),
                       [](std::optional<Selector> const& selector_said, Holiday holiday, bool is_weekend,
                          std::optional<std::int16_t> const& year) {
                           Moment const day = day_of(holiday, selector_said.value_or(Selector::none), year);
                           if (is_weekend) return TimeExpression{PartOf{1, Recurring{.cycle = Cycle::weekend}, day}};
                           return TimeExpression{PartOf{1, Granularity::week, day}};
                       });

} // namespace

std::span<RuleReader const> holiday_rules() {
    return table_of<plain, directed, with_year, week>;
}

} // namespace dateline::grammar::english
