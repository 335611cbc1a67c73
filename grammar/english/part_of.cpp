#include "grammar/english/part_of.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/families.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

Recurring weekday_member(WeekdayWord const& day) {
    return {.cycle = Cycle::weekday, .index = static_cast<std::int16_t>(day.day)};
}

std::optional<TimeExpression> unit_of(std::int32_t ordinal, UnitPart const& unit, Moment const& whole) {
    if (unit.plural || unit.multiple != 1 || ordinal > 366) return std::nullopt;
    return TimeExpression{PartOf{static_cast<std::int16_t>(ordinal), unit.unit, whole}};
}

std::optional<TimeExpression> weekday_of(std::int32_t ordinal, WeekdayWord const& day, Moment const& whole) {
    if (ordinal > 53) return std::nullopt;
    return TimeExpression{PartOf{static_cast<std::int16_t>(ordinal), weekday_member(day), whole}};
}

// Words.
/// A time, or "the year": the current one.
bool read_whole(char const*& first, char const* last, Moment& moment, Moments* moments) {
    char const* it = first;
    UnitPart unit;
    auto const the_unit = word("the") >> gap >> call<read_unit>;
    if (x3::parse(it, last, the_unit, unit) && !unit.plural && unit.unit > Granularity::day) {
        moment = {UnitReference{unit.unit, Selector::current, std::nullopt}};
        first = it;
        return true;
    }
    return read_moment(first, last, moment, moments);
}

/// A year, or some units of months or years from publication: what has one month of each name.
bool read_year_or_shift(char const*& first, char const* last, Moment& moment, Moments* moments) {
    char const* it = first;
    // "March year-ago figures" are not of a March.
    if (UnitPart unit; read_unit(it, last, unit)) return false;
    Moment said;
    if (!read_moment(it, last, said, moments) || said.time_of_day) return false;
    auto const* const unit = std::get_if<UnitReference>(&said.when);
    auto const* const shift = std::get_if<Shift>(&said.when);
    bool const year = unit != nullptr && unit->unit == Granularity::year && !unit->count;
    bool const months = shift != nullptr && shift->origin == Origin::publication && shift->amount.is_whole() &&
                        (shift->unit == Granularity::year || shift->unit == Granularity::month);
    if (!year && !months) return false;
    moment = {said.when};
    first = it;
    return true;
}

struct MonthDay {
    std::uint8_t month = 0;
    std::uint8_t day = 0;
};
/// "March 1", "1st of March"
bool read_month_and_day(char const*& first, char const* last, MonthDay& said) {
    char const* it = first;
    MonthDay read;
    bool const month_first = read_month(it, last, read.month);
    if (month_first) {
        if (!x3::parse(it, last, gap) || !read_day_number(it, last, read.day)) return false;
    } else if (!read_day_number(it, last, read.day) || !x3::parse(it, last, gap >> -(word("of") >> gap)) ||
               !read_month(it, last, read.month)) {
        return false;
    }
    if (!x3::parse(it, last, number_end)) return false;
    said = read;
    first = it;
    return true;
}

constexpr auto the = -(word("the") >> gap);
constexpr Reads year_or_shift{.first = selector_word | article | digits | number_word | quantifier | preposition,
                              .second = quantity_words | selector_word,
                              .one = false,
                              .head = long_unit};
constexpr auto of_year = gap >> -(word("of") >> gap) >> call<read_year_or_shift, year_or_shift>;
constexpr auto position = value_of<std::int32_t>((word("last") >> x3::attr(-1)) | call<read_ordinal>);
constexpr auto whole_said = call<read_whole>;
constexpr auto week_or_year = call<read_moment, Reads{.head = unit_word}>;
constexpr auto unit_name = call<read_unit>;
constexpr auto day_name = word_of<weekday>;
constexpr auto of_or_in = gap >> (word("of") | word("in")) >> gap;

// Rules.

auto const unit_part = rule({"part_of.unit", "first week of May", "nth(1 week of date(?-05))",
                             "the n-th such unit that starts in it, -1 the last"},
                            the >> position >> gap >> unit_name >> of_or_in >> whole_said, unit_of);

auto const units_part =
    rule({"part_of.units", "the first two weeks of May", "nth(1 week,count=2 of date(?-05))",
          "so many units at its beginning, or at its end"},
         the >> value_of<std::int32_t>((word("last") >> x3::attr(-1)) | (word("first") >> x3::attr(1))) >> gap >>
             call<read_cardinal> >> gap >> unit_name >> of_or_in >> whole_said,
         [](std::int32_t edge, std::int32_t count, UnitPart const& unit,
            Moment const& whole) -> std::optional<TimeExpression> {
             if (!unit.plural || count < 2 || (unit.unit != Granularity::day && unit.unit != Granularity::week))
                 return std::nullopt;
             return TimeExpression{PartOf{static_cast<std::int16_t>(edge), unit.unit, whole,
                                          static_cast<std::int16_t>(count * unit.multiple)}};
         });

