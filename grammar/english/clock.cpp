#include "grammar/english/clock.hpp"

#include "grammar/english/families.hpp"
#include "grammar/english/numbers.hpp"
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

Moment no_day(TimeOfDay const& said) {
    return {NoDay{}, said};
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

bool read_zone_after(char const*& first, char const* last, TimeOfDay& said) {
    std::int16_t minutes = 0;
    bool const zoned = read_zone(first, last, minutes);
    if (zoned) said.zone_minutes = minutes;
    char const* it = first;
    if (!zoned && x3::parse(it, last, gap >> word("local") >> gap >> word("time"))) first = it;
    return zoned;
}

/// "4:30 p.m."
bool read_twelve_hour(char const*& first, char const* last, TimeOfDay& said) {
    char const* it = first;
    std::uint8_t hour = 0;
    OptionalMinute minute;
    bool afternoon = false;
    if (!x3::parse(it, last, one_or_two_digits, hour) || !x3::parse(it, last, minute_after, minute)) return false;
    if (!x3::parse(it, last, -gap >> meridiem, afternoon)) return false;
    auto const read = twelve_hour_time(hour, minute, afternoon);
    if (!read) return false;
    said = *read;
    read_zone_after(it, last, said);
    first = it;
    return true;
}

/// "17:30", "17:30:15"
bool read_twenty_four_hour(char const*& first, char const* last, TimeOfDay& said) {
    char const* it = first;
    std::uint8_t hour = 0;
    std::uint8_t minute = 0;
    OptionalMinute second;
    if (!x3::parse(it, last, one_or_two_digits, hour) || !x3::parse(it, last, x3::lit(':') >> two_digits, minute))
        return false;
    if (!x3::parse(it, last, second_after >> number_end, second)) return false;
    auto const read = time(hour, minute, second);
    if (!read) return false;
    said = *read;
    read_zone_after(it, last, said);
    first = it;
    return true;
}

/// "5 o'clock"
bool read_oclock(char const*& first, char const* last, TimeOfDay& said) {
    char const* it = first;
    std::int32_t hour = 0;
    if (!read_cardinal(it, last, hour) || hour > 12) return false;
    if (!x3::parse(it, last, gap >> word("o") >> apostrophe >> word("clock"))) return false;
    said = TimeOfDay{.hour = static_cast<std::uint8_t>(hour), .twelve_hour_unstated = true};
    first = it;
    return true;
}

/// "noon"
bool read_clock_name(char const*& first, char const* last, TimeOfDay& said) {
    ClockWord named;
    if (!x3::parse(first, last, clock_name, named)) return false;
    said = TimeOfDay{.hour = named.hour, .minute = std::uint8_t{0}};
    read_zone_after(first, last, said);
    return true;
}

bool read_time(char const*& first, char const* last, TimeOfDay& said) {
    return read_clock_name(first, last, said) || read_twelve_hour(first, last, said) ||
           read_twenty_four_hour(first, last, said) || read_oclock(first, last, said);
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
constexpr auto twelve_hour_said = call<read_twelve_hour>;
constexpr auto twenty_four_hour_said = call<read_twenty_four_hour>;
constexpr auto day = call<read_moment>;
constexpr auto at = -x3::lit(',') >> gap >> -(word("at") >> gap);
constexpr auto on = -x3::lit(',') >> gap >> -(word("on") >> gap);

// Rules.

auto const twelve_hour =
    rule({"clock.twelve_hour", "4:30 p.m. EST", "time(16:30,zone=-300)", "a time of day on no stated day"},
         twelve_hour_said, no_day);

auto const twenty_four_hour =
    rule({"clock.twenty_four_hour", "17:30", "time(17:30)", "a time of day on no stated day"}, twenty_four_hour_said,
         [](TimeOfDay const& said) {
             return Match{{no_day(said)}, {}, said.zone_minutes || said.second ? Support::none : Support::clock};
         });

auto const name =
    rule({"clock.name", "noon", "time(12:00)", "a time of day on no stated day"}, call<read_clock_name>, no_day);

auto const oclock = rule({"clock.oclock", "five o'clock", "time(05,twelve-hour)", "that hour, before or after noon"},
                         call<read_oclock>, no_day);

auto const after_day = rule({"clock.after_day", "Tuesday at 5 p.m.", "weekday(tue) time(17)", "that time of that day"},
                            day >> at >> time_said, on_day);

auto const hour_after_day = rule({"clock.hour_after_day", "Tuesday at 5", "weekday(tue) time(05,twelve-hour)",
                                  "that hour of that day, before or after noon"},
                                 day >> gap >> word("at") >> gap >> call<read_bare_hour>, on_day);

auto const before_day =
    rule({"clock.before_day", "5 p.m. on Tuesday", "weekday(tue) time(17)", "that time of that day"},
         time_said >> on >> day, [](TimeOfDay const& said, Moment const& on_which) { return on_day(on_which, said); });

auto const part_of_day_of =
    rule({"clock.part_of_day", "the morning of March 1", "date(?-03-01) time(morning)", "that part of that day"},
         -(word("the") >> gap) >> word_of<part_of_day> >> gap >> (word("of") | word("on")) >> gap >> day,
         [](PartOfDay part, Moment const& on_which) { return on_day(on_which, TimeOfDay{.part = part}); });

auto const day_and_part =
    rule({"clock.day_and_part", "March 1 evening", "date(?-03-01) time(evening)", "that part of that day"},
         day >> -x3::lit(',') >> gap >> -(word("in") >> gap >> word("the") >> gap) >> word_of<part_of_day>,
         [](Moment const& on_which, PartOfDay part) { return on_day(on_which, TimeOfDay{.part = part}); });

auto const the_part =
    rule({"clock.the_part", "the morning", "time(morning)", "that part of the narrative's current day"},
         word("the") >> gap >> word_of<part_of_day>, [](PartOfDay part) {
             return Match{{Moment{NoDay{}, TimeOfDay{.part = part}}}, {}, Support::after_in};
         });

} // namespace

bool read_clock(char const*& first, char const* last, Match& match) {
    return read_longest(clock_rules(), first, last, match);
}

std::span<RuleReader const> clock_rules() {
    return table_of<twelve_hour, twenty_four_hour, name, oclock, after_day, hour_after_day, before_day, part_of_day_of,
                    day_and_part, the_part>;
}

} // namespace dateline::grammar::english
