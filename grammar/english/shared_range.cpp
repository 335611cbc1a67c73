#include "grammar/english/shared_range.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/families.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

using OptionalYear = std::optional<YearPart>;

std::optional<TimeExpression> days(std::uint8_t from, std::uint8_t until, std::uint8_t month,
                                   OptionalYear const& year) {
    if (from >= until) return std::nullopt;
    CalendarDate first{.month = month, .day = from};
    if (year) {
        first.year = year->year;
        first.two_digit_year = year->two_digits;
    }
    CalendarDate last = first;
    last.day = until;
    return TimeExpression{Range{{first}, {last}}};
}

/// A day or month of the calendar, with or without its year.
std::optional<CalendarDate> date_in(Moment const& moment) {
    auto const* const date = std::get_if<CalendarDate>(&moment.when);
    if (date == nullptr || !date->month || moment.time_of_day || date->order != NumericOrder::none) return std::nullopt;
    return *date;
}

// Words.
constexpr auto dash = x3::lit("---") | x3::lit("--") | x3::lit('-');
constexpr auto to_word = gap >> (word("to") | word("until") | word("till") | word("through")) >> gap;
constexpr auto to = to_word | (-gap >> dash >> -gap);
constexpr auto moment = call<read_moment>;
constexpr auto month_name = call<read_month>;

/// "13", "13th", "the 13th"
bool read_day_said(char const*& first, char const* last, std::uint8_t& day) {
    char const* it = first;
    x3::parse(it, last, word("the") >> gap);
    if (!read_day_ordinal(it, last, day) && !read_day(it, last, day)) return false;
    first = it;
    return true;
}
constexpr auto day_said =
    call<read_day_said, Reads{.first = article | day_digits | ordinal_digits | ordinal_word | number_word,
                              .second = day_digits | ordinal_digits | ordinal_word | number_word}>;

constexpr auto year_after = maybe_value_of<YearPart>(((-gap >> ',' >> -gap) | gap) >> call<read_year_part>);

// Rules.

auto const days_of_month =
    rule({"shared_range.days_of_month", "the 13th to the 15th of July", "range(date(?-07-13) .. date(?-07-15))",
          "those days"},
         -((word("from") | word("between")) >> gap) >> day_said >> (to | (gap >> word("and") >> gap)) >> day_said >>
             gap >> -(word("of") >> gap) >> month_name >> year_after,
         days);

auto const from_month_days = rule(
    {"shared_range.from_month_days", "from August 27th to 29th", "range(date(?-08-27) .. date(?-08-29))", "those days"},
    word("from") >> gap >> month_name >> gap >> day_said >> to >> day_said >> year_after,
    [](std::uint8_t month, std::uint8_t from, std::uint8_t until, OptionalYear const& year) {
        return days(from, until, month, year);
    });

/// Digits, so that "from the first to the last" is none; what follows must not be what is counted ("the 30th floor").
bool read_ordinal_said(char const*& first, char const* last, std::uint8_t& day) {
    char const* it = first;
    if (!x3::parse(it, last, word("the") >> gap) || it == last || !is_digit(*it) || !read_day_ordinal(it, last, day))
        return false;
    first = it;
    return true;
}
constexpr auto ordinal_said = call<read_ordinal_said, Reads{.first = article, .second = ordinal_digits, .one = false}>;
constexpr auto nothing_counted =
    (!(gap >> x3::ascii::alnum)) | &(gap >> (word("for") | word("in") | word("at") | word("on") | word("as") |
                                             word("and") | word("or") | word("during") | word("this") | word("that")));

auto const the_days = rule({"shared_range.the_days", "from the 15th to the 30th", "range(date(?-?-15) .. date(?-?-30))",
                            "those days of the nearest month"},
                           (word("from") | word("between")) >> gap >> ordinal_said >>
                               (to | (gap >> word("and") >> gap)) >> ordinal_said >> nothing_counted,
                           [](std::uint8_t from, std::uint8_t until) -> std::optional<TimeExpression> {
                               if (from >= until) return std::nullopt;
                               return TimeExpression{Range{{CalendarDate{.day = from}}, {CalendarDate{.day = until}}}};
                           });

auto const between_month_days = rule({"shared_range.between_month_days", "between May 3 and the 15th",
                                      "range(date(?-05-03) .. date(?-05-15))", "those days"},
                                     word("between") >> gap >> month_name >> gap >> day_said >> gap >> word("and") >>
                                         gap >> ordinal_said >> year_after,
                                     [](std::uint8_t month, std::uint8_t from, std::uint8_t until,
                                        OptionalYear const& year) { return days(from, until, month, year); });

auto const weekdays_of_week =
    rule({"shared_range.weekdays_of_week", "Tuesday to Thursday next week",
          "range(weekday(tue,next) .. weekday(thu,next))", "those days of that week"},
         -(word("from") >> gap) >> word_of<weekday> >> to >> word_of<weekday> >> gap >> -(word("of") >> gap) >>
             value_of<Selector>((word("next") >> x3::attr(Selector::next)) |
                                (word("this") >> x3::attr(Selector::current))) >>
             gap >> word("week"),
         [](WeekdayWord const& from, WeekdayWord const& until, Selector which) -> std::optional<TimeExpression> {
             if (from.day >= until.day) return std::nullopt;
             auto const on = [which](WeekdayWord const& day) {
                 return Moment{Recurring{
                     .cycle = Cycle::weekday, .index = static_cast<std::int16_t>(day.day), .selector = which}};
             };
             return TimeExpression{Range{on(from), on(until)}};
         });

auto const month_between = rule(
    {"shared_range.month_between", "November between 19 and 20", "range(date(?-11-19) .. date(?-11-20))", "those days"},
    month_name >> gap >> word("between") >> gap >> day_said >> (to | (gap >> word("and") >> gap)) >> day_said >>
        number_end,
    [](std::uint8_t month, std::uint8_t from, std::uint8_t until) { return days(from, until, month, std::nullopt); });

auto const dates =
    rule({"shared_range.dates", "Nov 18-Dec 19, 2015", "range(date(?-11-18) .. date(2015-12-19))",
          "from the start of the first to the end of the last; each completes what the other leaves out"},
         moment >> -gap >> dash >> -gap >> moment,
         [](Moment const& from, Moment const& until) -> std::optional<TimeExpression> {
             auto const first = date_in(from);
             auto const last = date_in(until);
             if (!first || !last || first->day.has_value() != last->day.has_value()) return std::nullopt;
             return TimeExpression{Range{from, until}};
         });

} // namespace

std::span<RuleReader const> shared_range_rules() {
    return table_of<days_of_month, from_month_days, the_days, between_month_days, weekdays_of_week, month_between,
                    dates>;
}

} // namespace dateline::grammar::english
