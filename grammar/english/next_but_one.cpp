#include "grammar/english/next_but_one.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

TimeExpression one_further(Moment const& from, Granularity unit, bool before) {
    return {Shifted{Shift{.amount = Quantity::exactly(1), .unit = unit, .before = before, .origin = Origin::expression},
                    from}};
}

// Words.
constexpr auto the = -(word("the") >> gap);

/// "after next", "before last"; true for before. "The week before last Friday" is counted from that Friday.
constexpr auto side = gap >> value_of<bool>((word("after") >> gap >> word("next") >> x3::attr(false)) |
                                            (word("before") >> gap >> word("last") >> x3::attr(true))) >>
                      !(gap >>
                        (word_of<weekday> | word_of<month> | word_of<season> | word_of<unit> | word_of<part_of_day>));

// Rules.

auto const unit_after_next = rule(
    {"next_but_one.unit", "the week after next", "shift(+1 week,expression) from unit(week,next)",
     "the unit after the next one, or before the last"},
    the >> call<read_unit> >> side, [](UnitPart const& said, bool before) -> std::optional<TimeExpression> {
        if (said.plural || said.multiple != 1 || said.unit < Granularity::day) return std::nullopt;
        Selector const selector = before ? Selector::last : Selector::next;
        if (said.unit == Granularity::weekend)
            return one_further({Recurring{.cycle = Cycle::weekend, .selector = selector}}, Granularity::week, before);
        return one_further({UnitReference{said.unit, selector, std::nullopt}}, said.unit, before);
    });

auto const weekday_after_next =
    rule({"next_but_one.weekday", "the Friday after next", "shift(+1 week,expression) from weekday(fri,coming)",
          "such a day a week after the next one, or before the last"},
         the >> call<read_weekday_name> >> side, [](Weekday day, bool before) {
             Recurring const nearest{.cycle = Cycle::weekday,
                                     .index = static_cast<std::int16_t>(day),
                                     .selector = before ? Selector::last : Selector::coming};
             return one_further({nearest}, Granularity::week, before);
         });

} // namespace

std::span<RuleReader const> next_but_one_rules() {
    return table_of<unit_after_next, weekday_after_next>;
}

} // namespace dateline::grammar::english
