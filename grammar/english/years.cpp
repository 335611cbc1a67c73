#include "grammar/english/years.hpp"

#include "grammar/english/lexicon.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

/// "96" that is no day of a month, at the end of what is said.
bool read_bare_two_digits(char const*& first, char const* last, YearPart& year) {
    if (last - first < 2 || !is_digit(first[0]) || !is_digit(first[1])) return false;
    int const value = (first[0] - '0') * 10 + (first[1] - '0');
    char const* it = first + 2;
    if (value < 32 || !x3::parse(it, last, number_end >> !(gap >> x3::ascii::alnum) >> !x3::lit('%'))) return false;
    year = {static_cast<std::int16_t>(value), true};
    first += 2;
    return true;
}

/// "3000" behind a day, where it cannot count what follows; "2555 BE", of the Buddhist era.
bool read_far_year(char const*& first, char const* last, YearPart& year) {
    char const* it = first;
    std::uint16_t read = 0;
    constexpr x3::uint_parser<std::uint16_t, 10, 4, 4> four_digits;
    if (!x3::parse(it, last, four_digits >> number_end, read)) return false;
    constexpr std::uint16_t buddhist_era = 543; // years before the common one
    if (read >= 2400 && read < 2700 && x3::parse(it, last, gap >> word("be") >> !(gap >> x3::ascii::alnum))) {
        year = {static_cast<std::int16_t>(read - buddhist_era), false};
    } else if (read >= 3000 && x3::parse(it, last, !(gap >> x3::ascii::alnum))) {
        year = {static_cast<std::int16_t>(read), false};
    } else {
        return false;
    }
    first = it;
    return true;
}

constexpr auto separator = (-gap >> ',' >> -gap) | gap;
constexpr auto of_or_in = gap >> (word("of") | word("in")) >> gap;

} // namespace

bool read_century(char const*& first, char const* last, std::int32_t& century) {
    std::string_view const text = word_at(first, last);
    auto const* const found = number(text);
    if (!found || found->value < 11 || found->value > 20) return false;
    century = found->value;
    first += text.size();
    return true;
}

bool read_year_after_day(char const*& first, char const* last, YearPart& year) {
    char const* it = first;
    if (!x3::parse(it, last, of_or_in)) {
        it = first;
        if (!x3::parse(it, last, separator)) return false;
    }
    if (!read_far_year(it, last, year) && !read_year_part(it, last, year) && !read_bare_two_digits(it, last, year))
        return false;
    first = it;
    return true;
}

bool read_year_after_month(char const*& first, char const* last, YearPart& year) {
    char const* it = first;
    bool const of = x3::parse(it, last, of_or_in);
    if (!of) {
        it = first;
        if (!x3::parse(it, last, separator)) return false;
    }
    if (!read_year_part(it, last, year) && !(of && read_bare_two_digits(it, last, year))) return false;
    first = it;
    return true;
}

} // namespace dateline::grammar::english
