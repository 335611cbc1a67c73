#include "grammar/english/families.hpp"

#include "grammar/english/calendar_date.hpp"
#include "grammar/english/lexicon.hpp"
#include "grammar/english/numeric_date.hpp"
#include "grammar/english/offset.hpp"
#include "grammar/english/relative_day.hpp"
#include "grammar/english/unit_reference.hpp"
#include "grammar/english/weekday.hpp"

#include <cstddef>
#include <variant>

namespace dateline::grammar::english {

namespace {

constexpr std::uint32_t count_words = digits | number_word | quantifier | unit_word;

constexpr Family all[] = {
    {read_calendar_date, calendar_date_rules,
     month_word | weekday_word | digits | ordinal_word | number_word | article | unit_word | era_word},
    {read_numeric_date, numeric_date_rules, digits},
    {read_weekday, weekday_rules, weekday_word | selector_word | article},
    {read_relative_day, relative_day_rules, relative_day_word | selector_word | article | unit_word},
    {read_unit_reference, unit_reference_rules, selector_word | article},
    {read_offset, offset_rules, count_words | preposition},
};

constexpr std::size_t simple_families = 6;

} // namespace

std::span<Family const> families() {
    return all;
}

bool read_moment(char const*& first, char const* last, Moment& moment) {
    std::uint32_t const how = starts(first, last);
    char const* best = first;
    for (Family const& family : families().first(simple_families)) {
        if ((family.starts & how) == 0) continue;
        char const* it = first;
        Match match;
        if (!family.read(it, last, match) || it <= best) continue;
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
