#include "grammar/english/range.hpp"

#include "grammar/english/clock_time.hpp"
#include "grammar/english/compact_measure.hpp"
#include "grammar/english/date_parts.hpp"
#include "grammar/english/families.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"
#include "grammar/english/vocabulary.hpp"
#include "grammar/english/years.hpp"

#include <algorithm>
#include <string>

namespace dateline::grammar::english {

namespace {

/// The first end of "5/1-5/7" or "Jan-Feb": the dash ends it, as it would not end a number alone. It begins with a
/// number or a name, so that not every article is tried for a dash behind it.
bool read_end_before_dash(char const*& first, char const* last, Moment& moment, Moments* moments) {
    constexpr std::ptrdiff_t longest = 12;
    if (first == last) return false;
    std::string_view const text = word_at(first, last);
    bool const digital = is_digit(*first);
    bool const code = *first == 'q' && last - first > 1 && is_digit(first[1]);
    if (!digital && !code && !month(text) && !weekday(text) && !number(text) && !ordinal(text)) return false;
    char const* const limit = last - first > longest ? first + longest : last;
    char const* const dash = digital ? std::find(first, limit, '-') : limit;
    // A number alone is a moment only where it is a year, and one before a colon none.
    char const* const digits_end = std::find_if_not(first, dash, is_digit);
    bool const alone = digits_end - first <= 3 && std::all_of(digits_end, dash, is_space);
    bool const is_none = alone || (digits_end != dash && *digits_end == ':');
    return (dash != limit && !is_none && read_moment(first, dash, moment)) || read_moment(first, last, moment, moments);
}

bool has_year(Moment const& moment) {
    auto const* const date = std::get_if<CalendarDate>(&moment.when);
    return date != nullptr && date->year;
}

bool is_year(Moment const& moment) {
    auto const* const date = std::get_if<CalendarDate>(&moment.when);
    return date != nullptr && date->year && !date->month && !date->day;
}

/// A date in full, or a word for a day.
bool is_certain(Moment const& moment) {
    auto const* const shift = std::get_if<Shift>(&moment.when);
    return has_year(moment) || (shift != nullptr && shift->day_word) || std::holds_alternative<Deictic>(moment.when);
}

/// Both ends, of the same kind or each certain by itself; a range of shifts or of words such as "now" is none.
std::optional<Match> range(Moment const& from, Moment const& to) {
    bool const alike = from.when.index() == to.when.index() && is_year(from) == is_year(to);
    if (!alike && !(has_year(from) && is_certain(to))) return std::nullopt;
    if (std::holds_alternative<Deictic>(from.when)) return std::nullopt;
    if (std::holds_alternative<NoDay>(from.when) && !from.time_of_day->hour) return std::nullopt;
    return Match{{Range{from, to}}, {}, is_year(from) && is_year(to) ? Support::years : Support::none};
}

/// "Mon-Fri", "5/1-5/7", "from Jan-Feb": what a dash may join. Months and days with names are `shared_range`'s, unless
/// a preposition stands before them.
std::optional<Match> dashed(bool led, Moment const& from, Moment const& to) {
    auto const* const date = std::get_if<CalendarDate>(&from.when);
    auto const* const member = std::get_if<Recurring>(&from.when);
    bool const dated = date != nullptr && date->month && (led || date->order != NumericOrder::none);
    bool const named = member != nullptr && (member->cycle == Cycle::weekday || member->cycle == Cycle::quarter);
    return dated || named ? range(from, to) : std::nullopt;
}

std::optional<Match> days(std::uint8_t month, std::uint8_t from, std::uint8_t to, std::optional<YearPart> const& year) {
    if (from >= to) return std::nullopt;
    CalendarDate first{.month = month, .day = from};
    if (year) {
        first.year = year->year;
        first.two_digit_year = year->two_digits;
    }
    CalendarDate last = first;
    last.day = to;
    return Match{{Range{{first}, {last}}}, {}};
}

/// "For ten days from March 1": the end is so far from the start.
std::optional<TimeExpression> run(Moment const& from, Measure const& length) {
    if (std::holds_alternative<Deictic>(from.when) || length.amount.approximate || length.amount.unstated ||
        length.modifier != Modifier::none)
        return std::nullopt;
    if (auto const* const shift = std::get_if<Shift>(&from.when); shift != nullptr && !shift->day_word)
        return std::nullopt;
    return TimeExpression{
        Range{from, {Shift{.amount = length.amount, .unit = length.unit, .origin = Origin::expression}}}};
}

/// What tells that a time holds one of the clock.
constexpr std::uint64_t clock_heads = meridiem_word | clock_digits | colon_digits | clock_name | clock_part;

/// "15h"
bool read_hour(char const*& first, char const* last, Moment& moment) {
    TimeOfDay said;
    if (!read_hour_letter(first, last, said)) return false;
    moment = {NoDay{}, said};
    return true;
}

/// "9" of "for two hours from 9".
bool read_bare_clock(char const*& first, char const* last, Moment& moment) {
    TimeOfDay said;
    if (!read_bare_time(first, last, said)) return false;
    moment = {NoDay{}, said};
    return true;
}

std::optional<Match> years(std::int16_t from, std::int16_t to) {
    if (from >= to || to - from > 200) return std::nullopt;
    return Match{{Range{{CalendarDate{.year = from}}, {CalendarDate{.year = to}}}}, {}, Support::years};
}

// Words.
constexpr auto dash = x3::lit("---") | x3::lit("--") | x3::lit('-');
constexpr auto to =
    (gap >> (word("to") | word("until") | word("till") | word("through")) >> gap) | (-gap >> dash >> -gap);
constexpr auto to_word = gap >> (word("to") | word("until") | word("till") | word("through")) >> gap;
constexpr auto range_end = call<read_full_moment>;
constexpr auto end_before_dash =
    call<read_end_before_dash, Reads{.first = month_word | weekday_word | digits | mixed_digits | number_word |
                                              ordinal_word | ordinal_digits | letter_and_digit,
                                     .second = any_class}>;
constexpr auto month_name = call<read_month>;
constexpr auto day_number = call<read_day_number>;
constexpr auto year_number = call<read_year>;

/// The first day of "3-5 March": a number that the dash ends.
constexpr auto first_day = value_of<std::uint8_t>(call<read_day_ordinal> | call<read_day>);

/// "2014", or "15" for 2015 after "2014-".
bool read_short_year(char const*& first, char const* last, std::int16_t& year) {
    char const* it = first;
    if (last - it < 2 || !is_digit(it[0]) || !is_digit(it[1]) || (last - it > 2 && is_word_byte(it[2]))) return false;
    year = static_cast<std::int16_t>((it[0] - '0') * 10 + (it[1] - '0'));
    first = it + 2;
    return true;
}
constexpr auto short_year = call<read_short_year, Reads{.first = day_digits}>;

constexpr auto year_after = maybe<read_year_after_day>;

// Rules.

auto const from_to = rule({"range.from", "from March 3 to March 5", "range(date(?-03-03) .. date(?-03-05))",
                           "from the start of the first to the end of the last"},
                          word("from") >> gap >> range_end >> to >> range_end, range);

auto const between = rule({"range.between", "between 2014 and 2016", "range(date(2014) .. date(2016))",
                           "from the start of the first to the end of the last"},
                          word("between") >> gap >> range_end >> gap >> word("and") >> gap >> range_end, range);

auto const plain = rule({"range.plain", "Monday to Friday", "range(weekday(mon) .. weekday(fri))",
                         "from the start of the first to the end of the last"},
                        range_end >> to_word >> range_end, range);

auto const dash_range =
    rule({"range.dash", "Mon-Fri", "range(weekday(mon) .. weekday(fri))",
          "from the start of the first to the end of the last"},
         x3::matches[(word("from") | word("between")) >> gap] >> end_before_dash >> -gap >> dash >> -gap >> range_end,
         dashed);

auto const lasting =
    rule({"range.lasting", "from March 1 for ten days", "range(date(?-03-01) .. shift(+10 day,expression))",
          "so long from its start"},
         word("from") >> gap >> range_end >> gap >> word("for") >> gap >> call<read_compact_measure>, run);

auto const clock_lasting =
    rule({"range.clock_lasting", "tomorrow at 3 p.m. for 30 minutes",
          "range(shift(+1 day,word) time(15) .. shift(+30 minute,expression))", "so long from that time of day"},
         value_of<Moment>(call<read_full_moment, Reads{.head = clock_heads}> |
                          call<read_hour, reads_of<read_hour_letter>>) >>
             gap >> word("for") >> gap >> call<read_compact_measure>,
         [](Moment const& from, Measure const& length) -> std::optional<TimeExpression> {
             // "Monday for two weeks" may be two times.
             bool const clock = from.time_of_day && from.time_of_day->hour && length.unit <= Granularity::hour;
             return clock ? run(from, length) : std::nullopt;
         });

auto const lasting_before =
    rule({"range.lasting_before", "for ten days from March 1", "range(date(?-03-01) .. shift(+10 day,expression))",
          "so long from its start"},
         word("for") >> gap >> call<read_measure> >> gap >> -(word("starting") >> gap) >> word("from") >> gap >>
             value_of<Moment>(range_end | call<read_bare_clock, reads_of<read_bare_time>>),
         [](Measure const& length, Moment const& from) { return run(from, length); });

auto const month_days =
    rule({"range.month_days", "March 3-5, 2023", "range(date(2023-03-03) .. date(2023-03-05))", "those days"},
         month_name >> gap >> first_day >> to >> day_number >> year_after, days);

auto const days_month =
    rule({"range.days_month", "3-5 March 2023", "range(date(2023-03-03) .. date(2023-03-05))", "those days"},
         first_day >> to >> day_number >> gap >> -(word("of") >> gap) >> month_name >> year_after,
         [](std::uint8_t from_day, std::uint8_t until, std::uint8_t month_said, std::optional<YearPart> const& year) {
             return days(month_said, from_day, until, year);
         });

auto const between_days = rule(
    {"range.between_days", "between March 3 and 5", "range(date(?-03-03) .. date(?-03-05))", "those days"},
    word("between") >> gap >> month_name >> gap >> first_day >> gap >> word("and") >> gap >> day_number >> year_after,
    days);

auto const year_dash_year = rule({"range.years", "2014-2016", "range(date(2014) .. date(2016))", "those years"},
                                 year_number >> dash >> year_number, years);

auto const year_dash_short = rule({"range.short_years", "2014-15", "range(date(2014) .. date(2015))", "those years"},
                                  year_number >> dash >> short_year, [](std::int16_t from_year, std::int16_t until) {
                                      // "2015-32" is no year and its end.
                                      int const length = until - from_year % 100;
                                      return from_year >= 2000 && length > 15
                                                 ? std::nullopt
                                                 : years(from_year, static_cast<std::int16_t>(from_year + length));
                                  });

auto const year_slash_short =
    rule({"range.slash_years", "2023/24", "range(date(2023) .. date(2024))", "that year and the next"},
         year_number >> '/' >> short_year, [](std::int16_t from_year, std::int16_t until) {
             bool const next = (from_year + 1) % 100 == until;
             return next ? years(from_year, static_cast<std::int16_t>(from_year + 1)) : std::nullopt;
         });

} // namespace

std::optional<std::pair<Span, Span>> read_range_ends(std::string_view words) {
    std::string const folded = fold(words, padding);
    char const* const begin = folded.data();
    char const* const last = begin + words.size();
    char const* it = begin;
    x3::parse(it, last, (word("from") | word("between")) >> gap);
    char const* const first = it;
    Moment moment;
    std::uint8_t day = 0;
    char const* after_day = it;
    bool const is_day = read_day(after_day, last, day) || read_day_ordinal(after_day, last, day);
    bool const is_moment = read_full_moment(it, last, moment);
    if (!is_moment && !is_day) return std::nullopt;
    it = std::max(it, after_day);
    char const* const first_end = it;
    if (!x3::parse(it, last, to | (gap >> word("and") >> gap)) || it == last) return std::nullopt;
    auto const at = [&](char const* place) { return static_cast<std::uint32_t>(place - begin); };
    return std::pair{Span{at(first), at(first_end)}, Span{at(it), at(last)}};
}

std::span<RuleReader const> range_rules() {
    return table_of<from_to, between, plain, dash_range, lasting, clock_lasting, lasting_before, month_days, days_month,
                    between_days, year_dash_year, year_dash_short, year_slash_short>;
}

} // namespace dateline::grammar::english
