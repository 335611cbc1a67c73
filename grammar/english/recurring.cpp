#include "grammar/english/recurring.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

Recurrence every_unit(UnitPart const& unit, std::int32_t count = 1) {
    return {.unit = unit.unit, .every = static_cast<std::uint16_t>(count * unit.multiple)};
}

TimeExpression every_member(Granularity unit, Cycle cycle, int index) {
    return {Recurrence{.unit = unit, .member = Recurring{.cycle = cycle, .index = static_cast<std::int16_t>(index)}}};
}

std::optional<TimeExpression> times_per(std::int32_t times, UnitPart const& unit) {
    if (unit.plural || times < 1) return std::nullopt;
    Recurrence recurrence = every_unit(unit);
    if (times != 1) recurrence.times = static_cast<std::uint16_t>(times);
    return TimeExpression{recurrence};
}

std::optional<TimeExpression> nth_of_each(std::int32_t ordinal, WeekdayWord const& day, UnitPart const& unit) {
    if (unit.plural || unit.unit < Granularity::month || ordinal > 5) return std::nullopt;
    return every_member(unit.unit, Cycle::weekday, static_cast<int>(day.day));
}

// Words.
constexpr auto every = (word("every") | word("each")) >> gap;
constexpr auto unit_name = call<read_unit>;
constexpr auto cardinal = call<read_cardinal>;
constexpr auto month_name = call<read_month>;
constexpr auto an = (word("a") | word("an") | word("per") | word("every") | word("each")) >> gap;

constexpr auto times_said = value_of<std::int32_t>((word("once") >> x3::attr(1)) | (word("twice") >> x3::attr(2)) |
                                                   (cardinal >> gap >> word("times")));

// Rules.

auto const frequency_word_alone = rule({"recurring.frequency", "daily", "every(day)", "repeats; never a date"},
                                       word_of<frequency>, [](FrequencyWord const& said) {
                                           Recurrence recurrence{.unit = said.unit, .every = said.every};
                                           if (said.times != 0) recurrence.times = said.times;
                                           return Match{{recurrence}, {}, Support::frequency};
                                       });

auto const every_one =
    rule({"recurring.every_unit", "every day", "every(day)", "repeats; never a date"}, every >> unit_name,
         [](UnitPart const& unit) { return unit.unit < Granularity::minute ? std::nullopt : times_per(1, unit); });

auto const every_part = rule({"recurring.every_part", "every morning", "every(day)", "repeats; never a date"},
                             every >> word_of<part_of_day>, [](PartOfDay) { return TimeExpression{Recurrence{}}; });

auto const every_few = rule({"recurring.every_few", "every two weeks", "every(2 week)", "repeats; never a date"},
                            every >> cardinal >> gap >> unit_name,
                            [](std::int32_t count, UnitPart const& unit) -> std::optional<TimeExpression> {
                                if (!unit.plural || count > 1000) return std::nullopt;
                                return TimeExpression{every_unit(unit, count)};
                            });

auto const every_half = rule({"recurring.every_half", "every half hour", "every(30 minute)", "repeats; never a date"},
                             every >> word("half") >> (x3::lit('-') | gap) >> unit_name,
                             [](UnitPart const& unit) -> std::optional<TimeExpression> {
                                 if (unit.plural || unit.multiple != 1) return std::nullopt;
                                 if (unit.unit == Granularity::hour)
                                     return TimeExpression{every_unit({Granularity::minute}, 30)};
                                 if (unit.unit == Granularity::year)
                                     return TimeExpression{every_unit({Granularity::month}, 6)};
                                 return std::nullopt;
                             });

auto const every_nth = rule({"recurring.every_nth", "every third year", "every(3 year)", "repeats; never a date"},
                            every >> call<read_ordinal> >> gap >> unit_name,
                            [](std::int32_t ordinal, UnitPart const& unit) -> std::optional<TimeExpression> {
                                constexpr std::int32_t most = 100;
                                if (unit.plural || ordinal < 2 || ordinal > most) return std::nullopt;
                                return TimeExpression{every_unit(unit, ordinal)};
                            });

