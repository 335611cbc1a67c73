#include "grammar/english/clock_range.hpp"

#include "grammar/english/clock_time.hpp"
#include "grammar/english/families.hpp"
#include "grammar/english/rule.hpp"
#include "grammar/english/vocabulary.hpp"

#include <algorithm>

namespace dateline::grammar::english {

namespace {

/// Both ends, and how sure they are times.
struct Hours {
    TimeOfDay from;
    TimeOfDay to;
    enum class Form : std::uint8_t {
        bare,    ///< "9-5": numbers like any others
        minutes, ///< "9:30-10:30"
        full,    ///< "9-5 p.m."
    } form = Form::bare;
};

struct End {
    TimeOfDay said;
    Hours::Form form = Hours::Form::bare;
};

/// Minutes since midnight.
int minutes_of(TimeOfDay const& time) {
    return *time.hour * 60 + time.minute.value_or(0);
}

/// How long it is from one time to the other, into the next day where it must be.
int length(int from, int to) {
    constexpr int day = 24 * 60;
    return ((to - from) % day + day - 1) % day + 1;
}

/// "5 to 6 p.m.": the half of the day that only the end says. Of both the one that makes the shorter stretch is meant.
void share_half(TimeOfDay& from, TimeOfDay const& to) {
    if (!from.twelve_hour_unstated || to.twelve_hour_unstated) return;
    constexpr std::uint8_t half = 12;
    TimeOfDay morning = from;
    morning.hour = static_cast<std::uint8_t>(*from.hour % half);
    TimeOfDay afternoon = morning;
    afternoon.hour = static_cast<std::uint8_t>(*morning.hour + half);
    int const end = minutes_of(to);
    from = length(minutes_of(morning), end) < length(minutes_of(afternoon), end) ? morning : afternoon;
    from.twelve_hour_unstated = false;
}

/// "9 a.m. to 5": an end without its half of the day is the next such hour.
void share_half_on(TimeOfDay const& from, TimeOfDay& to) {
    if (from.twelve_hour_unstated || !to.twelve_hour_unstated || !from.hour) return;
    constexpr std::uint8_t half = 12;
    to.hour = static_cast<std::uint8_t>(*to.hour % half);
    if (minutes_of(to) <= minutes_of(from)) *to.hour = static_cast<std::uint8_t>(*to.hour + half);
    to.twelve_hour_unstated = false;
}

/// The words that an end can begin with.
constexpr std::uint64_t hour_starts = digits | clock_digits | number_word | fraction_word | clock_name;

bool read_end(char const*& first, char const* last, End& end, Moments* moments) {
    if (first == last || (!is_digit(*first) && (classes_of(word_id(first, last)) & hour_starts) == 0)) return false;
    char const* it = first;
    End read;
    if (read_once<read_twelve_hour>(it, last, read.said, moments) || read_clock_name(it, last, read.said) ||
        read_oclock(it, last, read.said) || read_past_hour(it, last, read.said) || read_military(it, last, read.said)) {
        read.form = Hours::Form::full;
    } else {
        // The number may be joined to the next by a dash, so that it does not end as one alone does.
        char const* const stop = std::find(it, std::min(last, it + 6), '-');
        bool const dash = stop != it && stop != std::min(last, it + 6);
        if (!read_once<read_bare_time>(it, dash ? stop : last, read.said, moments)) return false;
        bool const minutes = read.said.minute.has_value();
        read.form = read.said.part || read.said.zone_minutes ? Hours::Form::full
                    : minutes                                ? Hours::Form::minutes
                                                             : Hours::Form::bare;
    }
    end = read;
    first = it;
    return true;
}

// Words.
constexpr auto dash = x3::lit("---") | x3::lit("--") | x3::lit('-');
constexpr auto to =
    (gap >> (word("to") | word("until") | word("till") | word("through")) >> gap) | (-gap >> dash >> -gap);
constexpr auto and_word = gap >> word("and") >> gap;
constexpr auto day = call<read_moment>;

/// Whether no word follows that the numbers could count.
constexpr auto alone = x3::matches[!((gap | x3::lit('-')) >> x3::ascii::alnum) >> !x3::lit('%')];

std::optional<Hours> hours(End from, End to_end) {
    Hours result{from.said, to_end.said, std::max(from.form, to_end.form)};
    if (!result.from.zone_minutes) result.from.zone_minutes = result.to.zone_minutes;
    share_half(result.from, result.to);
    share_half_on(result.from, result.to);
    if (result.from == result.to) return std::nullopt;
    return result;
}

bool read_hours(char const*& first, char const* last, Hours& result, Moments* moments) {
    char const* it = first;
    End from;
    End until;
    if (!read_end(it, last, from, moments) || !x3::parse(it, last, to) || !read_end(it, last, until, moments))
        return false;
    auto const read = hours(from, until);
    if (!read) return false;
    result = *read;
    first = it;
    return true;
}

/// "from 9 to 5", "between 9 and 5", "between 9-5"
bool read_led_hours(char const*& first, char const* last, Hours& result, Moments* moments) {
    char const* it = first;
    if (x3::parse(it, last, (word("from") | word("between")) >> gap) && read_hours(it, last, result, moments)) {
        first = it;
        return true;
    }
    it = first;
    End from;
    End until;
    if (!x3::parse(it, last, word("between") >> gap) || !read_end(it, last, from, moments) ||
        !x3::parse(it, last, and_word) || !read_end(it, last, until, moments))
        return false;
    auto const read = hours(from, until);
    if (!read) return false;
    result = *read;
    first = it;
    return true;
}
constexpr Reads of_hours{
    .first = hour_starts, .second = time_words, .one = false, .head = joiner | hyphen, .kept = true};
constexpr auto hours_said = call<read_hours, of_hours>;
/// Hours that are not bare numbers.
constexpr auto certain_hours =
    call<read_hours, Reads{.first = hour_starts,
                           .second = time_words,
                           .one = false,
                           .head = colon_digits | dot_digits | meridiem_word | time_digits | clock_name | clock_part |
                                   zone_word | minute_word | part_of_day_word,
                           .joint = joiner | hyphen,
                           .kept = true}>;
constexpr auto led_hours = call<read_led_hours, Reads{.first = range_lead, .second = hour_starts, .one = false}>;

TimeExpression on_no_day(Hours const& said) {
    return {Range{{NoDay{}, said.from}, {NoDay{}, said.to}}};
}

/// A working day at most: "won Friday 7-5" is a score.
bool is_stretch(Hours const& said) {
    constexpr int longest_stretch = 9 * 60;
    int const stretch = length(minutes_of(said.from), minutes_of(said.to));
    bool const twelve = said.from.twelve_hour_unstated && said.to.twelve_hour_unstated;
    return (twelve ? (stretch - 1) % (12 * 60) + 1 : stretch) <= longest_stretch;
}

std::optional<TimeExpression> on_the_day(Moment const& day_said, Hours const& said) {
    auto const start = on_day(day_said, said.from);
    if (!start) return std::nullopt;
    return TimeExpression{Range{*start, {NoDay{}, said.to}}};
}

// Rules.

auto const plain =
    rule({"clock_range.plain", "5 to 6 p.m.", "range(time(17) .. time(18))", "from the one time to the other"},
         certain_hours, [](Hours const& said) -> std::optional<Match> {
             if (said.form == Hours::Form::bare) return std::nullopt;
             return Match{{on_no_day(said)}, {}, said.form == Hours::Form::full ? Support::none : Support::clock};
         });

auto const led = rule({"clock_range.led", "between 10 and 11:30",
                       "range(time(10,twelve-hour) .. time(11:30,twelve-hour))", "from the one time to the other"},
                      led_hours >> alone, [](Hours const& said, bool is_alone) {
                          bool const certain =
                              said.form == Hours::Form::full || (said.form == Hours::Form::minutes && is_alone);
                          return certain ? std::optional(on_no_day(said)) : std::nullopt;
                      });

auto const after_day = rule(
    {"clock_range.after_day", "Monday from 9 to 5", "range(weekday(mon) time(09,twelve-hour) .. time(05,twelve-hour))",
     "from the one time to the other, that day"},
    day >> -x3::lit(',') >> gap >> led_hours >> alone, [](Moment const& on_which, Hours const& said, bool is_alone) {
        bool const certain = said.form == Hours::Form::full || is_alone;
        return certain ? on_the_day(on_which, said) : std::nullopt;
    });

auto const close_after_day = rule(
    {"clock_range.close_after_day", "Monday 12-4", "range(weekday(mon) time(12,twelve-hour) .. time(04,twelve-hour))",
     "from the one time to the other, that day"},
    day >> -x3::lit(',') >> gap >> hours_said >> alone, [](Moment const& on_which, Hours const& said, bool is_alone) {
        bool const certain = said.form == Hours::Form::full || (is_alone && is_stretch(said));
        return certain ? on_the_day(on_which, said) : std::nullopt;
    });

auto const led_before_day = rule({"clock_range.led_before_day", "from 9 to 5 on Friday",
                                  "range(weekday(fri) time(09,twelve-hour) .. time(05,twelve-hour))",
                                  "from the one time to the other, that day"},
                                 led_hours >> -x3::lit(',') >> gap >> -((word("on") | word("of")) >> gap) >> day,
                                 [](Hours const& said, Moment const& on_which) { return on_the_day(on_which, said); });

auto const before_day = rule({"clock_range.before_day", "5 to 6 p.m. on Friday",
                              "range(weekday(fri) time(17) .. time(18))", "from the one time to the other, that day"},
                             certain_hours >> -x3::lit(',') >> gap >> -(word("on") >> gap) >> day,
                             [](Hours const& said, Moment const& on_which) {
                                 return said.form == Hours::Form::bare ? std::nullopt : on_the_day(on_which, said);
                             });

/// "Monday to Friday", which with hours beside it are those of every week.
constexpr auto of_weekdays = word("monday") >> (to | (gap >> word("and") >> gap)) >> word("friday");

auto const working_hours =
    rule({"clock_range.working_hours", "9 to 5 Monday to Friday", "every(business-day)",
          "from the one time to the other, every week"},
         value_of<Hours>(led_hours | hours_said) >> -x3::lit(',') >> gap >> of_weekdays,
         [](Hours const& /*said*/) { return TimeExpression{Recurrence{.unit = Granularity::business_day}}; });

auto const hours_of_weekdays =
    rule({"clock_range.hours_of_weekdays", "Monday to Friday, 9 to 5", "every(business-day)",
          "from the one time to the other, every week"},
         of_weekdays >> -x3::lit(',') >> gap >> value_of<Hours>(led_hours | hours_said) >> alone,
         [](Hours const& said, bool is_alone) -> std::optional<TimeExpression> {
             bool const certain = said.form == Hours::Form::full || (is_alone && is_stretch(said));
             if (!certain) return std::nullopt;
             return TimeExpression{Recurrence{.unit = Granularity::business_day}};
         });

} // namespace

std::span<RuleReader const> clock_range_rules() {
    return table_of<plain, led, after_day, close_after_day, led_before_day, before_day, working_hours,
                    hours_of_weekdays>;
}

} // namespace dateline::grammar::english
