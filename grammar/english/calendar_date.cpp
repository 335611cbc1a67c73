#include "grammar/english/calendar_date.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"
#include "grammar/english/spelled_year.hpp"
#include "grammar/english/years.hpp"

#include <boost/spirit/home/x3/numeric/uint.hpp>

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
    Moment moment{CalendarDate{.month = month, .day = day}};
    auto& date = std::get<CalendarDate>(moment.when);
    if (weekday) date.weekday = *weekday;
    if (year) {
        date.year = year->year;
        date.two_digit_year = year->two_digits;
    }
    return moment;
}

// Words.
constexpr auto month_name = call<read_month>;
constexpr auto day_number = call<read_day_number>;
constexpr auto day_ordinal = call<read_day_ordinal>;
constexpr auto year_number = call<read_year>;
constexpr auto weekday_name = call<read_weekday_name>;

constexpr auto weekday_before = maybe<read_weekday_before>;
constexpr auto year_after = maybe<read_year_after_day>;

/// Between a month and its day: "March 1", "Oct.23", "Jan-1", "March, 6th".
bool read_month_before_day(char const*& first, char const* last, std::uint8_t& month) {
    char const* it = first;
    if (!read_month(it, last, month)) return false;
    bool const dot = *(it - 1) == '.';
    if (!x3::parse(it, last, gap | '-' | (x3::lit(',') >> gap)) && !dot) return false;
    first = it;
    return true;
}
constexpr auto month_before_day = call<read_month_before_day, Reads{.first = month_word}>;

/// A day in words: "fifteen", "twenty-one".
bool read_day_words(char const*& first, char const* last, std::uint8_t& day) {
    char const* it = first;
    std::int32_t value = 0;
    if (it == last || is_digit(*it) || !read_cardinal(it, last, value) || value > 31) return false;
    day = static_cast<std::uint8_t>(value);
    first = it;
    return true;
}
constexpr auto day_words = call<read_day_words, Reads{.first = number_word, .second = number_word}>;

constexpr x3::uint_parser<std::uint16_t, 10, 2, 2> two_digits;

/// What stands behind the year or month of "2018 March 18", "2012/Aug/10".
constexpr auto year_end = x3::lit('/') | '-' | (-x3::lit(',') >> gap);

/// A year that ends a line is the headline's: "Prize of 2018", and below it "March 18, 2018".
constexpr auto line_goes_on = !(-x3::lit(' ') >> -x3::lit('\r') >> x3::lit('\n'));

constexpr auto nothing_follows = x3::matches[!(gap >> !word("at") >> x3::ascii::alnum)];
constexpr auto joins = word("and") | word("to") | word("until");
constexpr auto nothing_but_a_range = x3::matches[!(gap >> !joins >> x3::ascii::alnum)];

constexpr auto before_christ_said = word("bc") | word("bce") | x3::lit("b.c.e.") | x3::lit("b.c.");
constexpr auto anno_domini_said = word("ad") | x3::lit("a.d.");

constexpr auto stated_year = value_of<std::int16_t>(call<read_year> | call<read_spelled_year>);

// Rules.

auto const month_day = rule({"calendar_date.month_day", "Wednesday, March 1, 2023", "date(wed 2023-03-01)",
                             "that day; without a year the nearest in the direction of the tense"},
                            weekday_before >> month_before_day >> -(word("the") >> gap) >> day_number >> year_after,
                            [](OptionalWeekday const& weekday, std::uint8_t month, std::uint8_t day,
                               OptionalYear const& year) { return day_of_month(weekday, month, day, year); });

auto const day_month = rule({"calendar_date.day_month", "the 1st of March", "date(?-03-01)",
                             "that day; without a year the nearest in the direction of the tense"},
                            weekday_before >> -(word("the") >> gap) >> day_number >> -(gap >> word("day")) >> gap >>
                                -(word("of") >> gap) >> month_name >> year_after,
                            [](OptionalWeekday const& weekday, std::uint8_t day, std::uint8_t month,
                               OptionalYear const& year) { return day_of_month(weekday, month, day, year); });

auto const weekday_after =
    rule({"calendar_date.weekday_after", "Jul 18, Fri", "date(fri ?-07-18)",
          "that day; without a year the nearest that is that weekday"},
         month_name >> gap >> day_number >> -x3::lit(',') >> gap >> call<read_weekday_name> >> word_end,
         [](std::uint8_t month, std::uint8_t day, Weekday weekday) {
             return day_of_month(weekday, month, day, std::nullopt);
         });

auto const month_day_words =
    rule({"calendar_date.month_day_words", "January twenty-five, nineteen eighty-six", "date(1986-01-25)",
          "that day; in words a day stands at the end of what is said, or its year follows"},
         weekday_before >> month_before_day >> day_words >> year_after >> nothing_follows,
         [](OptionalWeekday const& weekday, std::uint8_t month, std::uint8_t day, OptionalYear const& year, bool ends) {
             return year || ends ? std::optional(day_of_month(weekday, month, day, year)) : std::nullopt;
         });

