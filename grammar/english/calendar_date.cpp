#include "grammar/english/calendar_date.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"
#include "grammar/english/spelled_year.hpp"

namespace dateline::grammar::english {

namespace {

using OptionalWeekday = std::optional<Weekday>;
using OptionalYear = std::optional<YearPart>;

CalendarDate with_year(CalendarDate date, OptionalYear const& year) {
    if (year) {
        date.year = year->year;
        date.two_digit_year = year->two_digits;
    }
    return date;
}

Moment day_of_month(OptionalWeekday const& weekday, std::uint8_t month, std::uint8_t day, OptionalYear const& year) {
    CalendarDate date{.month = month, .day = day};
    if (weekday) date.weekday = *weekday;
    return {with_year(date, year)};
}

// Words.
constexpr auto month_name = call<read_month>;
constexpr auto day_number = call<read_day_number>;
constexpr auto day_ordinal = call<read_day_ordinal>;
constexpr auto year_number = call<read_year>;
constexpr auto weekday_name = call<read_weekday_name>;

constexpr auto year_of_month = ((-gap >> ',' >> -gap) | gap) >> call<read_year_part>;
constexpr auto year_after = maybe_value_of<YearPart>(year_of_month);
constexpr auto weekday_before = maybe_value_of<Weekday>(weekday_name >> ((-x3::lit(',') >> gap) | ','));

constexpr auto before_christ_said = word("bc") | word("bce") | x3::lit("b.c.e.") | x3::lit("b.c.");
constexpr auto anno_domini_said = word("ad") | x3::lit("a.d.");

// Rules.

auto const month_day = rule({"calendar_date.month_day", "Wednesday, March 1, 2023", "date(wed 2023-03-01)",
                             "that day; without a year the nearest in the direction of the tense"},
                            weekday_before >> month_name >> gap >> -(word("the") >> gap) >> day_number >> year_after,
                            [](OptionalWeekday const& weekday, std::uint8_t month, std::uint8_t day,
                               OptionalYear const& year) { return day_of_month(weekday, month, day, year); });

auto const day_month = rule({"calendar_date.day_month", "the 1st of March", "date(?-03-01)",
                             "that day; without a year the nearest in the direction of the tense"},
                            weekday_before >> -(word("the") >> gap) >> day_number >> gap >> -(word("of") >> gap) >>
                                month_name >> year_after,
                            [](OptionalWeekday const& weekday, std::uint8_t day, std::uint8_t month,
                               OptionalYear const& year) { return day_of_month(weekday, month, day, year); });

auto const weekday_after =
    rule({"calendar_date.weekday_after", "Jul 18, Fri", "date(fri ?-07-18)",
          "that day; without a year the nearest that is that weekday"},
         month_name >> gap >> day_number >> -x3::lit(',') >> gap >> call<read_weekday_name> >> word_end,
         [](std::uint8_t month, std::uint8_t day, Weekday weekday) {
             return day_of_month(weekday, month, day, std::nullopt);
         });

auto const weekday_day =
    rule({"calendar_date.weekday_day", "Tuesday the 5th", "date(tue ?-?-05)",
          "the nearest month in which that day is that weekday"},
         weekday_name >> -x3::lit(',') >> gap >> word("the") >> gap >> day_ordinal,
         [](Weekday weekday, std::uint8_t day) { return Moment{CalendarDate{.day = day, .weekday = weekday}}; });

auto const month_year =
    rule({"calendar_date.month_year", "March 2023", "date(2023-03)", "that month"},
         month_name >> -(gap >> word("of")) >> year_of_month, [](std::uint8_t month, YearPart const& year) {
             return Moment{with_year(CalendarDate{.month = month}, year)};
         });

auto const year_word = rule({"calendar_date.year_word", "the year 2014", "date(2014)", "that year"},
                            -(word("the") >> gap) >> word("year") >> gap >> year_number,
                            [](std::int16_t year) { return Moment{CalendarDate{.year = year}}; });

auto const before_christ =
    rule({"calendar_date.before_christ", "44 BC", "date(44 bc)", "that year before the common era"},
         call<read_cardinal> >> gap >> before_christ_said, [](std::int32_t year) {
             return Moment{CalendarDate{.year = static_cast<std::int16_t>(year), .era = Era::bc}};
         });

auto const anno_domini = rule({"calendar_date.anno_domini", "AD 79", "date(79 ad)", "that year of the common era"},
                              anno_domini_said >> gap >> call<read_cardinal>, [](std::int32_t year) {
                                  return Moment{CalendarDate{.year = static_cast<std::int16_t>(year), .era = Era::ad}};
                              });

auto const common_era =
    rule({"calendar_date.common_era", "79 CE", "date(79 ad)", "that year of the common era"},
         call<read_cardinal> >> gap >> (anno_domini_said | word("ce") | x3::lit("c.e.")), [](std::int32_t year) {
             return Moment{CalendarDate{.year = static_cast<std::int16_t>(year), .era = Era::ad}};
         });

auto const year_alone =
    rule({"calendar_date.year", "2014", "date(2014)", "that year, where a preposition or article supports it"},
         year_number, [](std::int16_t year) {
             return Match{{Moment{CalendarDate{.year = year}}}, {}, Support::year};
         });

auto const year_in_words = rule({"calendar_date.year_in_words", "nineteen ninety-nine", "date(1999)",
                                 "that year, where a preposition or article supports it"},
                                call<read_spelled_year>, [](std::int16_t year) {
                                    return Match{{Moment{CalendarDate{.year = year}}}, {}, Support::year};
                                });

auto const month_alone =
    rule({"calendar_date.month", "March", "date(?-03)", "the nearest such month in the direction of the tense"},
         month_name, [](std::uint8_t month) {
             return Match{{Moment{CalendarDate{.month = month}}}, {}, Support::month};
         });

} // namespace

std::span<RuleReader const> calendar_date_rules() {
    return table_of<month_day, day_month, weekday_after, weekday_day, month_year, year_word, before_christ, anno_domini,
                    common_era, year_alone, year_in_words, month_alone>;
}

} // namespace dateline::grammar::english
