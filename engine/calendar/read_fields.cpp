#include "engine/calendar/read_fields.hpp"

#include "engine/calendar/calendar_unit.hpp"

namespace dateline::engine {

std::optional<int> read_digits(std::string_view& text, std::size_t count) {
    if (text.size() < count) return std::nullopt;
    int value = 0;
    for (auto const c : text.substr(0, count)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    text.remove_prefix(count);
    return value;
}

std::optional<int> read_year(std::string_view& text) {
    auto const negative = take(text, '-');
    auto const year = read_digits(text, 4);
    if (!year || (negative && *year == 0)) return std::nullopt;
    return negative ? -*year : *year;
}

std::optional<Day> read_month(std::string_view& text) {
    auto const year = read_year(text);
    if (!year || !take(text, '-')) return std::nullopt;
    auto const month = read_digits(text, 2);
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    return first_of_month(*year, static_cast<unsigned>(*month));
}

std::optional<Day> read_day(std::string_view& text) {
    auto const month = read_month(text);
    if (!month || !take(text, '-')) return std::nullopt;
    auto const day = read_digits(text, 2);
    if (!day) return std::nullopt;
    return day_if_any(year_of(*month), month_of(*month), static_cast<unsigned>(*day));
}

std::optional<ReadClock> read_clock(std::string_view& text, bool separated) {
    auto const hour = read_digits(text, 2);
    if (!hour || *hour > 23 || (separated && !take(text, ':'))) return std::nullopt;
    auto const minute = read_digits(text, 2);
    if (!minute || *minute > 59) return std::nullopt;
    auto const to_minute = std::chrono::hours{*hour} + std::chrono::minutes{*minute};
    auto rest = text;
    if (separated && !take(rest, ':')) return ReadClock{to_minute, Granularity::minute};
    auto const second = read_digits(rest, 2);
    if (!second) {
        // "T1630Z" has none; "T16:30:" is broken.
        if (separated) return std::nullopt;
        return ReadClock{to_minute, Granularity::minute};
    }
    if (*second > 59) return std::nullopt;
    text = rest;
    return ReadClock{to_minute + std::chrono::seconds{*second}, Granularity::second};
}

} // namespace dateline::engine
