#include "grammar/english/joined_date.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/rule.hpp"
#include "grammar/english/years.hpp"

#include <boost/spirit/home/x3/numeric/uint.hpp>

namespace dateline::grammar::english {

namespace {

using OptionalYear = std::optional<YearPart>;

// Words.
constexpr auto four_digits = digits_alone<std::uint16_t, 4>;
constexpr auto two_digits = digits_alone<std::uint16_t, 2>;
constexpr auto one_or_two_digits = digits_alone<std::uint16_t, 1, 2>;
constexpr x3::uint_parser<std::uint16_t, 10, 1, 2> touched_digits;
constexpr auto year_after = maybe<read_year_after_day>;

/// A month's name that digits touch, which `read_month` takes for no word.
bool read_touched_month(char const*& first, char const* last, std::uint8_t& month_number) {
    constexpr std::ptrdiff_t longest = 9;
    char const* end = first;
    while (end != last && end - first < longest && is_lower(*end))
        ++end;
    auto const* const found = month({first, static_cast<std::size_t>(end - first)});
    if (!found) return false;
    month_number = found->number;
    first = end;
    return true;
}

std::optional<Moment> date(std::uint16_t month, std::uint16_t day, OptionalYear const& year) {
    if (day < 1 || day > 31) return std::nullopt;
    CalendarDate read{.month = static_cast<std::uint8_t>(month), .day = static_cast<std::uint8_t>(day)};
    if (year) {
        read.year = year->year;
        read.two_digit_year = year->two_digits;
    }
    return Moment{read};
}

std::optional<Moment> in_year(std::uint16_t day, std::uint8_t month, std::uint16_t year) {
    return date(month, day, YearPart{static_cast<std::int16_t>(year), false});
}

/// "14april", one word
bool read_day_and_month(char const*& first, char const* last, CalendarDate& said) {
    char const* it = first;
    std::uint16_t day = 0;
    std::uint8_t month = 0;
    if (!x3::parse(it, last, touched_digits, day) || !read_touched_month(it, last, month)) return false;
    auto const moment = date(month, day, std::nullopt);
    if (!moment || !x3::parse(it, last, word_end)) return false;
    said = std::get<CalendarDate>(moment->when);
    first = it;
    return true;
}

/// "dec31", one word
bool read_month_and_day(char const*& first, char const* last, CalendarDate& said) {
    char const* it = first;
    std::uint8_t month = 0;
    std::uint16_t day = 0;
    if (!read_touched_month(it, last, month) || !x3::parse(it, last, touched_digits, day)) return false;
    auto const moment = date(month, day, std::nullopt);
    if (!moment || !x3::parse(it, last, word_end)) return false;
    said = std::get<CalendarDate>(moment->when);
    first = it;
    return true;
}

// Rules.

auto const hyphens = rule({"joined_date.hyphens", "31-Oct-1974", "date(1974-10-31)", "that day"},
                          one_or_two_digits >> '-' >> call<read_month> >> '-' >> four_digits >> number_end, in_year);

auto const slashes = rule({"joined_date.slashes", "31/Oct/1974", "date(1974-10-31)", "that day"},
                          one_or_two_digits >> '/' >> call<read_month> >> '/' >> four_digits >> number_end, in_year);

auto const short_year =
    rule({"joined_date.short_year", "2-Nov-89", "date('89-11-02)", "that day of the nearest such year"},
         one_or_two_digits >> '-' >> call<read_month> >> '-' >> two_digits >> number_end,
         [](std::uint16_t day, std::uint8_t month, std::uint16_t year) {
             return date(month, day, YearPart{static_cast<std::int16_t>(year), true});
         });

auto const touching =
    rule({"joined_date.touching", "Dec31, 1994", "date(1994-12-31)", "that day"},
         value_of<CalendarDate>(call<read_month_and_day, Reads{.first = letter_and_digit}> |
                                call<read_day_and_month, Reads{.first = unit_digits}>) >>
             year_after,
         [](CalendarDate const& said, OptionalYear const& year) { return date(*said.month, *said.day, year); });

} // namespace

std::span<RuleReader const> joined_date_rules() {
    return table_of<hyphens, slashes, short_year, touching>;
}

} // namespace dateline::grammar::english
