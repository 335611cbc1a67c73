#include "grammar/english/iso_week.hpp"

#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"

namespace dateline::grammar::english {

namespace {

/// The n-th week of a year is that of ISO 8601, whose Thursday lies in the year.
std::optional<TimeExpression> week_of(std::int32_t week, std::int16_t year) {
    if (week < 1 || week > 53) return std::nullopt;
    return TimeExpression{PartOf{static_cast<std::int16_t>(week), Granularity::week, {CalendarDate{.year = year}}}};
}

Recurring numbered(std::int32_t week) {
    return {.cycle = Cycle::week, .index = static_cast<std::int16_t>(week)};
}

struct WeekCode {
    std::int16_t year = 0;
    std::int32_t week = 0;
};

// Words.

/// "2023-w11", "2023w11"
bool read_code(char const*& first, char const* last, WeekCode& code) {
    char const* it = first;
    WeekCode read;
    auto const digit = [&](std::ptrdiff_t at) { return last - it > at && is_digit(it[at]); };
    if (!digit(0) || !digit(1) || !digit(2) || !digit(3)) return false;
    for (int i = 0; i < 4; ++i)
        read.year = static_cast<std::int16_t>(read.year * 10 + (*it++ - '0'));
    if (it != last && *it == '-') ++it;
    if (it == last || *it++ != 'w' || !digit(0) || !digit(1)) return false;
    read.week = (it[0] - '0') * 10 + (it[1] - '0');
    it += 2;
    if ((it != last && is_word_byte(*it)) || read.year < 1900 || read.year > 2099) return false;
    code = read;
    first = it;
    return true;
}

constexpr auto week_number = word("week") >> gap >> call<read_cardinal>;

// Rules.

auto const code =
    rule({"iso_week.code", "2023-W11", "nth(11 week of date(2023))", "that week, by ISO 8601"},
         call<read_code, Reads{.first = year_digits | week_digits, .second = letter_and_digit, .alone = week_digits}>,
         [](WeekCode const& said) { return week_of(said.week, said.year); });

auto const alone =
    rule({"iso_week.number", "week 31", "week(31)", "that week of the year of publication, where nothing else is said"},
         week_number, [](std::int32_t week) -> std::optional<Match> {
             if (week < 1 || week > 53) return std::nullopt;
             return Match{{Moment{numbered(week)}}, {}, Support::alone};
         });

auto const weeks =
    rule({"iso_week.range", "from week 31 to week 35", "range(week(31) .. week(35))",
          "from the start of the first to the end of the last"},
         -((word("from") | word("between")) >> gap) >> week_number >>
             ((gap >> (word("to") | word("until") | word("through") | word("and")) >> gap) | (-gap >> '-' >> -gap)) >>
             week_number,
         [](std::int32_t from, std::int32_t until) -> std::optional<TimeExpression> {
             if (from < 1 || from >= until || until > 53) return std::nullopt;
             return TimeExpression{Range{{numbered(from)}, {numbered(until)}}};
         });

auto const named = rule({"iso_week.named", "week 11 of 2023", "nth(11 week of date(2023))", "that week, by ISO 8601"},
                        word("week") >> gap >> call<read_cardinal> >> -x3::lit(',') >> gap >>
                            -((word("of") | word("in")) >> gap) >> call<read_year>,
                        week_of);

} // namespace

std::span<RuleReader const> iso_week_rules() {
    return table_of<code, named, alone, weeks>;
}

} // namespace dateline::grammar::english
