#include "grammar/english/families.hpp"

#include "grammar/english/bare_clock.hpp"
#include "grammar/english/calendar_date.hpp"
#include "grammar/english/clock.hpp"
#include "grammar/english/clock_range.hpp"
#include "grammar/english/deictic.hpp"
#include "grammar/english/duration.hpp"
#include "grammar/english/holiday.hpp"
#include "grammar/english/lexicon.hpp"
#include "grammar/english/modifier.hpp"
#include "grammar/english/numeric_date.hpp"
#include "grammar/english/offset.hpp"
#include "grammar/english/part_of.hpp"
#include "grammar/english/period.hpp"
#include "grammar/english/range.hpp"
#include "grammar/english/recurring.hpp"
#include "grammar/english/relative_day.hpp"
#include "grammar/english/shifted.hpp"
#include "grammar/english/unit_reference.hpp"
#include "grammar/english/weekday.hpp"

#include <cstddef>
#include <variant>

namespace dateline::grammar::english {

namespace {

constexpr std::uint32_t any_word = ~0U;
constexpr std::uint32_t count_words = digits | number_word | quantifier | unit_word;
constexpr std::uint32_t day_heads = month_word | weekday_word | relative_day_word | holiday_word;
constexpr std::uint32_t clock_heads = clock_name | meridiem_word | part_of_day_word | joined_digits | mixed_digits;
constexpr std::uint32_t moment_heads =
    day_heads | clock_heads | season_word | unit_word | decade_word | year_digits | letter_and_digit | era_word;
constexpr std::uint32_t moment_starts = month_word | weekday_word | relative_day_word | season_word | unit_word |
                                        number_word | ordinal_word | selector_word | article | digits | era_word |
                                        letter_and_digit | holiday_word | quantifier;

/// First those that `read_moment` tries, then those that are built on it.
constexpr Family all[] = {
    {calendar_date_rules,
     month_word | weekday_word | digits | ordinal_word | number_word | article | unit_word | era_word,
     month_word | weekday_word | year_digits | era_word, any_word},
    {numeric_date_rules, digits, joined_digits, any_word},
    {weekday_rules, weekday_word | selector_word | article, weekday_word, any_word},
    {relative_day_rules, relative_day_word | selector_word | article | unit_word,
     relative_day_word | part_of_day_word | unit_word, any_word},
    {unit_reference_rules, selector_word | article, selector_word, unit_word},
    {offset_rules, count_words | preposition, any_word, unit_word},
    {period_rules, season_word | selector_word | article | digits | ordinal_word | number_word | letter_and_digit,
     season_word | month_word | decade_word | unit_word | mixed_digits | letter_and_digit | quantifier, any_word},
    {holiday_rules, holiday_word | selector_word | joined_digits, holiday_word | joined_digits, any_word},
    {deictic_rules, deictic_word | quantifier | article, deictic_word, any_word},
    {duration_rules, count_words | deictic_word, any_word, unit_word},
    {recurring_rules, frequency_word | digits | number_word, frequency_word, any_word},
    {clock_rules, moment_starts | part_of_day_word | clock_name, day_heads | clock_heads,
     clock_heads | digits | number_word | unit_word},
    {bare_clock_rules, digits | number_word | quantifier | unit_word, at_word | clock_name | unit_word, any_word},
    {clock_range_rules, moment_starts | preposition | part_of_day_word | clock_name,
     clock_heads | day_heads | preposition | digits, joiner | joined_digits},
    {modifier_rules, modifier_word | quantifier | article | ordinal_word | number_word | digits,
     modifier_word | quantifier, moment_heads},
    {part_of_rules, ordinal_word | selector_word | article | weekday_word | month_word | digits,
     unit_word | weekday_word | month_word, any_word},
    {shifted_rules, count_words | article, any_word, unit_word},
    {range_rules, moment_starts | preposition | part_of_day_word | clock_name | modifier_word, moment_heads,
     joiner | joined_digits},
};

constexpr std::size_t simple_families = 8;

} // namespace

std::span<Family const> families() {
    return all;
}

bool read_longest(std::span<RuleReader const> rules, char const*& first, char const* last, Match& match) {
    char const* best = first;
    for (RuleReader const& reader : rules) {
        char const* it = first;
        Match found;
        if (!reader.read(it, last, found) || it <= best) continue;
        best = it;
        match = found;
        match.rule = reader.rule;
    }
    bool const any = best != first;
    first = best;
    return any;
}

bool read_moment(char const*& first, char const* last, Moment& moment) {
    std::uint32_t const how = classes(first, last);
    char const* best = first;
    for (Family const& family : families().first(simple_families)) {
        if ((family.starts & how) == 0) continue;
        char const* it = first;
        Match match;
        if (!read_longest(family.rules(), it, last, match) || it <= best) continue;
        if (auto const* const said = std::get_if<Moment>(&match.expression.said)) {
            best = it;
            moment = *said;
        }
    }
    bool const any = best != first;
    first = best;
    return any;
}

} // namespace dateline::grammar::english
