#include "grammar/english/numeric_date.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/families.hpp"
#include "grammar/english/rule.hpp"

#include <boost/spirit/home/x3/numeric/uint.hpp>

namespace dateline::grammar::english {

namespace {

// Words.
constexpr auto four_digits = digits_alone<std::uint16_t, 4>;
constexpr auto two_digits = digits_alone<std::uint16_t, 2>;
constexpr auto one_or_two_digits = digits_alone<std::uint16_t, 1, 2>;

/// The number in front of the year or behind it, as it was written.
struct Year {
    std::uint16_t number = 0;
    bool two_digits = false;
};

std::optional<Moment> date(Year year, unsigned month, unsigned day, NumericOrder order) {
    if (month < 1 || month > 12 || day < 1 || day > 31 || (year.number < 1 && !year.two_digits)) return std::nullopt;
    return Moment{CalendarDate{.year = static_cast<std::int16_t>(year.number),
                               .month = static_cast<std::uint8_t>(month),
                               .day = static_cast<std::uint8_t>(day),
                               .two_digit_year = year.two_digits,
                               .order = order}};
}

/// "2023-03-01"; where that is no month, "2023-13-03".
std::optional<Moment> year_and(std::uint16_t year, std::uint16_t one, std::uint16_t other) {
    if (year < 1000) return std::nullopt;
    return one > 12 ? date({year, false}, other, one, NumericOrder::year_first)
                    : date({year, false}, one, other, NumericOrder::year_first);
}

/// Either order where both fit; as month and day first, as most English newspapers write it.
std::optional<Moment> either_order(std::uint16_t one, std::uint16_t other, Year year) {
    if (one > 12) return date(year, other, one, NumericOrder::day_first);
    if (other > 12) return date(year, one, other, NumericOrder::month_first);
    return date(year, one, other, one == other ? NumericOrder::none : NumericOrder::unstated);
}

/// "11/2016", "11-2016"; not a count of things.
std::optional<Match> month_of_year(std::uint16_t month, std::uint16_t year) {
    if (month < 1 || month > 12 || year < 1900 || year > 2099) return std::nullopt;
    return Match{
        {Moment{CalendarDate{.year = static_cast<std::int16_t>(year), .month = static_cast<std::uint8_t>(month)}}},
        {},
        Support::years};
}

template <auto const& number, bool two> bool read_year_of(char const*& first, char const* last, Year& year) {
    char const* it = first;
    Year read{0, two};
    if (!x3::parse(it, last, number >> number_end, read.number)) return false;
    year = read;
    first = it;
    return true;
}
constexpr auto four_digit_year = call<read_year_of<four_digits, false>, Reads{.first = year_digits}>;
constexpr auto two_digit_year = call<read_year_of<two_digits, true>, Reads{.first = day_digits}>;

bool read_any_year(char const*& first, char const* last, Year& year) {
    return read_year_of<four_digits, false>(first, last, year) || read_year_of<two_digits, true>(first, last, year);
}
constexpr auto any_year = call<read_any_year, Reads{.first = year_digits | day_digits}>;

/// "20230301": one word.
bool read_eight_digits(char const*& first, char const* last, CalendarDate& date_said) {
    char const* it = first;
    std::uint16_t year = 0;
    std::uint16_t month = 0;
    std::uint16_t day = 0;
    constexpr x3::uint_parser<std::uint16_t, 10, 4, 4> year_of_word;
    constexpr x3::uint_parser<std::uint16_t, 10, 2, 2> month_of_word;
    if (!x3::parse(it, last, year_of_word, year) || year < 1900 || year > 2099) return false;
    if (!x3::parse(it, last, month_of_word, month) || !x3::parse(it, last, two_digits >> number_end, day)) return false;
    auto const moment = date({year, false}, month, day, NumericOrder::year_first);
    if (!moment) return false;
    date_said = std::get<CalendarDate>(moment->when);
    first = it;
    return true;
}

/// A hyphen, or a slash with space beside it.
constexpr auto loose_mark = (gap >> (x3::lit('/') | '-') >> -gap) | ('-' >> -gap) | ('/' >> gap);

// Rules.

auto const iso = rule({"numeric_date.iso", "2023-03-01", "date(2023-03-01)", "that day"},
                      four_digits >> '-' >> one_or_two_digits >> '-' >> one_or_two_digits >> number_end, year_and);

auto const year_first =
    rule({"numeric_date.year_first", "2023/03/01", "date(2023-03-01)", "that day"},
         four_digits >> '/' >> one_or_two_digits >> '/' >> one_or_two_digits >> number_end, year_and);

auto const year_first_dots =
    rule({"numeric_date.year_first_dots", "2023.03.01", "date(2023-03-01)", "that day"},
         four_digits >> '.' >> one_or_two_digits >> '.' >> one_or_two_digits >> number_end, year_and);

auto const digits_only = rule({"numeric_date.digits", "20230301", "date(2023-03-01)", "that day"},
                              call<read_eight_digits, Reads{.first = long_digits}>,
                              [](CalendarDate const& date_said) { return Moment{date_said}; });

auto const slashes = rule({"numeric_date.slashes", "01/03/2023", "date(2023-01-03,either-order)",
                           "that day; month and day may be the other way round"},
                          one_or_two_digits >> '/' >> one_or_two_digits >> '/' >> any_year, either_order);

auto const year_apart = rule({"numeric_date.year_apart", "8/14, 2023", "date(2023-08-14)", "that day"},
                             one_or_two_digits >> '/' >> one_or_two_digits >>
                                 value_of<Year>((',' >> -gap >> any_year) | (-x3::lit(',') >> gap >> four_digit_year)),
                             either_order);

auto const apart = rule({"numeric_date.apart", "2023 03 01", "date(2023-03-01)", "that day"},
                        four_digits >> gap >> two_digits >> gap >> two_digits >> number_end,
                        [](std::uint16_t year, std::uint16_t month, std::uint16_t day) -> std::optional<Match> {
                            auto const moment = year < 1900 || year > 2099
                                                    ? std::nullopt
                                                    : date({year, false}, month, day, NumericOrder::year_first);
                            if (!moment) return std::nullopt;
                            return Match{{*moment}, {}, Support::number};
                        });

auto const hyphens = rule(
    {"numeric_date.hyphens", "14-03-2023", "date(2023-03-14)", "that day; month and day may be the other way round"},
    one_or_two_digits >> '-' >> one_or_two_digits >> '-' >> four_digit_year, either_order);

auto const short_hyphens =
    rule({"numeric_date.short_hyphens", "12-30-16", "date('16-12-30)", "that day, where nothing else is counted so"},
         one_or_two_digits >> '-' >> one_or_two_digits >> '-' >> two_digit_year,
         [](std::uint16_t one, std::uint16_t other, Year year) -> std::optional<Match> {
             auto const moment = either_order(one, other, year);
             if (!moment) return std::nullopt;
             return Match{{*moment}, {}, Support::number};
         });

auto const dots = rule({"numeric_date.dots", "1.3.2023", "date(2023-03-01)", "that day, day first where it can be"},
                       one_or_two_digits >> '.' >> one_or_two_digits >> '.' >> four_digit_year,
                       [](std::uint16_t day, std::uint16_t month, Year year) {
                           return month > 12 ? date(year, day, month, NumericOrder::month_first)
                                             : date(year, month, day, NumericOrder::day_first);
                       });

auto const month_year = rule({"numeric_date.month_year", "11-2016", "date(2016-11)", "that month"},
                             one_or_two_digits >> (loose_mark | '/') >> four_digits >> number_end, month_of_year);

auto const year_month =
    rule({"numeric_date.year_month", "2024/01", "date(2024-01)", "that month; 2009/10 is a pair of years in a text"},
         four_digits >> '/' >> two_digits >> number_end,
         [](std::uint16_t year, std::uint16_t month) -> std::optional<Match> {
             auto match = month_of_year(month, year);
             if (match) match->support = month == (year + 1) % 100 ? Support::alone : Support::none;
             return match;
         });

auto const month_day =
    rule({"numeric_date.month_day", "11/20", "date(?-11-20)", "the nearest such day, where a preposition supports it"},
         one_or_two_digits >> '/' >> one_or_two_digits >> number_end,
         [](std::uint16_t one, std::uint16_t other) -> std::optional<Match> {
             auto moment = either_order(one, other, {1, false});
             // "9/11" is the name of one day.
             bool const name = one == 9 && other == 11;
             if (!moment || name) return std::nullopt;
             std::get<CalendarDate>(moment->when).year.reset();
             return Match{{*moment}, {}, Support::slash};
         });

auto const month_day_apart = rule(
    {"numeric_date.month_day_apart", "11 / 20", "date(?-11-20)", "the nearest such day, where nothing else is said"},
    one_or_two_digits >> ((gap >> (x3::lit('/') | '-') >> -gap) | ('/' >> gap)) >> one_or_two_digits >> number_end,
    [](std::uint16_t one, std::uint16_t other) -> std::optional<Match> {
        auto moment = either_order(one, other, {1, false});
        if (!moment) return std::nullopt;
        std::get<CalendarDate>(moment->when).year.reset();
        return Match{{*moment}, {}, Support::alone};
    });

/// Whether three numbers stand there with the same mark between them.
bool is_of_three_numbers(char const* it, char const* last) {
    auto const behind_digits = [&] {
        char const* const begin = it;
        while (it != last && is_digit(*it) && it - begin < 4)
            ++it;
        return it != begin && it != last;
    };
    if (!behind_digits() || (*it != '-' && *it != '/' && *it != '.')) return false;
    char const mark = *it++;
    return behind_digits() && *it == mark;
}

/// A whole date, without its weekday.
bool read_whole_date(char const*& first, char const* last, CalendarDate& date_said) {
    if (!is_of_three_numbers(first, last)) return false;
    char const* best = first;
    for (RuleReader const& reader : table_of<iso, year_first, slashes, hyphens, short_hyphens, dots>) {
        char const* it = first;
        Match match;
        if (!reader.read(it, last, match) || it <= best) continue;
        best = it;
        date_said = std::get<CalendarDate>(std::get<Moment>(match.expression.said).when);
    }
    if (best == first) return false;
    first = best;
    return true;
}

auto const with_weekday =
    rule({"numeric_date.weekday", "Friday, 03/04/2022", "date(fri 2022-03-04,either-order)", "that day"},
         call<read_weekday_before> >> call<read_whole_date, Reads{.first = digits, .second = digits, .one = false}>,
         [](Weekday day, CalendarDate date_said) {
             date_said.weekday = day;
             return Moment{date_said};
         });

} // namespace

std::span<RuleReader const> numeric_date_rules() {
    return table_of<iso, year_first, year_first_dots, digits_only, slashes, year_apart, apart, hyphens, short_hyphens,
                    dots, month_year, year_month, month_day, month_day_apart, with_weekday>;
}

} // namespace dateline::grammar::english
