#include "grammar/english/numeric_date.hpp"

#include "grammar/english/rule.hpp"

#include <boost/spirit/home/x3/numeric/uint.hpp>

namespace dateline::grammar::english {

namespace {

// Words.
constexpr x3::uint_parser<std::uint16_t, 10, 4, 4> four_digits;
constexpr x3::uint_parser<std::uint16_t, 10, 2, 2> two_digits;
constexpr x3::uint_parser<std::uint16_t, 10, 1, 2> one_or_two_digits;

std::optional<Moment> date(std::uint16_t year, std::uint16_t month, std::uint16_t day) {
    if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1) return std::nullopt;
    return Moment{CalendarDate{.year = static_cast<std::int16_t>(year),
                               .month = static_cast<std::uint8_t>(month),
                               .day = static_cast<std::uint8_t>(day)}};
}

/// Either order where both fit; as month and day first, as most English newspapers write it.
std::optional<Moment> date_of_either_order(std::uint16_t one, std::uint16_t other, std::uint16_t year,
                                           bool short_year) {
    if (one > 12)
        std::swap(one, other);
    else if (other <= 12) {
        std::optional<Moment> moment = date(year, one, other);
        if (!moment) return std::nullopt;
        auto& fields = std::get<CalendarDate>(moment->when);
        fields.order_unstated = one != other;
        fields.two_digit_year = short_year;
        return moment;
    }
    std::optional<Moment> moment = date(year, one, other);
    if (moment) std::get<CalendarDate>(moment->when).two_digit_year = short_year;
    return moment;
}

// Rules.

auto const iso =
    rule({"numeric_date.iso", "2023-03-01", "date(2023-03-01)", "that day"},
         (four_digits >> '-' >> two_digits >> '-' >> two_digits) >> number_end,
         [](std::uint16_t year, std::uint16_t month, std::uint16_t day) { return date(year, month, day); });

auto const year_first =
    rule({"numeric_date.year_first", "2023/03/01", "date(2023-03-01)", "that day"},
         four_digits >> '/' >> one_or_two_digits >> '/' >> one_or_two_digits >> number_end,
         [](std::uint16_t year, std::uint16_t month, std::uint16_t day) { return date(year, month, day); });

auto const slashes = rule({"numeric_date.slashes", "01/03/2023", "date(2023-01-03,either-order)",
                           "that day; month and day may be the other way round"},
                          one_or_two_digits >> '/' >> one_or_two_digits >> '/' >> four_digits >> number_end,
                          [](std::uint16_t one, std::uint16_t other, std::uint16_t year) {
                              return date_of_either_order(one, other, year, false);
                          });

auto const short_year =
    rule({"numeric_date.short_year", "3/14/23", "date('23-03-14)", "that day of the nearest such year"},
         one_or_two_digits >> '/' >> one_or_two_digits >> '/' >> two_digits >> number_end,
         [](std::uint16_t one, std::uint16_t other, std::uint16_t year) {
             return date_of_either_order(one, other, year, true);
         });

auto const hyphens = rule({"numeric_date.hyphens", "14-03-2023", "date(2023-03-14)", "that day"},
                          one_or_two_digits >> '-' >> one_or_two_digits >> '-' >> four_digits >> number_end,
                          [](std::uint16_t one, std::uint16_t other, std::uint16_t year) {
                              return date_of_either_order(one, other, year, false);
                          });

auto const dots =
    rule({"numeric_date.dots", "1.3.2023", "date(2023-03-01)", "that day, day first"},
         one_or_two_digits >> '.' >> one_or_two_digits >> '.' >> four_digits >> number_end,
         [](std::uint16_t day, std::uint16_t month, std::uint16_t year) { return date(year, month, day); });

} // namespace

std::span<RuleReader const> numeric_date_rules() {
    return table_of<iso, year_first, slashes, short_year, hyphens, dots>;
}

} // namespace dateline::grammar::english
