#include "grammar/english/mixed_offset.hpp"

#include "grammar/english/date_parts.hpp"
#include "grammar/english/numbers.hpp"
#include "grammar/english/rule.hpp"

#include <algorithm>

namespace dateline::grammar::english {

namespace {

/// A distance of several parts, each with its own unit. Years are summed up with months, weeks with days and hours with
/// minutes, so that two kinds of them are left at most.
struct Distance {
    std::int32_t months = 0;
    std::int32_t days = 0;
    std::int32_t seconds = 0;
    Granularity finest = Granularity::century; ///< of the parts
    int parts = 0;
};

/// The largest number of a unit that is still a distance of news.
constexpr std::int32_t most = 10000;

bool add(Distance& distance, std::int32_t count, Granularity unit) {
    if (count > most) return false;
    switch (unit) {
    case Granularity::second:
        distance.seconds += count;
        break;
    case Granularity::minute:
        distance.seconds += count * 60;
        break;
    case Granularity::hour:
        distance.seconds += count * 3600;
        break;
    case Granularity::day:
        distance.days += count;
        break;
    case Granularity::week:
        distance.days += count * 7;
        break;
    case Granularity::month:
        distance.months += count;
        break;
    case Granularity::year:
        distance.months += count * 12;
        break;
    default:
        return false;
    }
    distance.finest = std::min(distance.finest, unit);
    ++distance.parts;
    return true;
}

/// "21 days"
bool read_part(char const*& first, char const* last, Distance& distance) {
    char const* it = first;
    std::int32_t count = 0;
    if (!read_cardinal(it, last, count)) {
        if (!x3::parse(it, last, word("a") | word("an"))) return false;
        count = 1;
    }
    UnitPart unit;
    if (!x3::parse(it, last, gap) || !read_unit(it, last, unit) || unit.plural == (count == 1)) return false;
    if (!add(distance, count * unit.multiple, unit.unit)) return false;
    first = it;
    return true;
}

bool read_distance(char const*& first, char const* last, Distance& distance) {
    constexpr int most_parts = 5;
    auto const between = -x3::lit(',') >> -gap >> -(word("and") >> gap);
    char const* it = first;
    Distance read;
    if (!read_part(it, last, read)) return false;
    while (read.parts < most_parts) {
        char const* next = it;
        Distance more = read;
        if (!x3::parse(next, last, between) || !read_part(next, last, more)) break;
        it = next;
        read = more;
    }
    bool const days = read.days != 0;
    bool const seconds = read.seconds != 0;
    // What one unit can count is read elsewhere: months have no number of days.
    if (read.months == 0 || days == seconds) return false;
    distance = read;
    first = it;
    return true;
}

Shift shift_of(Distance const& distance, bool before) {
    Shift shift;
    shift.before = before;
    bool started = false;
    auto const set = [&](std::int32_t count, Granularity unit) {
        if (count == 0) return;
        if (started) {
            shift.rest = Quantity::exactly(count);
            shift.rest_unit = unit;
        } else {
            shift.amount = Quantity::exactly(count);
            shift.unit = unit;
            started = true;
        }
    };
    auto const whole_years = distance.months % 12 == 0 && distance.finest == Granularity::year;
    auto const whole_weeks = distance.days % 7 == 0 && distance.finest == Granularity::week;
    set(whole_years ? distance.months / 12 : distance.months, whole_years ? Granularity::year : Granularity::month);
    set(whole_weeks ? distance.days / 7 : distance.days, whole_weeks ? Granularity::week : Granularity::day);
    if (distance.finest == Granularity::hour)
        set(distance.seconds / 3600, Granularity::hour);
    else if (distance.finest == Granularity::minute)
        set(distance.seconds / 60, Granularity::minute);
    else
        set(distance.seconds, Granularity::second);
    return shift;
}

// Words.
constexpr auto distance_said =
    call<read_distance,
         Reads{.first = digits | number_word, .second = quantity_words, .one = false, .head = unit_word}>;

// Rules.

auto const ago =
    rule({"mixed_offset.ago", "one month and 21 days ago", "shift(-1 month + 21 day)", "so long before publication"},
         distance_said >> gap >> word("ago"), [](Distance const& said) { return Moment{shift_of(said, true)}; });

auto const in =
    rule({"mixed_offset.in", "in a month and 3 days", "shift(+1 month + 3 day)", "so long after publication"},
         word("in") >> gap >> here >> distance_said, [](char const* own, Distance const& said) {
             return Match{{Moment{shift_of(said, false)}}, own};
         });

auto const from_now = rule(
    {"mixed_offset.from_now", "two months and 3 days from now", "shift(+2 month + 3 day)", "so long after publication"},
    distance_said >> gap >> ((word("from") >> gap >> (word("now") | word("today"))) | word("hence")),
    [](Distance const& said) { return Moment{shift_of(said, false)}; });

} // namespace

std::span<RuleReader const> mixed_offset_rules() {
    return table_of<ago, in, from_now>;
}

} // namespace dateline::grammar::english
