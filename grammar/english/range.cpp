#include "grammar/english/range.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/families.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

bool is_year(Moment const& moment) {
    auto const* const date = std::get_if<CalendarDate>(&moment.when);
    return date != nullptr && date->year && !date->month && !date->day;
}

/// Both ends, of the same kind; a range of shifts or of words such as "now" is none.
std::optional<Match> range(Moment const& from, Moment const& to) {
    if (from.when.index() != to.when.index() || is_year(from) != is_year(to)) return std::nullopt;
    if (std::holds_alternative<Deictic>(from.when)) return std::nullopt;
    if (std::holds_alternative<NoDay>(from.when) && !from.time_of_day->hour) return std::nullopt;
    return Match{{Range{from, to}}, {}, is_year(from) ? Support::years : Support::none};
}

std::optional<Match> days(std::uint8_t month, std::uint8_t from, std::uint8_t to, std::optional<YearPart> const& year) {
    if (from >= to) return std::nullopt;
    CalendarDate first{.month = month, .day = from};
    if (year) {
        first.year = year->year;
        first.two_digit_year = year->two_digits;
    }
    CalendarDate last = first;
    last.day = to;
    return Match{{Range{{first}, {last}}}, {}};
}

std::optional<Match> years(std::int16_t from, std::int16_t to) {
    if (from >= to || to - from > 200) return std::nullopt;
    return Match{{Range{{CalendarDate{.year = from}}, {CalendarDate{.year = to}}}}, {}, Support::years};
}

// Words.
constexpr auto dash = x3::lit("---") | x3::lit("--") | x3::lit('-');
constexpr auto to =
    (gap >> (word("to") | word("until") | word("till") | word("through")) >> gap) | (-gap >> dash >> -gap);
constexpr auto to_word = gap >> (word("to") | word("until") | word("till") | word("through")) >> gap;
constexpr auto range_end = call<read_full_moment>;
constexpr auto month_name = call<read_month>;
constexpr auto day_number = call<read_day_number>;
constexpr auto year_number = call<read_year>;

/// The first day of "3-5 March": a number that the dash ends.
constexpr auto first_day = value_of<std::uint8_t>(call<read_day_ordinal> | call<read_day>);

/// "2014", or "15" for 2015 after "2014-".
bool read_short_year(char const*& first, char const* last, std::int16_t& year) {
    char const* it = first;
    if (last - it < 2 || !is_digit(it[0]) || !is_digit(it[1]) || (last - it > 2 && is_word_byte(it[2]))) return false;
    year = static_cast<std::int16_t>((it[0] - '0') * 10 + (it[1] - '0'));
    first = it + 2;
    return true;
}
constexpr auto short_year = call<read_short_year, Reads{.first = day_digits}>;

constexpr auto year_after = maybe_value_of<YearPart>(((-gap >> ',' >> -gap) | gap) >> call<read_year_part>);

// Rules.

auto const from_to = rule({"range.from", "from March 3 to March 5", "range(date(?-03-03) .. date(?-03-05))",
                           "from the start of the first to the end of the last"},
                          word("from") >> gap >> range_end >> to >> range_end, range);

auto const between = rule({"range.between", "between 2014 and 2016", "range(date(2014) .. date(2016))",
                           "from the start of the first to the end of the last"},
                          word("between") >> gap >> range_end >> gap >> word("and") >> gap >> range_end, range);

auto const plain = rule({"range.plain", "Monday to Friday", "range(weekday(mon) .. weekday(fri))",
                         "from the start of the first to the end of the last"},
                        range_end >> to_word >> range_end, range);

auto const month_days =
    rule({"range.month_days", "March 3-5, 2023", "range(date(2023-03-03) .. date(2023-03-05))", "those days"},
         month_name >> gap >> first_day >> to >> day_number >> year_after, days);

auto const days_month =
    rule({"range.days_month", "3-5 March 2023", "range(date(2023-03-03) .. date(2023-03-05))", "those days"},
         first_day >> to >> day_number >> gap >> month_name >> year_after,
         [](std::uint8_t from, std::uint8_t until, std::uint8_t month_said, std::optional<YearPart> const& year) {
             return days(month_said, from, until, year);
         });

auto const between_days = rule(
    {"range.between_days", "between March 3 and 5", "range(date(?-03-03) .. date(?-03-05))", "those days"},
    word("between") >> gap >> month_name >> gap >> first_day >> gap >> word("and") >> gap >> day_number >> year_after,
    days);

auto const year_dash_year = rule({"range.years", "2014-2016", "range(date(2014) .. date(2016))", "those years"},
                                 year_number >> dash >> year_number, years);

auto const year_dash_short = rule({"range.short_years", "2014-15", "range(date(2014) .. date(2015))", "those years"},
                                  year_number >> dash >> short_year, [](std::int16_t from, std::int16_t until) {
                                      return years(from, static_cast<std::int16_t>(from / 100 * 100 + until));
                                  });

} // namespace

std::span<RuleReader const> range_rules() {
    return table_of<from_to, between, plain, month_days, days_month, between_days, year_dash_year, year_dash_short>;
}

} // namespace dateline::grammar::english
