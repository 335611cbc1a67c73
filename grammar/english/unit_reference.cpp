#include "grammar/english/unit_reference.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

std::optional<Moment> units(Selector selector, UnitPart const& unit, std::optional<Quantity> count = std::nullopt) {
    bool const one = count ? count->is_whole() && count->high_quarters == 4 : unit.multiple == 1;
    if (count ? unit.plural == one && !count->approximate : unit.plural) return std::nullopt;
    if (unit.multiple != 1) count = of(count.value_or(Quantity::exactly(1)), unit);
    return Moment{UnitReference{unit.unit, selector, count}};
}

std::optional<Moment> day_or_longer(Selector selector, UnitPart const& unit) {
    if (unit.unit < Granularity::day || unit.unit == Granularity::weekend) return std::nullopt;
    return units(selector, unit);
}

// Words.
constexpr auto unit_name = call<read_unit>;
constexpr auto the = word("the") >> gap;

// Rules.

auto const directed = rule(
    {"unit_reference.directed", "last week", "unit(week,last)", "the calendar unit before, of or after publication's"},
    word_of<selector> >> gap >> unit_name, [](Selector selector, UnitPart const& unit) -> std::optional<Match> {
        auto const said = day_or_longer(selector, unit);
        if (!said) return std::nullopt;
        // "The last day to register" is no yesterday.
        bool const last_day = selector == Selector::last && unit.unit == Granularity::day;
        return Match{{*said}, {}, last_day ? Support::alone : Support::none};
    });

auto const current =
    rule({"unit_reference.current", "the current quarter", "unit(quarter,this)", "the calendar unit of publication"},
         the >> word_of<selector> >> gap >> unit_name, [](Selector selector, UnitPart const& unit) {
             return selector == Selector::current ? day_or_longer(selector, unit) : std::nullopt;
         });

auto const rolling = rule(
    {"unit_reference.rolling", "the past month", "unit(month,past)", "one unit that ends or starts at publication"},
    (word("the") | word("this")) >> gap >> word_of<rolling_selector> >> gap >> unit_name,
    [](Selector selector, UnitPart const& unit) {
        if (selector == Selector::previous || selector == Selector::following || unit.unit == Granularity::day ||
            unit.unit == Granularity::weekend)
            return std::optional<Moment>();
        return units(selector, unit);
    });

auto const counted = rule({"unit_reference.counted", "the last two years", "unit(year,past,2)",
                           "so many units that end or start at publication"},
                          -((word("the") | word("this")) >> gap) >> word_of<rolling_selector> >> gap >>
                              call<read_plain_quantity> >> gap >> unit_name,
                          [](Selector selector, Quantity const& count, UnitPart const& unit) -> std::optional<Match> {
                              auto const said = units(selector, unit, count);
                              if (!said) return std::nullopt;
                              return Match{{*said}, {}, Support::not_a_verb};
                          });

auto const count_first = rule({"unit_reference.count_first", "the two past years", "unit(year,past,2)",
                               "so many units that end or start at publication"},
                              -((word("the") | word("this")) >> gap) >> call<read_plain_quantity> >> gap >>
                                  word_of<rolling_selector> >> gap >> unit_name,
                              [](Quantity const& count, Selector selector, UnitPart const& unit) {
                                  return count == Quantity::exactly(1) ? std::nullopt : units(selector, unit, count);
                              });

auto const plural =
    rule({"unit_reference.plural", "recent weeks", "unit(week,past,?)", "some units that end or start at publication"},
         -the >> word_of<rolling_selector> >> gap >> unit_name,
         [](Selector selector, UnitPart const& unit) -> std::optional<Moment> {
             if (!unit.plural || unit.unit < Granularity::hour) return std::nullopt;
             return Moment{UnitReference{unit.unit, selector, of(Quantity{4, 4, false, true}, unit)}};
         });

auto const ahead =
    rule({"unit_reference.ahead", "the weeks ahead", "unit(week,coming,?)", "some units that start at publication"},
         the >> unit_name >> gap >> (word("ahead") | (word("to") >> gap >> word("come"))),
         [](UnitPart const& unit) -> std::optional<Moment> {
             if (!unit.plural || unit.unit < Granularity::hour) return std::nullopt;
             return Moment{UnitReference{unit.unit, Selector::coming, of(Quantity{4, 4, false, true}, unit)}};
         });

auto const narrative = rule(
    {"unit_reference.narrative", "the following day", "unit(day,following)",
     "the unit before, of or after the narrative's current one"},
    the >> word_of<narrative_selector> >> gap >> unit_name,
    [](Selector selector, UnitPart const& unit) -> std::optional<Moment> { return day_or_longer(selector, unit); });

auto const that =
    rule({"unit_reference.that", "that year", "unit(year,same)", "the unit of the narrative's current time"},
         word("that") >> -(gap >> word("same")) >> gap >> unit_name,
         [](UnitPart const& unit) { return day_or_longer(Selector::same, unit); });

} // namespace

std::span<RuleReader const> unit_reference_rules() {
    return table_of<directed, current, counted, count_first, plural, ahead, rolling, narrative, that>;
}

} // namespace dateline::grammar::english
