#include "grammar/english/duration.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/measure.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

Duration length(Measure const& measure) {
    return {.amount = measure.amount, .unit = measure.unit, .modifier = measure.modifier};
}

/// "a day", "one year": a rate as often as a length, so a neighbour must say that it is one.
bool is_bare_single(Measure const& measure) {
    return measure.amount == Quantity::exactly(1) && measure.modifier == Modifier::none &&
           measure.unit <= Granularity::year;
}

std::optional<TimeExpression> hyphenated(std::int32_t count, UnitPart const& unit, bool until_now = false) {
    if (unit.plural || count > 1000) return std::nullopt;
    return TimeExpression{
        Duration{.amount = of(Quantity::exactly(count), unit), .unit = unit.unit, .until_now = until_now}};
}

// Words.
constexpr auto measure = call<read_measure>;
constexpr auto cardinal = call<read_cardinal>;
constexpr auto unit_name = call<read_unit>;
constexpr auto hyphen = x3::lit("---") | x3::lit('-');
constexpr auto long_word = hyphen >> word("long");
constexpr auto year_earlier = word("year") >> hyphen >> (word("ago") | word("earlier"));
constexpr auto not_old = !((gap | hyphen) >> word("old"));

// Rules.

auto const plain = rule({"duration.measure", "two weeks", "duration(2 week)", "that length of time, on no date"},
                        measure >> not_old, [](Measure const& said) -> std::optional<Match> {
                            bool const one = said.amount.high_quarters <= 4;
                            if (one && (said.unit == Granularity::second || said.unit == Granularity::quarter))
                                return std::nullopt;
                            auto const support = is_bare_single(said)                ? Support::single_unit
                                                 : said.unit == Granularity::quarter ? Support::quarters
                                                                                     : Support::none;
                            return Match{{length(said)}, {}, support};
                        });

auto const compound =
    rule({"duration.compound", "two years and six months", "duration(2 year + 6 month)", "that length of time"},
         measure >> -x3::lit(',') >> gap >> -(word("and") >> gap) >> measure,
         [](Measure const& larger, Measure const& smaller) -> std::optional<TimeExpression> {
             if (smaller.unit >= larger.unit || smaller.modifier != Modifier::none) return std::nullopt;
             Duration duration = length(larger);
             duration.rest = smaller.amount;
             duration.rest_unit = smaller.unit;
             return TimeExpression{duration};
         });

auto const definite =
    rule({"duration.definite", "the first nine months", "duration(9 month,definite)", "that length of time"},
         word("the") >> gap >> -((word("first") | word("latest") | year_earlier) >> gap) >> measure >> not_old,
         [](Measure const& said) -> std::optional<TimeExpression> {
             if (said.amount.high_quarters <= 4 || said.modifier != Modifier::none) return std::nullopt;
             Duration duration = length(said);
             duration.definite = true;
             return TimeExpression{duration};
         });

auto const singular =
    rule({"duration.singular", "five year", "duration(5 year)", "that length of time, before what it describes"},
         cardinal >> gap >> unit_name >> not_old, [](std::int32_t count, UnitPart const& unit) -> std::optional<Match> {
             if (count < 2 || unit.unit < Granularity::hour) return std::nullopt;
             auto const said = hyphenated(count, unit);
             if (!said) return std::nullopt;
             return Match{*said, {}, Support::singular_unit};
         });

auto const adjective = rule({"duration.adjective", "10-month-long", "duration(10 month)", "that length of time"},
                            cardinal >> hyphen >> unit_name >> -long_word >> not_old,
                            [](std::int32_t count, UnitPart const& unit) { return hyphenated(count, unit); });

auto const half_unit = rule({"duration.half", "half-hour", "duration(0.5 hour)", "half of that unit"},
                            word("half") >> hyphen >> unit_name >> -long_word >> not_old,
                            [](UnitPart const& unit) -> std::optional<TimeExpression> {
                                // "Half-year results" are of a half.
                                bool const of_report =
                                    unit.unit == Granularity::year || unit.unit == Granularity::quarter;
                                if (unit.plural || unit.multiple != 1 || of_report) return std::nullopt;
                                return TimeExpression{Duration{.amount = {2, 2, false, false}, .unit = unit.unit}};
                            });

auto const several =
    rule({"duration.several", "several-year", "duration(? year)", "some of that unit"},
         word("several") >> hyphen >> unit_name >> -long_word >> not_old,
         [](UnitPart const& unit) -> std::optional<TimeExpression> {
             if (unit.plural) return std::nullopt;
             return TimeExpression{Duration{.amount = of(Quantity{4, 4, false, true}, unit), .unit = unit.unit}};
         });

auto const until_now = rule({"duration.until_now", "now 10-month-long", "duration(10 month,until-now)",
                             "that length of time, ending at publication"},
                            word("now") >> -hyphen >> -gap >> cardinal >> hyphen >> unit_name >> -long_word >> not_old,
                            [](std::int32_t count, UnitPart const& unit) { return hyphenated(count, unit, true); });

auto const age = rule({"duration.age", "8-month-old", "duration(8 month,until-now)",
                       "the length for which something has lasted, ending at publication"},
                      cardinal >> hyphen >> unit_name >> hyphen >> word("old"),
                      [](std::int32_t count, UnitPart const& unit) -> std::optional<Match> {
                          auto const said = hyphenated(count, unit, true);
                          if (!said) return std::nullopt;
                          return Match{*said, {}, Support::old_thing};
                      });

auto const unit_long =
    rule({"duration.unit_long", "decades-long", "duration(? decade)", "one or some of that unit"},
         unit_name >> long_word, [](UnitPart const& unit) {
             Quantity const amount = unit.plural ? Quantity{4, 4, false, true} : Quantity::exactly(1);
             return TimeExpression{Duration{.amount = of(amount, unit), .unit = unit.unit}};
         });

auto const plural =
    rule({"duration.plural", "weeks", "duration(? week)", "some of that unit, after for"},
         x3::matches[word("many") >> gap] >> unit_name, [](bool many, UnitPart const& unit) -> std::optional<Match> {
             // "Weekends" are a set, "many quarters" as often places.
             bool const set = unit.unit == Granularity::weekend || unit.unit == Granularity::business_day;
             if (!unit.plural || set || (many && unit.unit == Granularity::quarter)) return std::nullopt;
             return Match{
                 {Duration{.amount = of(Quantity{4, 4, false, true}, unit), .unit = unit.unit}}, {}, Support::plural};
         });

} // namespace

std::span<RuleReader const> duration_rules() {
    return table_of<plain, compound, definite, singular, adjective, half_unit, several, age, until_now, unit_long,
                    plural>;
}

} // namespace dateline::grammar::english
