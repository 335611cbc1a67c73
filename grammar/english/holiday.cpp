#include "grammar/english/holiday.hpp"

#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

Moment day_of(Holiday holiday, Selector selector, std::optional<std::int16_t> year = std::nullopt) {
    return {Recurring{
        .cycle = Cycle::holiday, .index = static_cast<std::int16_t>(holiday), .selector = selector, .year = year}};
}

/// Reads one name; its spaces stand for gaps, and its apostrophes may be typographic.
bool read_words(char const*& first, char const* last, std::string_view words) {
    char const* it = first;
    for (char const c : words) {
        if (c == ' ') {
            if (!x3::parse(it, last, gap)) return false;
        } else if (it == last || *it != c) {
            return false;
        } else {
            ++it;
            while (c == '\'' && it != last && *it == '\'')
                ++it;
        }
    }
    if (it != last && is_word_byte(*it)) return false;
    first = it;
    return true;
}

// Words.
bool read_name(char const*& first, char const* last, Holiday& holiday) {
    for (auto const& [words, named] : holiday_names()) {
        if (!read_words(first, last, words)) continue;
        holiday = named;
        return true;
    }
    return false;
}

constexpr auto holiday_name = call<read_name, Reads{.first = holiday_word | slash_digits, .second = any_class}>;
constexpr auto direction = word_of<selector>;

// Rules.

auto const plain = rule({"holiday.name", "Christmas Eve", "holiday(14)",
                         "the nearest such day in the direction of the tense; 9/11 is that of 2001"},
                        holiday_name, [](Holiday holiday) {
                            // The attacks of that day, which has no other year.
                            if (holiday == Holiday::september_11)
                                return Match{{day_of(holiday, Selector::none, std::int16_t{2001})}, {}};
                            return Match{{day_of(holiday, Selector::none)}, {}, Support::holiday};
                        });

auto const directed = rule({"holiday.directed", "last Thanksgiving", "holiday(13,last)",
                            "the nearest such day strictly before or after publication"},
                           direction >> gap >> holiday_name,
                           [](Selector selector_said, Holiday holiday) { return day_of(holiday, selector_said); });

auto const with_year = rule({"holiday.year", "Easter 2014", "holiday(5,year=2014)", "that day of that year"},
                            holiday_name >> -x3::lit(',') >> gap >> -(word("of") >> gap) >> call<read_year>,
                            [](Holiday holiday, std::int16_t year) { return day_of(holiday, Selector::none, year); });

} // namespace

std::span<RuleReader const> holiday_rules() {
    return table_of<plain, directed, with_year>;
}

} // namespace dateline::grammar::english