auto const every_nth_weekday = rule(
    {"recurring.every_nth_weekday", "every second Monday", "every(2 week,weekday(mon))",
     "that day, in one week of so many"},
    every >> value_of<std::int32_t>((word("other") >> x3::attr(2)) | call<read_ordinal>) >> gap >> word_of<weekday>,
    [](std::int32_t ordinal, WeekdayWord const& day) -> std::optional<TimeExpression> {
        constexpr std::int32_t most = 10;
        if (ordinal < 2 || ordinal > most) return std::nullopt;
        auto said = every_member(Granularity::week, Cycle::weekday, static_cast<int>(day.day));
        std::get<Recurrence>(said.said).every = static_cast<std::uint16_t>(ordinal);
        return said;
    });

auto const every_other = rule({"recurring.every_other", "every other week", "every(2 week)", "repeats; never a date"},
                              every >> word("other") >> gap >> unit_name,
                              [](UnitPart const& unit) { return TimeExpression{every_unit(unit, 2)}; });

auto const every_weekday =
    rule({"recurring.every_weekday", "every Monday", "every(week,weekday(mon))", "that day of each week"},
         every >> word_of<weekday>, [](WeekdayWord const& day) {
             return every_member(Granularity::week, Cycle::weekday, static_cast<int>(day.day));
         });

auto const every_month = rule(
    {"recurring.every_month", "every March", "every(year,month(3))", "that month of each year"}, every >> month_name,
    [](std::uint8_t month_said) { return every_member(Granularity::year, Cycle::month, month_said); });

auto const every_season =
    rule({"recurring.every_season", "every summer", "every(year,season(summer))", "that season of each year"},
         every >> word_of<season>, [](Season season_said) {
             return every_member(Granularity::year, Cycle::season, static_cast<int>(season_said));
         });

auto const nth_weekday =
    rule({"recurring.nth_weekday", "the first Monday of each month", "every(month,weekday(mon))",
          "that day once in each unit"},
         -(word("the") >> gap) >> value_of<std::int32_t>((word("last") >> x3::attr(1)) | call<read_ordinal>) >> gap >>
             word_of<weekday> >> gap >> (word("of") | word("in")) >> gap >> every >> unit_name,
         nth_of_each);

auto const weekday_parts = rule(
    {"recurring.weekday_parts", "Sunday evenings", "every(week,weekday(sun))", "that part of that day of each week"},
    word_of<weekday> >> gap >> (word("mornings") | word("afternoons") | word("evenings") | word("nights")),
    [](WeekdayWord const& day) { return every_member(Granularity::week, Cycle::weekday, static_cast<int>(day.day)); });

auto const weekends =
    rule({"recurring.weekends", "weekends", "every(weekend)", "each weekend, or each day that is none"}, unit_name,
         [](UnitPart const& unit) -> std::optional<Match> {
             bool const named = unit.unit == Granularity::weekend || unit.unit == Granularity::business_day;
             if (!unit.plural || !named) return std::nullopt;
             return Match{{every_unit(unit)}, {}, Support::weekends};
         });

auto const weekdays_alone = rule(
    {"recurring.weekdays", "Sundays", "every(week,weekday(sun))", "that day of each week"}, word_of<weekday_plural>,
    [](Weekday day) { return every_member(Granularity::week, Cycle::weekday, static_cast<int>(day)); });

auto const times_frequency =
    rule({"recurring.times_frequency", "twice-weekly", "every(week,times=2)", "so many times in each unit"},
         value_of<std::uint8_t>((word("twice") >> x3::attr(2)) | (word("thrice") >> x3::attr(3))) >>
             (x3::lit('-') | gap) >> word_of<frequency>,
         [](std::uint8_t count, FrequencyWord const& said) {
             return TimeExpression{Recurrence{.unit = said.unit, .every = said.every, .times = count}};
         });

auto const times = rule({"recurring.times", "twice a week", "every(week,times=2)", "so many times in each unit"},
                        times_said >> gap >> an >> unit_name, times_per);

auto const rate =
    rule({"recurring.rate", "per year", "every(year)", "in each unit"}, word("per") >> gap >> unit_name,
         [](UnitPart const& unit) { return unit.unit < Granularity::day ? std::nullopt : times_per(1, unit); });

} // namespace

std::span<RuleReader const> recurring_rules() {
    return table_of<frequency_word_alone, every_one, every_part, every_few, every_half, every_nth, every_nth_weekday,
                    every_other, every_weekday, every_month, every_season, nth_weekday, weekdays_alone, weekday_parts,
                    weekends, times_frequency, times, rate>;
}

} // namespace dateline::grammar::english
