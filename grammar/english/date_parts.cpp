#include "grammar/english/date_parts.hpp"

#include "grammar/english/lexicon.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/spelled_year.hpp"
#include "grammar/fold.hpp"

#include <string_view>

namespace dateline::grammar::english {

bool read_month(char const*& first, char const* last, std::uint8_t& month_number) {
    std::string_view const text = word_at(first, last);
    auto const* const found = month(text);
    if (!found) return false;
    month_number = found->number;
    first += text.size();
    if (found->abbreviated && first != last && *first == '.') ++first;
    return true;
}

bool read_weekday_name(char const*& first, char const* last, Weekday& day) {
    std::string_view const text = word_at(first, last);
    auto const* const found = weekday(text);
    if (!found) return false;
    day = found->day;
    first += text.size();
    if (found->abbreviated && first != last && *first == '.') ++first;
    return true;
}

bool read_weekday_before(char const*& first, char const* last, Weekday& day) {
    char const* it = first;
    if (!read_weekday_name(it, last, day)) return false;
    bool const comma = it != last && *it == ',';
    if (comma) ++it;
    constexpr std::ptrdiff_t longest = 6;
    char const* const words_end = it;
    int lines = 0;
    while (it != last && it - words_end < longest && is_space(*it))
        lines += *it++ == '\n';
    if ((it == words_end && !comma) || lines > 1) return false;
    first = it;
    return true;
}

bool read_day_number(char const*& first, char const* last, std::uint8_t& day) {
    // "15" cannot be the "15th": most days are written so.
    constexpr std::ptrdiff_t digits = 2;
    bool const plain = last - first > digits && is_digit(first[0]) && !is_lower(first[is_digit(first[1]) ? 2 : 1]);
    if (!plain && read_day_ordinal(first, last, day)) return true;
    char const* it = first;
    if (!read_day(it, last, day) || (it != last && (is_word_byte(*it) || *it == '%'))) return false;
    first = it;
    return true;
}

bool read_day_ordinal(char const*& first, char const* last, std::uint8_t& day) {
    char const* it = first;
    std::int32_t read = 0;
    if (!read_ordinal(it, last, read) || read > 31) return false;
    day = static_cast<std::uint8_t>(read);
    first = it;
    return true;
}

bool read_year_part(char const*& first, char const* last, YearPart& year) {
    if (read_year(first, last, year.year) || read_spelled_year(first, last, year.year)) {
        year.two_digits = false;
        return true;
    }
    char const* it = first;
    while (it != last && it - first < 3 && *it == '\'')
        ++it;
    if (it == first || last - it < 2 || !is_digit(it[0]) || !is_digit(it[1])) return false;
    if (last - it > 2 && is_word_byte(it[2])) return false;
    year = {static_cast<std::int16_t>((it[0] - '0') * 10 + (it[1] - '0')), true};
    first = it + 2;
    return true;
}

bool read_unit(char const*& first, char const* last, UnitPart& part) {
    std::string_view const text = word_at(first, last);
    auto const* const found = unit(text);
    if (!found) return false;
    char const* it = first + text.size();
    part = {found->unit, found->multiple, found->plural};
    if (text == "business" || text == "working") {
        // "Business days" have a word of their own; neither word is a unit alone.
        if (it == last || *it != ' ') return false;
        std::string_view const day = word_at(++it, last);
        if (day != "day" && day != "days") return false;
        part.plural = day == "days";
        it += day.size();
    }
    first = it;
    return true;
}

Quantity of(Quantity amount, UnitPart const& unit) {
    amount.low_quarters *= unit.multiple;
    amount.high_quarters *= unit.multiple;
    return amount;
}

} // namespace dateline::grammar::english
