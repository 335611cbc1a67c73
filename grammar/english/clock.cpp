#include "grammar/english/clock.hpp"

#include "grammar/english/families.hpp"
#include "grammar/english/rule.hpp"

#include <boost/spirit/home/x3/numeric/uint.hpp>

namespace dateline::grammar::english {

namespace {

using OptionalMinute = std::optional<std::uint8_t>;

std::optional<TimeOfDay> time(std::uint8_t hour, OptionalMinute minute = {}, OptionalMinute second = {}) {
    if (hour > 24 || minute.value_or(0) > 59 || second.value_or(0) > 59) return std::nullopt;
    return TimeOfDay{.hour = hour, .minute = minute, .second = second};
}

std::optional<TimeOfDay> twelve_hour_time(std::uint8_t hour, OptionalMinute minute, bool afternoon) {
    if (hour < 1 || hour > 12) return std::nullopt;
    return time(static_cast<std::uint8_t>(hour % 12 + (afternoon ? 12 : 0)), minute);
}

/// Whether a clock time can be said of it: a day, not a month.
bool is_day(Moment const& moment) {
    if (auto const* const date = std::get_if<CalendarDate>(&moment.when)) return date->day.has_value();
    if (auto const* const recurring = std::get_if<Recurring>(&moment.when)) return recurring->cycle == Cycle::weekday;
    if (auto const* const shift = std::get_if<Shift>(&moment.when)) return shift->day_word;
    if (auto const* const unit = std::get_if<UnitReference>(&moment.when)) return unit->unit == Granularity::day;
    return false;
}

std::optional<Moment> on_day(Moment day, TimeOfDay time_said) {
    if (!is_day(day) || (day.time_of_day && (!time_said.hour || day.time_of_day->hour))) return std::nullopt;
    if (day.time_of_day) time_said.part = day.time_of_day->part;
    day.time_of_day = time_said;
    return day;
}

// Words.
constexpr x3::uint_parser<std::uint8_t, 10, 1, 2> one_or_two_digits;
constexpr x3::uint_parser<std::uint8_t, 10, 2, 2> two_digits;

bool read_minute(char const*& first, char const* last, std::uint8_t& minute) {
    char const* it = first;
    if (!x3::parse(it, last, (x3::lit(':') | '.') >> two_digits, minute)) return false;
    first = it;
    return true;
}
bool read_second(char const*& first, char const* last, std::uint8_t& second) {
    char const* it = first;
    if (!x3::parse(it, last, x3::lit(':') >> two_digits, second)) return false;
    first = it;
    return true;
}

/// "p.m.", "pm", "PM": true for the afternoon.
bool read_meridiem(char const*& first, char const* last, bool& afternoon) {
    char const* it = first;
    if (it == last || (*it != 'a' && *it != 'p')) return false;
    bool const after_noon = *it++ == 'p';
    bool const dots = it != last && *it == '.';
    if (dots) ++it;
    if (it == last || *it != 'm') return false;
    ++it;
    if (it != last && is_word_byte(*it)) return false;
    if (dots && it != last && *it == '.') ++it;
    afternoon = after_noon;
    first = it;
    return true;
}

bool read_zone(char const*& first, char const* last, std::int16_t& minutes) {
    char const* it = first;
    if (!x3::parse(it, last, gap >> word_of<zone>, minutes)) return false;
    first = it;
    return true;
}

constexpr auto minute_after = maybe<read_minute>;
constexpr auto second_after = maybe<read_second>;
constexpr auto meridiem = call<read_meridiem>;
constexpr auto clock_name = word_of<clock_word>;
constexpr auto apostrophe = x3::lit("'''") | x3::lit('\'');

/// A clock time, without its zone.
bool read_bare_time(char const*& first, char const* last, TimeOfDay& said) {
    std::uint8_t hour = 0;
    OptionalMinute minute;
    OptionalMinute second;
    bool afternoon = false;
    char const* it = first;
    ClockWord named;
    if (x3::parse(it, last, clock_name, named)) {
        said = TimeOfDay{.hour = named.hour, .minute = std::uint8_t{0}};
        first = it;
        return true;
    }
    if (!x3::parse(it, last, one_or_two_digits, hour)) return false;
    char const* const after_hour = it;
    std::optional<TimeOfDay> read;
    if (x3::parse(it, last, minute_after, minute) && x3::parse(it, last, -gap >> meridiem, afternoon)) {
        read = twelve_hour_time(hour, minute, afternoon);
    } else {
        it = after_hour;
        std::uint8_t minutes = 0;
        if (it == last || *it != ':' || !read_minute(it, last, minutes)) {
            it = after_hour;
            if (!x3::parse(it, last, gap >> word("o") >> apostrophe >> word("clock"))) return false;
            read = time(hour);
            if (read) read->twelve_hour_unstated = hour <= 12;
        } else {
            if (!x3::parse(it, last, second_after >> number_end, second)) return false;
            read = time(hour, minutes, second);
        }
    }
    if (!read) return false;
    said = *read;
    first = it;
    return true;
}

bool read_time(char const*& first, char const* last, TimeOfDay& said) {
    if (!read_bare_time(first, last, said)) return false;
    std::int16_t minutes = 0;
    if (read_zone(first, last, minutes)) said.zone_minutes = minutes;
    char const* it = first;
    if (x3::parse(it, last, gap >> word("local") >> gap >> word("time"))) first = it;
    return true;
}

/// "5", "9:30" after "at": the half of the day is not said.
bool read_bare_hour(char const*& first, char const* last, TimeOfDay& said) {
    char const* it = first;
    std::uint8_t hour = 0;
    if (!x3::parse(it, last, one_or_two_digits >> number_end, hour) || hour < 1 || hour > 12) return false;
    said = TimeOfDay{.hour = hour, .twelve_hour_unstated = true};
    first = it;
    return true;
}

constexpr auto time_said = call<read_time>;
constexpr auto day = call<read_moment>;
constexpr auto at = -x3::lit(',') >> gap >> -(word("at") >> gap);
constexpr auto on = -x3::lit(',') >> gap >> -(word("on") >> gap);

// Rules.

// EXAMPLE "4:30 p.m."
auto const alone = rule("clock.time", time_said, [](TimeOfDay const& said) { return Moment{NoDay{}, said}; });

// EXAMPLE "Tuesday at 5 p.m."
auto const after_day = rule("clock.after_day", day >> at >> time_said, on_day);

// EXAMPLE "Tuesday at 5"
auto const hour_after_day =
    rule("clock.hour_after_day", day >> gap >> word("at") >> gap >> call<read_bare_hour>, on_day);

// EXAMPLE "5 p.m. on Tuesday"
auto const before_day = rule("clock.before_day", time_said >> on >> day,
                             [](TimeOfDay const& said, Moment const& on_which) { return on_day(on_which, said); });

// EXAMPLE "the morning of March 1"
auto const part_of_day_of =
    rule("clock.part_of_day",
         -(word("the") >> gap) >> word_of<part_of_day> >> gap >> (word("of") | word("on")) >> gap >> day,
         [](PartOfDay part, Moment const& on_which) { return on_day(on_which, TimeOfDay{.part = part}); });

// EXAMPLE "March 1 evening"
auto const day_and_part =
    rule("clock.day_and_part",
         day >> -x3::lit(',') >> gap >> -(word("in") >> gap >> word("the") >> gap) >> word_of<part_of_day>,
         [](Moment const& on_which, PartOfDay part) { return on_day(on_which, TimeOfDay{.part = part}); });

// EXAMPLE "the morning"
auto const the_part = rule("clock.the_part", word("the") >> gap >> word_of<part_of_day>, [](PartOfDay part) {
    return Match{{Moment{NoDay{}, TimeOfDay{.part = part}}}, {}, Support::part_of_day};
});

} // namespace

bool read_clock(char const*& first, char const* last, Match& match) {
    return longest(first, last, match, alone, after_day, hour_after_day, before_day, part_of_day_of, day_and_part,
                   the_part);
}

std::span<Rule const> clock_rules() {
    static constexpr Rule rules[] = {
        {"clock.time", "4:30 p.m. EST", "time(16:30,zone=-300)", "a time of day on no stated day"},
        {"clock.after_day", "Tuesday at 5 p.m.", "weekday(tue) time(17)", "that time of that day"},
        {"clock.hour_after_day", "Tuesday at 5", "weekday(tue) time(05,twelve-hour)",
         "that hour of that day, before or after noon"},
        {"clock.before_day", "5 p.m. on Tuesday", "weekday(tue) time(17)", "that time of that day"},
        {"clock.part_of_day", "the morning of March 1", "date(?-03-01) time(morning)", "that part of that day"},
        {"clock.day_and_part", "March 1 evening", "date(?-03-01) time(evening)", "that part of that day"},
        {"clock.the_part", "the morning", "time(morning)", "that part of the narrative's current day"},
    };
    return rules;
}

} // namespace dateline::grammar::english
