#include "grammar/english/weekday.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

using OptionalPart = std::optional<PartOfDay>;

Moment weekday_moment(Weekday day, Selector selector, OptionalPart const& part = {}) {
    Moment moment{Recurring{Cycle::weekday, static_cast<std::int16_t>(day), selector}};
    if (part) moment.time_of_day = TimeOfDay{.part = *part};
    return moment;
}

// Words.
constexpr auto day_name = word_of<weekday>;
constexpr auto part = word_of<part_of_day>;
constexpr auto direction = word_of<selector>;

// Rules.

auto const plain = rule({"weekday.plain", "Friday", "weekday(fri)",
                         "the nearest such day in the direction of the tense, publication day included in the past"},
                        day_name, [](WeekdayWord const& day) {
                            return Match{{weekday_moment(day.day, Selector::none)},
                                         {},
                                         day.abbreviated ? Support::abbreviated_weekday : Support::weekday};
                        });

auto const directed = rule({"weekday.directed", "last Friday", "weekday(fri,last)",
                            "last: the nearest such day strictly before publication; this, next: of that ISO week"},
                           direction >> gap >> day_name,
                           [](Selector selector, WeekdayWord const& day) { return weekday_moment(day.day, selector); });

auto const past =
    rule({"weekday.past", "this past Friday", "weekday(fri,last)", "the nearest such day strictly before publication"},
         word("this") >> gap >> word("past") >> gap >> day_name,
         [](WeekdayWord const& day) { return weekday_moment(day.day, Selector::last); });

auto const coming =
    rule({"weekday.coming", "this coming Friday", "weekday(fri,coming)", "the nearest such day after publication"},
         (word("this") | word("the")) >> gap >> word("coming") >> gap >> day_name,
         [](WeekdayWord const& day) { return weekday_moment(day.day, Selector::coming); });

auto const narrative =
    rule({"weekday.narrative", "the following Friday", "weekday(fri,following)",
          "the nearest such day after the narrative's current time"},
         value_of<Selector>(((word("the") | word("that")) >> gap >> word_of<narrative_selector>) |
                            (word("following") >> x3::attr(Selector::following))) >>
             gap >> day_name,
         [](Selector selector, WeekdayWord const& day) { return weekday_moment(day.day, selector); });

auto const with_part = rule({"weekday.part", "Tuesday morning", "weekday(tue) time(morning)", "that part of the day"},
                            maybe_value_of<Selector>(direction >> gap) >> day_name >> gap >> part,
                            [](std::optional<Selector> const& selector, WeekdayWord const& day, PartOfDay part_said) {
                                return weekday_moment(day.day, selector.value_or(Selector::none), part_said);
                            });

} // namespace

std::span<RuleReader const> weekday_rules() {
    return table_of<plain, directed, past, coming, narrative, with_part>;
}

} // namespace dateline::grammar::english