auto const day_words_month = rule({"calendar_date.day_words_month", "fifteen August", "date(?-08-15)",
                                   "that day; without a year the nearest in the direction of the tense"},
                                  weekday_before >> day_words >> gap >> month_name >> year_after,
                                  [](OptionalWeekday const& weekday, std::uint8_t day, std::uint8_t month,
                                     OptionalYear const& year) { return day_of_month(weekday, month, day, year); });

auto const day_month_short_year = rule(
    {"calendar_date.day_month_short_year", "14th April 15", "date('15-04-14)", "that day of the nearest such year"},
    weekday_before >> day_number >> gap >> month_name >> gap >> two_digits >> number_end >> nothing_follows,
    [](OptionalWeekday const& weekday, std::uint8_t day, std::uint8_t month, std::uint16_t year, bool ends) {
        YearPart const part{static_cast<std::int16_t>(year), true};
        return ends ? std::optional(day_of_month(weekday, month, day, part)) : std::nullopt;
    });

auto const the_number = rule({"calendar_date.the_number", "the 27", "date(?-?-27)", "that day of the nearest month"},
                             word("the") >> gap >> call<read_day> >> number_end, [](std::uint8_t day) {
                                 return Match{{Moment{CalendarDate{.day = day}}}, {}, Support::day_number};
                             });

auto const day_month_dots =
    rule({"calendar_date.day_month_dots", "16. Nov. 2016", "date(2016-11-16)", "that day"},
         weekday_before >> day_number >> '.' >> -gap >> month_name >> -gap >> year_number,
         [](OptionalWeekday const& weekday, std::uint8_t day, std::uint8_t month, std::int16_t year) {
             return day_of_month(weekday, month, day, YearPart{year, false});
         });

auto const year_month = rule({"calendar_date.year_month", "2016 June", "date(2016-06)", "that month"},
                             year_number >> line_goes_on >> year_end >> month_name >> nothing_but_a_range,
                             [](std::int16_t year, std::uint8_t month, bool ends) -> std::optional<Moment> {
                                 if (!ends) return std::nullopt;
                                 return Moment{CalendarDate{.year = year, .month = month}};
                             });

auto const year_month_day = rule({"calendar_date.year_month_day", "2018 March 18", "date(2018-03-18)", "that day"},
                                 year_number >> line_goes_on >> year_end >> month_name >> year_end >> day_number,
                                 [](std::int16_t year, std::uint8_t month, std::uint8_t day) {
                                     return Moment{CalendarDate{.year = year, .month = month, .day = day}};
                                 });

auto const month_year_joined =
    rule({"calendar_date.month_year_joined", "Dec-2018", "date(2018-12)", "that month"},
         month_name >> (x3::lit('-') | '/') >> year_number,
         [](std::uint8_t month, std::int16_t year) { return Moment{CalendarDate{.year = year, .month = month}}; });

auto const weekday_day =
    rule({"calendar_date.weekday_day", "Tuesday the 5th", "date(tue ?-?-05)",
          "the nearest month in which that day is that weekday"},
         weekday_name >> -x3::lit(',') >> gap >> -(word("the") >> gap) >> day_ordinal,
         [](Weekday weekday, std::uint8_t day) {
             return Match{{Moment{CalendarDate{.day = day, .weekday = weekday}}}, {}, Support::ordinal_day};
         });

auto const weekday_number =
    rule({"calendar_date.weekday_number", "Friday 23", "date(fri ?-?-23)",
          "the nearest month in which that day is that weekday"},
         weekday_name >> -x3::lit(',') >> gap >> call<read_day> >> number_end >> nothing_follows,
         [](Weekday weekday, std::uint8_t day, bool ends) -> std::optional<Moment> {
             if (!ends) return std::nullopt;
             return Moment{CalendarDate{.day = day, .weekday = weekday}};
         });

auto const month_year = rule({"calendar_date.month_year", "March 2023", "date(2023-03)", "that month"},
                             month_name >> call<read_year_after_month>, [](std::uint8_t month, YearPart const& year) {
                                 return Moment{with_year(CalendarDate{.month = month}, year)};
                             });

auto const year_word =
    rule({"calendar_date.year_word", "the year 2014", "date(2014)", "that year"},
         -(word("the") >> gap) >> (word("cy") | (-(word("calendar") >> gap) >> word("year"))) >> gap >> stated_year,
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
    return table_of<month_day, day_month, day_month_short_year, the_number, month_day_words, day_words_month,
                    day_month_dots, year_month, year_month_day, month_year_joined, weekday_after, weekday_day,
                    weekday_number, month_year, year_word, before_christ, anno_domini, common_era, year_alone,
                    year_in_words, month_alone>;
}

} // namespace dateline::grammar::english