auto const week_of =
    rule({"part_of.week_of", "the week of March 5", "nth(1 week of date(?-03-05))", "the week that holds that day"},
         the >> (x3::lit("w/c") |
                 (word("week") >> gap >> (word("of") | word("beginning") | word("commencing") | word("starting")))) >>
             gap >> call<read_moment>,
         [](Moment const& day) -> std::optional<TimeExpression> {
             auto const* const date = std::get_if<CalendarDate>(&day.when);
             auto const* const member = std::get_if<Recurring>(&day.when);
             bool const is_day =
                 (date != nullptr && date->day) ||
                 (member != nullptr && (member->cycle == Cycle::weekday || member->cycle == Cycle::holiday));
             if (!is_day || day.time_of_day) return std::nullopt;
             return TimeExpression{PartOf{1, Granularity::week, day}};
         });

auto const weekday_part = rule({"part_of.weekday", "third Friday in June", "nth(3 weekday(fri) of date(?-06))",
                                "the n-th such day in it, -1 the last"},
                               the >> position >> gap >> day_name >> of_or_in >> whole_said, weekday_of);

auto const weekday_of_month =
    rule({"part_of.weekday_of_month", "the second Sunday", "nth(2 weekday(sun) of unit(month,this))",
          "the n-th such day of the current month"},
         the >> call<read_ordinal> >> gap >> day_name,
         [](std::int32_t ordinal, WeekdayWord const& day) -> std::optional<Match> {
             Moment const month{UnitReference{Granularity::month, Selector::current, std::nullopt}};
             auto const said = ordinal <= 5 ? weekday_of(ordinal, day, month) : std::nullopt;
             if (!said) return std::nullopt;
             return Match{*said, {}, Support::nth_weekday};
         });

auto const day_of_next_month =
    rule({"part_of.day_of_next_month", "next 6th of April", "nth(6 day of month(4,next))",
          "that day of the nearest such month after publication's"},
         -(word("the") >> gap) >> word("next") >> gap >>
             call<read_month_and_day,
                  Reads{.first = month_word | day_digits | ordinal_digits | ordinal_word,
                        .second = month_word | ordinal_word | number_word | day_digits | ordinal_digits | function_word,
                        .one = false,
                        .head = month_word}>,
         [](MonthDay const& said) {
             Moment const month{Recurring{.cycle = Cycle::month, .index = said.month, .selector = Selector::next}};
             return TimeExpression{PartOf{said.day, Granularity::day, month}};
         });

auto const weekday_of_week = rule({"part_of.weekday_of_week", "Friday of last week",
                                   "nth(1 weekday(fri) of unit(week,last))", "that day of that week"},
                                  day_name >> gap >> -(word("of") >> gap) >> week_or_year,
                                  [](WeekdayWord const& day, Moment const& week) -> std::optional<TimeExpression> {
                                      auto const* const unit = std::get_if<UnitReference>(&week.when);
                                      if (unit == nullptr || unit->unit != Granularity::week || unit->count)
                                          return std::nullopt;
                                      return TimeExpression{PartOf{1, weekday_member(day), week}};
                                  });

auto const month_of_year = rule(
    {"part_of.month_of_year", "February this year", "nth(1 month(2) of unit(year,this))", "that month of that year"},
    call<read_month> >> of_year, [](std::uint8_t month_said, Moment const& year) -> std::optional<TimeExpression> {
        auto const* const shift = std::get_if<Shift>(&year.when);
        if (shift != nullptr && shift->unit != Granularity::year) return std::nullopt;
        return TimeExpression{PartOf{1, Recurring{.cycle = Cycle::month, .index = month_said}, year}};
    });

auto const holiday_of_year = rule(
    {"part_of.holiday_of_year", "Thanksgiving of last year", "nth(1 holiday(thanksgiving) of unit(year,last))",
     "that observance in that year, or in the month so many months away"},
    call<read_holiday_name, Reads{.first = holiday_word, .second = holiday_rest | digits, .alone = holiday_alone}> >>
        of_year,
    [](Holiday holiday, Moment const& year) {
        return TimeExpression{
            PartOf{1, Recurring{.cycle = Cycle::holiday, .index = static_cast<std::int16_t>(holiday)}, year}};
    });

} // namespace

std::span<RuleReader const> part_of_rules() {
    return table_of<unit_part, units_part, week_of, weekday_part, weekday_of_month, day_of_next_month, weekday_of_week,
                    month_of_year, holiday_of_year>;
}

} // namespace dateline::grammar::english
