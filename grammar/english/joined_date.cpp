#include "grammar/english/joined_date.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/rule.hpp"

#include <boost/spirit/home/x3/numeric/uint.hpp>

namespace dateline::grammar::english {

namespace {

// Words.
constexpr x3::uint_parser<std::uint16_t, 10, 4, 4> four_digits;
constexpr x3::uint_parser<std::uint16_t, 10, 2, 2> two_digits;
constexpr x3::uint_parser<std::uint16_t, 10, 1, 2> one_or_two_digits;

bool is_year(std::uint16_t year) {
    return year >= 1000 && year <= 2999;
}

std::optional<Moment> date(std::uint16_t year, std::uint16_t month, std::uint16_t day, bool two_digit_year = false) {
    if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    return Moment{CalendarDate{.year = static_cast<std::int16_t>(year),
                               .month = static_cast<std::uint8_t>(month),
                               .day = static_cast<std::uint8_t>(day),
                               .two_digit_year = two_digit_year}};
}

std::optional<Moment> month_of(std::uint16_t year, std::uint16_t month) {
    if (month < 1 || month > 12 || !is_year(year)) return std::nullopt;
    return Moment{CalendarDate{.year = static_cast<std::int16_t>(year), .month = static_cast<std::uint8_t>(month)}};
}

// Rules.

auto const hyphens =
    rule({"joined_date.hyphens", "31-Oct-1974", "date(1974-10-31)", "that day"},
         one_or_two_digits >> '-' >> call<read_month> >> '-' >> four_digits >> number_end,
         [](std::uint16_t day, std::uint8_t month, std::uint16_t year) { return date(year, month, day); });

auto const slashes =
    rule({"joined_date.slashes", "31/Oct/1974", "date(1974-10-31)", "that day"},
         one_or_two_digits >> '/' >> call<read_month> >> '/' >> four_digits >> number_end,
         [](std::uint16_t day, std::uint8_t month, std::uint16_t year) { return date(year, month, day); });

auto const short_year =
    rule({"joined_date.short_year", "2-Nov-89", "date('89-11-02)", "that day of the nearest such year"},
         one_or_two_digits >> '-' >> call<read_month> >> '-' >> two_digits >> number_end,
         [](std::uint16_t day, std::uint8_t month, std::uint16_t year) { return date(year, month, day, true); });

auto const short_parts = rule({"joined_date.short_parts", "2015-3-3", "date(2015-03-03)", "that day"},
                              four_digits >> '-' >> one_or_two_digits >> '-' >> one_or_two_digits >> number_end,
                              [](std::uint16_t year, std::uint16_t month, std::uint16_t day) {
                                  return is_year(year) ? date(year, month, day) : std::nullopt;
                              });

auto const year_month = rule(
    {"joined_date.year_month", "2024/01", "date(2024-01)", "that month; 2009/10 is a pair of years in a text"},
    four_digits >> '/' >> two_digits >> number_end, [](std::uint16_t year, std::uint16_t month) {
        auto const moment = month_of(year, month);
        bool const is_pair = month == (year + 1) % 100;
        return moment ? std::optional(Match{{*moment}, {}, is_pair ? Support::alone : Support::none}) : std::nullopt;
    });

auto const month_year =
    rule({"joined_date.month_year", "2/2013", "date(2013-02)", "that month, after a preposition"},
         one_or_two_digits >> '/' >> four_digits >> number_end, [](std::uint16_t month, std::uint16_t year) {
             auto const moment = month_of(year, month);
             return moment ? std::optional(Match{{*moment}, {}, Support::year}) : std::nullopt;
         });

} // namespace

std::span<RuleReader const> joined_date_rules() {
    return table_of<hyphens, slashes, short_year, short_parts, year_month, month_year>;
}

} // namespace dateline::grammar::english
