#include "grammar/english/quarter_code.hpp"

#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

Moment quarter_of(std::int32_t quarter, std::optional<std::int16_t> const& year = std::nullopt) {
    return {Recurring{.cycle = Cycle::quarter, .index = static_cast<std::int16_t>(quarter), .year = year}};
}

// Words.
bool read_quarter_digit(char const*& first, char const* last, std::int32_t& quarter) {
    if (first == last || *first < '1' || *first > '4') return false;
    quarter = *first++ - '0';
    return true;
}

/// "2014", "14" and "'14": of this century where there are two digits, for companies report of the present.
bool read_report_year(char const*& first, char const* last, std::int16_t& year) {
    char const* it = first;
    while (it != last && it - first < 3 && *it == '\'')
        ++it;
    std::int16_t read = 0;
    char const* const digits_begin = it;
    while (it != last && is_digit(*it) && it - digits_begin < 4)
        read = static_cast<std::int16_t>(read * 10 + (*it++ - '0'));
    auto const count = it - digits_begin;
    if ((count != 2 && count != 4) || (count == 4 && (read < 1900 || read > 2099))) return false;
    constexpr std::int16_t this_century = 2000;
    constexpr std::int16_t last_of_old = 70;
    year = count == 4 ? read : static_cast<std::int16_t>(read + this_century - (read >= last_of_old ? 100 : 0));
    first = it;
    return true;
}

/// "fy24", "fy2024", "fy 2024"
bool read_fiscal_code(char const*& first, char const* last, std::int16_t& year) {
    char const* it = first;
    if (last - it < 4 || it[0] != 'f' || it[1] != 'y') return false;
    it += 2;
    x3::parse(it, last, gap);
    std::int16_t read = 0;
    if (!read_report_year(it, last, read) || (it != last && is_word_byte(*it))) return false;
    year = read;
    first = it;
    return true;
}

struct Code {
    Cycle cycle = Cycle::quarter;
    std::int32_t quarter = 0; ///< or half
    std::optional<std::int16_t> year;
};

/// "4q14", "4q 2014", "4q"; "2h 2014": two hours are not said of a year
bool read_number_first(char const*& first, char const* last, Code& code) {
    char const* it = first;
    Code read;
    if (!read_quarter_digit(it, last, read.quarter) || it == last || (*it != 'q' && *it != 'h')) return false;
    if (*it++ == 'h') read.cycle = Cycle::half_year;
    bool const half = read.cycle == Cycle::half_year;
    char const* ahead = it;
    std::int16_t year = 0;
    x3::parse(ahead, last, gap);
    if (read_report_year(ahead, last, year) && (ahead == last || !is_word_byte(*ahead))) {
        read.year = year;
        it = ahead;
    }
    if (it != last && is_word_byte(*it)) return false;
    constexpr std::ptrdiff_t shortest_half = 6; // "2h2014"
    if (half && (!read.year || read.quarter > 2 || it - first < shortest_half)) return false;
    code = read;
    first = it;
    return true;
}

/// "2018q4", "2018-q4", "2018 q4", "18q4"
bool read_year_first(char const*& first, char const* last, Code& code) {
    char const* it = first;
    Code read;
    std::int16_t year = 0;
    if (!read_report_year(it, last, year) || !is_digit(*first)) return false;
    // "12 Q3" may be two things.
    if (it - first == 4) x3::parse(it, last, gap | x3::lit('-'));
    if (it == last || *it++ != 'q' || !read_quarter_digit(it, last, read.quarter)) return false;
    if (it != last && is_word_byte(*it)) return false;
    read.year = year;
    code = read;
    first = it;
    return true;
}

/// "q3", "h2": the number of the quarter or half.
template <char letter, char most> bool read_part_code(char const*& first, char const* last, std::int32_t& number) {
    if (last - first < 2 || first[0] != letter || first[1] < '1' || first[1] > most) return false;
    if (last - first > 2 && is_word_byte(first[2])) return false;
    number = first[1] - '0';
    first += 2;
    return true;
}

std::optional<Moment> fiscal_part(Cycle cycle, std::int32_t number, std::int16_t year) {
    return Moment{Recurring{.cycle = cycle, .index = static_cast<std::int16_t>(number), .year = year, .fiscal = true}};
}

// Words.
constexpr auto joined_fiscal_year = call<read_fiscal_code, Reads{.first = letter_and_digit, .one = true}>;
constexpr auto fiscal_year_code = value_of<std::int16_t>(
    joined_fiscal_year | (word("fy") >> gap >> call<read_report_year, Reads{.first = year_digits | day_digits}>));
constexpr auto quarter_said = call<read_part_code<'q', '4'>, Reads{.first = letter_and_digit}>;
constexpr auto half_said = call<read_part_code<'h', '2'>, Reads{.first = letter_and_digit}>;
constexpr auto of_that = -x3::lit(',') >> gap >> -(word("of") >> gap);

// Rules.

auto const fiscal_year =
    rule({"quarter_code.fiscal_year", "FY24", "report(year,year=2024,fiscal)", "the fiscal year named for that year"},
         fiscal_year_code >> word_end, [](std::int16_t year) {
             return Moment{ReportPeriod{.unit = Granularity::year, .year = year, .fiscal = true}};
         });

auto const fiscal_quarter =
    rule({"quarter_code.fiscal_quarter", "Q3 FY24", "quarter(3,year=2024,fiscal)", "three months of that fiscal year"},
         quarter_said >> of_that >> fiscal_year_code >> word_end,
         [](std::int32_t quarter, std::int16_t year) { return fiscal_part(Cycle::quarter, quarter, year); });

auto const fiscal_half =
    rule({"quarter_code.fiscal_half", "H1 FY24", "half(1,year=2024,fiscal)", "six months of that fiscal year"},
         half_said >> of_that >> fiscal_year_code >> word_end,
         [](std::int32_t half, std::int16_t year) { return fiscal_part(Cycle::half_year, half, year); });

auto const quarter_of_fiscal_year =
    rule({"quarter_code.of_fiscal_year", "FY24 Q3", "quarter(3,year=2024,fiscal)", "three months of that fiscal year"},
         fiscal_year_code >> gap >> quarter_said,
         [](std::int16_t year, std::int32_t quarter) { return fiscal_part(Cycle::quarter, quarter, year); });

auto const number_first = rule({"quarter_code.number_first", "4Q14", "quarter(4,year=2014)",
                                "three months of that year; without one of the year that the context gives"},
                               call<read_number_first, Reads{.first = quarter_digits | hour_digits | minute_digits,
                                                             .second = digits,
                                                             .alone = quarter_digits | minute_digits}>,
                               [](Code const& code) {
                                   auto moment = quarter_of(code.quarter, code.year);
                                   std::get<Recurring>(moment.when).cycle = code.cycle;
                                   return moment;
                               });

auto const year_first =
    rule({"quarter_code.year_first", "2018Q4", "quarter(4,year=2018)", "three months of that year"},
         call<read_year_first,
              Reads{.first = quarter_digits | year_digits, .second = letter_and_digit, .alone = quarter_digits}>,
         [](Code const& code) { return quarter_of(code.quarter, code.year); });

} // namespace

std::span<RuleReader const> quarter_code_rules() {
    return table_of<number_first, year_first, fiscal_year, fiscal_quarter, fiscal_half, quarter_of_fiscal_year>;
}

} // namespace dateline::grammar::english
