#include "grammar/english/compact_measure.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

/// "30", "1/2", "1.5": digits that letters may follow at once.
bool read_amount(char const*& first, char const* last, Quantity& amount) {
    char const* it = first;
    std::int32_t whole = 0;
    constexpr std::ptrdiff_t longest = 5;
    while (it != last && is_digit(*it) && it - first < longest)
        whole = whole * 10 + (*it++ - '0');
    if (it == first || (it != last && is_digit(*it))) return false;
    std::int32_t quarters = whole * 4;
    if (last - it > 1 && *it == '/' && (whole == 1 || whole == 3) && (it[1] == '4' || (whole == 1 && it[1] == '2'))) {
        quarters = it[1] == '2' ? 2 : whole;
        it += 2;
    } else if (last - it > 1 && *it == '.' && it[1] == '5') {
        quarters += 2;
        it += 2;
    }
    if (quarters == 0 || (it != last && (is_digit(*it) || *it == '.' || *it == ','))) return false;
    amount = {quarters, quarters, false, false};
    first = it;
    return true;
}

bool read_abbreviation(char const*& first, char const* last, UnitPart& unit) {
    std::string_view const text = word_at(first, last);
    auto const found = unit_abbreviation(text);
    if (!found) return false;
    unit = {found->unit, 1, false};
    first += text.size();
    return true;
}

} // namespace

bool read_compact_measure(char const*& first, char const* last, Measure& measure) {
    char const* it = first;
    Quantity amount;
    UnitPart unit;
    if (read_amount(it, last, amount)) {
        bool const is_part = amount.low_quarters < 4;
        bool const is_apart = x3::parse(it, last, gap);
        // In full and apart, the number and the unit must agree: "10 second" is no measure.
        bool const is_full = read_unit(it, last, unit);
        bool const any = is_full ? is_part || !is_apart : read_abbreviation(it, last, unit);
        // "1990s"
        bool const is_decade = unit.unit == Granularity::second && !is_apart && amount.low_quarters >= 4 * 1000;
        if (any && !is_decade && (it == last || !is_word_byte(*it))) {
            measure = {of(amount, unit), unit.unit, Modifier::none};
            first = it;
            return true;
        }
    }
    return read_measure(first, last, measure);
}

} // namespace dateline::grammar::english
