#include "grammar/english/clock_time.hpp"

#include "grammar/english/clock_zone.hpp"
#include "grammar/english/moments.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"

#include <boost/spirit/home/x3/numeric/uint.hpp>

namespace dateline::grammar::english {

namespace {

using OptionalNumber = std::optional<std::uint8_t>;

constexpr std::uint8_t hours_of_half = 12;

/// Hour, minute and second before anything says which half of the day is meant.
struct Numbers {
    std::uint8_t hour = 0;
    OptionalNumber minute;
    OptionalNumber second;
};

bool is_possible(Numbers const& numbers) {
    return numbers.hour <= 24 && numbers.minute.value_or(0) <= 59 && numbers.second.value_or(0) <= 59;
}

TimeOfDay time_of(Numbers const& numbers) {
    return {.hour = numbers.hour, .minute = numbers.minute, .second = numbers.second};
}

// Words.
constexpr x3::uint_parser<std::uint8_t, 10, 1, 2> one_or_two_digits;
constexpr auto apostrophe = x3::lit("'''") | x3::lit('\'');

/// One or two digits, or just two.
bool read_two_digits(char const*& first, char const* last, bool both, std::uint8_t& value) {
    if (first == last || !is_digit(*first)) return false;
    int read = *first - '0';
    bool const two = last - first > 1 && is_digit(first[1]);
    if (two) read = read * 10 + (first[1] - '0');
    if (both && !two) return false;
    value = static_cast<std::uint8_t>(read);
    first += two ? 2 : 1;
    return true;
}

/// ":30" or "h30" behind hours or minutes; with `dot` also ".30".
bool read_minute(char const*& first, char const* last, bool dot, OptionalNumber& value) {
    char const* it = first;
    if (it == last || (*it != ':' && *it != 'h' && !(dot && *it == '.'))) return false;
    std::uint8_t read = 0;
    if (!read_two_digits(++it, last, true, read) || (it != last && is_digit(*it))) return false;
    value = read;
    first = it;
    return true;
}

/// "5", "4:30", "4.30" with `dot`, "8:00:20"
bool read_numbers(char const*& first, char const* last, bool dot, Numbers& numbers) {
    char const* it = first;
    Numbers read;
    if (!read_two_digits(it, last, false, read.hour) || (it != last && is_digit(*it))) return false;
    if (read_minute(it, last, dot, read.minute) && read_minute(it, last, false, read.second)) {
        // Fractions of seconds, as computers write them, say nothing to a reader of news.
        char const* end = it;
        if (end != last && *end == '.' && last - end > 1 && is_digit(end[1])) {
            ++end;
            while (end != last && is_digit(*end) && end - it < 10)
                ++end;
            it = end;
        }
    }
    if (!is_possible(read)) return false;
    numbers = read;
    first = it;
    return true;
}

/// "340", "0730": two digits of minutes behind one or two of hours.
bool read_joined_numbers(char const*& first, char const* last, Numbers& numbers) {
    char const* end = first;
    int value = 0;
    while (end != last && is_digit(*end) && end - first < 5)
        value = value * 10 + (*end++ - '0');
    if (end - first != 3 && end - first != 4) return false;
    Numbers const read{static_cast<std::uint8_t>(value / 100), static_cast<std::uint8_t>(value % 100), std::nullopt};
    if (!is_possible(read)) return false;
    numbers = read;
    first = end;
    return true;
}

/// A number in words, and no digits.
bool read_number_words(char const*& first, char const* last, std::int32_t most, std::uint8_t& value) {
    char const* it = first;
    std::int32_t read = 0;
    if (it == last || is_digit(*it) || !read_cardinal(it, last, read) || read > most) return false;
    value = static_cast<std::uint8_t>(read);
    first = it;
    return true;
}

/// "six", "six thirty", "six oh five"
bool read_spoken(char const*& first, char const* last, Numbers& numbers) {
    char const* it = first;
    Numbers read;
    if (!read_number_words(it, last, 23, read.hour)) return false;
    char const* rest = it;
    bool const oh = x3::parse(rest, last, gap >> (word("oh") | word("o")));
    if (!oh) rest = it;
    std::uint8_t minute = 0;
    if (x3::parse(rest, last, gap) && read_number_words(rest, last, 59, minute) && oh == (minute < 10)) {
        read.minute = minute;
        it = rest;
    }
    numbers = read;
    first = it;
    return true;
}

/// "in the morning", "at night" behind an hour whose half of the day it says.
void read_part_after(char const*& first, char const* last, TimeOfDay& said) {
    if (!said.hour || *said.hour > hours_of_half || first == last || !is_space(*first)) return;
    char const* it = first;
    PartOfDay part = PartOfDay::night;
    bool const at_night = x3::parse(it, last, gap >> word("at") >> gap >> word("night"));
    if (!at_night) {
        it = first;
        if (!x3::parse(it, last, gap >> word("in") >> gap >> word("the") >> gap >> word_of<part_of_day>, part)) return;
    }
    said.part = part;
    said.twelve_hour_unstated = true;
    first = it;
}

/// Puts an hour of the twelve into its half of the day; false if it is none of them.
bool in_half(Numbers const& numbers, bool afternoon, TimeOfDay& said) {
    // "15:30 p.m." says it twice.
    bool const twice = numbers.hour > hours_of_half && afternoon && numbers.hour < 24;
    if (!twice && (numbers.hour < 1 || numbers.hour > hours_of_half)) return false;
    std::uint8_t const hour =
        twice ? numbers.hour
              : static_cast<std::uint8_t>(numbers.hour % hours_of_half + (afternoon ? hours_of_half : 0));
    said = TimeOfDay{.hour = hour, .minute = numbers.minute, .second = numbers.second};
    return true;
}

/// The hour of "3p", "9a", "15h", if such a letter is next and ends the word.
std::optional<TimeOfDay> before_letter(char const* it, char const* last, Numbers const& numbers) {
    if (it == last || (it + 1 != last && is_word_byte(it[1]))) return std::nullopt;
    if (*it == 'h') return time_of(numbers);
    if (*it != 'a' && *it != 'p') return std::nullopt;
    TimeOfDay said;
    return in_half(numbers, *it == 'p', said) ? std::optional(said) : std::nullopt;
}

/// Whether a letter stands behind the digits at `it` and white space, or no digits stand there.
bool is_before_word(char const* it, char const* last) {
    char const* const begin = it;
    while (it != last && is_digit(*it))
        ++it;
    char const* const end = it;
    while (it != last && is_space(*it))
        ++it;
    return end == begin || (it != end && it != last && is_lower(*it));
}

/// "past", "to": whether the minutes are counted to the hour, and whether the word says no more than that.
struct Side {
    bool before = false;
    bool certain = false;
};
bool read_side(char const*& first, char const* last, Side& side) {
    char const* it = first;
    auto const is = [](bool before, bool certain) { return x3::attr(Side{before, certain}); };
    auto const words = (word("past") >> is(false, true)) | (word("after") >> is(false, false)) |
                       ((word("to") | word("till") | word("before")) >> is(true, false));
    if (!x3::parse(it, last, words, side)) return false;
    first = it;
    return true;
}

constexpr auto side_said = call<read_side>;

/// The hour before it, on a clock of 12 or of 24.
std::uint8_t hour_before(int hour, bool twelve) {
    int const before = twelve ? (hour + 10) % 12 + 1 : (hour + 23) % 24;
    return static_cast<std::uint8_t>(before);
}

/// The minutes of "half past", "a quarter to", "ten to", "ten minutes to".
bool read_minutes_said(char const*& first, char const* last, std::int32_t& minutes, bool& exact) {
    char const* it = first;
    exact = true;
    if (x3::parse(it, last, (word("half") >> x3::attr(30)) | (-(word("a") >> gap) >> word("quarter") >> x3::attr(15)),
                  minutes)) {
        first = it;
        return true;
    }
    it = first;
    if (!read_cardinal(it, last, minutes) || minutes > 59) return false;
    char const* unit = it;
    exact = x3::parse(unit, last, gap >> (word("minutes") | word("minute") | word("mins") | word("min")));
    if (exact) it = unit;
    first = it;
    return true;
}

/// Whether a clock time can be said of it: a day, not a month.
bool is_day(Moment const& moment) {
    if (auto const* const date = std::get_if<CalendarDate>(&moment.when)) return date->day.has_value();
    if (auto const* const recurring = std::get_if<Recurring>(&moment.when))
        return recurring->cycle == Cycle::weekday || recurring->cycle == Cycle::holiday;
    if (auto const* const shift = std::get_if<Shift>(&moment.when)) return shift->day_word;
    if (auto const* const unit = std::get_if<UnitReference>(&moment.when)) return unit->unit == Granularity::day;
    return false;
}

} // namespace

std::optional<Moment> on_day(Moment day, TimeOfDay time_said) {
    if (!is_day(day) || (day.time_of_day && (!time_said.hour || day.time_of_day->hour))) return std::nullopt;
    if (day.time_of_day) {
        time_said.part = day.time_of_day->part;
        // "Midnight tonight" ends the day.
        constexpr std::uint8_t midnight = 24;
        if (time_said.part == PartOfDay::night && time_said.hour == std::uint8_t{0} &&
            time_said.minute.value_or(0) == 0 && time_said.second.value_or(0) == 0)
            time_said.hour = midnight;
    }
    day.time_of_day = time_said;
    return day;
}

bool read_meridiem(char const*& first, char const* last, bool& afternoon) {
    char const* it = first;
    if (it == last || (*it != 'a' && *it != 'p')) return false;
    bool const after_noon = *it++ == 'p';
    bool const dots = it != last && *it == '.';
    if (dots) ++it;
    if (it != last && *it == ' ') ++it;
    if (it == last || *it != 'm') return false;
    ++it;
    if (it != last && is_word_byte(*it)) return false;
    if (dots && it != last && *it == '.') ++it;
    afternoon = after_noon;
    first = it;
    return true;
}

bool read_twelve_hour(char const*& first, char const* last, TimeOfDay& said) {
    char const* it = first;
    Numbers numbers;
    bool const digital = read_numbers(it, last, true, numbers) || read_joined_numbers(it, last, numbers);
    if (!digital && !read_spoken(it, last, numbers)) return false;
    bool afternoon = false;
    char const* meridiem = it;
    if (x3::parse(meridiem, last, -(gap | '.') >> call<read_meridiem>, afternoon)) {
        it = meridiem;
    } else if (digital && numbers.minute && it != last && (*it == 'a' || *it == 'p') &&
               (it + 1 == last || !is_word_byte(it[1]))) {
        // "9:00a"
        afternoon = *it++ == 'p';
    } else {
        return false;
    }
    if (!in_half(numbers, afternoon, said)) return false;
    read_zone_after(it, last, said);
    first = it;
    return true;
}

bool read_twenty_four_hour(char const*& first, char const* last, TimeOfDay& said) {
    char const* it = first;
    Numbers numbers;
    if (!read_numbers(it, last, false, numbers) || !numbers.minute) return false;
    TimeOfDay read = time_of(numbers);
    char const* const time_end = it;
    read_zone_after(it, last, read);
    if (it == time_end && !x3::parse(it, last, number_end)) return false;
    if (!read.zone_minutes) read_part_after(it, last, read);
    said = read;
    first = it;
    return true;
}

bool read_oclock(char const*& first, char const* last, TimeOfDay& said) {
    if (!is_before_word(first, last)) return false;
    char const* it = first;
    std::int32_t hour = 0;
    if (!read_cardinal(it, last, hour) || hour > hours_of_half) return false;
    auto const name = (word("o") >> apostrophe >> word("clock")) | word("oclock");
    if (!x3::parse(it, last, gap >> name)) return false;
    TimeOfDay read{.hour = static_cast<std::uint8_t>(hour), .twelve_hour_unstated = true};
    bool afternoon = false;
    char const* meridiem = it;
    if (x3::parse(meridiem, last, gap >> call<read_meridiem>, afternoon)) {
        in_half({static_cast<std::uint8_t>(hour), {}, {}}, afternoon, read);
        it = meridiem;
    } else {
        read_part_after(it, last, read);
    }
    read_zone_after(it, last, read);
    said = read;
    first = it;
    return true;
}

bool read_clock_name(char const*& first, char const* last, TimeOfDay& said) {
    if (first == last || is_digit(*first)) return false;
    ClockWord named;
    if (!x3::parse(first, last, word_of<clock_word>, named)) return false;
    said = TimeOfDay{.hour = named.hour, .minute = std::uint8_t{0}};
    read_zone_after(first, last, said);
    return true;
}

TimeOfDay awake(TimeOfDay said) {
    constexpr std::uint8_t first_of_morning = 6;
    if (said.twelve_hour_unstated && !said.part && said.minute && said.hour && *said.hour < first_of_morning)
        said.hour = static_cast<std::uint8_t>(*said.hour + hours_of_half);
    return said;
}

bool read_past_hour(char const*& first, char const* last, TimeOfDay& said) {
    if (!is_before_word(first, last)) return false;
    char const* it = first;
    std::int32_t minutes = 0;
    bool exact = false;
    Side side;
    if (!read_minutes_said(it, last, minutes, exact)) return false;
    if (!x3::parse(it, last, gap >> side_said >> gap, side)) return false;
    TimeOfDay read;
    char const* const hour_begins = it;
    bool const named = read_clock_name(it, last, read);
    // "Ten to five" may be odds, "ten after five" a count, and "11 to 3pm" a range.
    if (!exact && !side.certain && !named) return false;
    if (!named && (!read_twelve_hour(it, last, read) || read.minute)) {
        it = hour_begins;
        std::int32_t hour = 0;
        if (!read_cardinal(it, last, hour) || hour > hours_of_half) return false;
        read = {.hour = static_cast<std::uint8_t>(hour), .twelve_hour_unstated = true};
    }
    if (side.before) read.hour = hour_before(*read.hour, read.twelve_hour_unstated);
    read.minute = static_cast<std::uint8_t>(side.before ? 60 - minutes : minutes);
    bool afternoon = false;
    char const* meridiem = it;
    if (read.twelve_hour_unstated && x3::parse(meridiem, last, gap >> call<read_meridiem>, afternoon)) {
        in_half({*read.hour, read.minute, {}}, afternoon, read);
        it = meridiem;
    } else if (read.twelve_hour_unstated) {
        read_part_after(it, last, read);
    }
    said = awake(read);
    first = it;
    return true;
}

bool read_military(char const*& first, char const* last, TimeOfDay& said) {
    char const* it = first;
    Numbers numbers;
    if (!read_joined_numbers(it, last, numbers) || it - first != 4 || numbers.hour > 23) return false;
    TimeOfDay read = time_of(numbers);
    // "1400 hours" may be a length.
    bool const hours = *first == '0' && x3::parse(it, last, gap >> word("hours"));
    read_zone_after(it, last, read);
    if (!hours && !read.zone_minutes) return false;
    said = read;
    first = it;
    return true;
}

bool read_clock_time(char const*& first, char const* last, TimeOfDay& said, Moments* moments) {
    return read_clock_name(first, last, said) || read_past_hour(first, last, said) ||
           read_once<read_twelve_hour>(first, last, said, moments) || read_oclock(first, last, said) ||
           read_once<read_twenty_four_hour>(first, last, said, moments) || read_military(first, last, said);
}

bool read_bare_time(char const*& first, char const* last, TimeOfDay& said) {
    char const* it = first;
    Numbers numbers;
    bool const digital = read_numbers(it, last, true, numbers);
    if (!digital) {
        it = first;
        // "0730" has its nought; "1500" may be anything.
        bool const joined = read_joined_numbers(it, last, numbers) && it - first == 4 &&
                            (*first == '0' || x3::parse(it, last, gap >> word("hours")));
        if (!joined) it = first;
        if (!joined && !read_spoken(it, last, numbers)) return false;
    }
    std::optional<TimeOfDay> lettered;
    if (digital && !numbers.minute) lettered = before_letter(it, last, numbers);
    if (lettered) ++it;
    if (it != last && (is_word_byte(*it) || *it == '%')) return false;
    if (!x3::parse(it, last, number_end)) return false;
    if (numbers.hour < 1 || numbers.hour > 23) return false;
    TimeOfDay read = lettered.value_or(time_of(numbers));
    read.twelve_hour_unstated = !lettered && numbers.hour <= hours_of_half && *first != '0';
    char const* const end = it;
    if (read.twelve_hour_unstated) read_part_after(it, last, read);
    if (it == end) read_zone_after(it, last, read);
    said = read;
    first = it;
    return true;
}

bool read_hour_letter(char const*& first, char const* last, TimeOfDay& said) {
    char const* it = first;
    Numbers numbers;
    if (!x3::parse(it, last, one_or_two_digits >> 'h' >> word_end, numbers.hour) || numbers.hour > 23) return false;
    said = time_of(numbers);
    first = it;
    return true;
}

bool read_about_time(char const*& first, char const* last, TimeOfDay& said) {
    char const* it = first;
    Numbers numbers;
    if (!read_numbers(it, last, false, numbers) || numbers.hour < 1 || numbers.hour > hours_of_half) return false;
    if (!x3::parse(it, last, -x3::lit('-') >> "ish" >> word_end)) return false;
    TimeOfDay read = time_of(numbers);
    read.twelve_hour_unstated = true;
    bool afternoon = false;
    char const* meridiem = it;
    if (x3::parse(meridiem, last, gap >> call<read_meridiem>, afternoon)) {
        in_half(numbers, afternoon, read);
        it = meridiem;
    }
    said = read;
    first = it;
    return true;
}

} // namespace dateline::grammar::english
