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

struct Code {
    std::int32_t quarter = 0;
    std::optional<std::int16_t> year;
};

/// "4q14", "4q 2014", "4q"
bool read_number_first(char const*& first, char const* last, Code& code) {
    char const* it = first;
    Code read;
    if (!read_quarter_digit(it, last, read.quarter) || it == last || *it++ != 'q') return false;
    char const* ahead = it;
    std::int16_t year = 0;
    x3::parse(ahead, last, gap);
    if (read_report_year(ahead, last, year) && (ahead == last || !is_word_byte(*ahead))) {
        read.year = year;
        it = ahead;
    }
    if (it != last && is_word_byte(*it)) return false;
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

// Rules.

auto const number_first = rule({"quarter_code.number_first", "4Q14", "quarter(4,year=2014)",
                                "three months of that year; without one of the year that the context gives"},
                               call<read_number_first, Reads{.first = mixed_digits, .second = digits}>,
                               [](Code const& code) { return quarter_of(code.quarter, code.year); });

auto const year_first =
    rule({"quarter_code.year_first", "2018Q4", "quarter(4,year=2018)", "three months of that year"},
         call<read_year_first,
              Reads{.first = mixed_digits | year_digits, .second = letter_and_digit, .alone = mixed_digits}>,
         [](Code const& code) { return quarter_of(code.quarter, code.year); });

} // namespace

std::span<RuleReader const> quarter_code_rules() {
    return table_of<number_first, year_first>;
}

} // namespace dateline::grammar::english
