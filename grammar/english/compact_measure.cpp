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

/// The letters of a unit, which digits may follow at once.
bool read_unit_letters(char const*& first, char const* last, UnitPart& unit_part, bool& full) {
    constexpr std::ptrdiff_t longest = 10;
    char const* end = first;
    while (end != last && end - first < longest && is_lower(*end))
        ++end;
    std::string_view const letters(first, static_cast<std::size_t>(end - first));
    auto const* const named = unit(letters);
    full = named && letters != "business" && letters != "working";
    if (full) {
        unit_part = {named->unit, named->multiple, named->plural};
    } else if (auto const* const found = unit_abbreviation(letters)) {
        unit_part = {found->unit, 1, false};
    } else {
        return read_unit(first, last, unit_part);
    }
    first = end;
    return true;
}

bool read_compact(char const*& first, char const* last, bool touching, Measure& measure) {
    char const* it = first;
    Quantity amount;
    UnitPart unit_part;
    if (read_amount(it, last, amount)) {
        bool const is_part = amount.low_quarters < 4;
        bool const is_apart = x3::parse(it, last, gap);
        bool full = false;
        // In full and apart, "10 second" is no measure.
        bool const any =
            read_unit_letters(it, last, unit_part, full) && (!full || is_part || !is_apart || unit_part.plural);
        // "1990s"
        bool const is_decade = unit_part.unit == Granularity::second && !is_apart && amount.low_quarters >= 4 * 1000;
        bool const ends = it == last || !is_word_byte(*it) || (touching && is_digit(*it));
        if (any && !is_decade && ends) {
            measure = {of(amount, unit_part), unit_part.unit, Modifier::none};
            first = it;
            return true;
        }
    }
    return read_measure(first, last, measure);
}

} // namespace

bool read_compact_measure(char const*& first, char const* last, Measure& measure) {
    return read_compact(first, last, false, measure);
}

bool read_touching_measure(char const*& first, char const* last, Measure& measure) {
    return read_compact(first, last, true, measure);
}

} // namespace dateline::grammar::english
