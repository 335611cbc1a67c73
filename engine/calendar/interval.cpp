#include "engine/calendar/interval.hpp"

#include "engine/calendar/calendar_unit.hpp"
#include "engine/calendar/read_fields.hpp"

#include <fmt/format.h>

namespace dateline::engine {

namespace {

std::string iso_second(Instant instant) {
    auto const day = day_of(instant);
    auto const time = date::hh_mm_ss{instant - Instant{day}};
    return fmt::format("{}T{:02}:{:02}:{:02}", iso(day), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

/// "Z", "+09:00", "-0500", or nothing.
bool read_offset(std::string_view text) {
    if (text.empty() || text == "Z" || text == "z") return true;
    if (text.front() != '+' && text.front() != '-') return false;
    text.remove_prefix(1);
    if (!read_digits(text, 2)) return false;
    if (text.empty()) return true;
    take(text, ':');
    return read_digits(text, 2) && text.empty();
}

/// "2023-03-01" or "20230301", and which of both was used.
struct ReadDay {
    Day day;
    bool separated;
};

std::optional<ReadDay> read_either_day(std::string_view& text) {
    auto rest = text;
    if (auto const day = read_day(rest)) {
        text = rest;
        return ReadDay{*day, true};
    }
    rest = text;
    auto const year = read_digits(rest, 4), month = read_digits(rest, 2), number = read_digits(rest, 2);
    if (!year || !month || !number) return std::nullopt;
    auto const day = day_if_any(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*number));
    if (!day) return std::nullopt;
    text = rest;
    return ReadDay{*day, false};
}

/// What a printed end stands for: the day, or the second.
std::optional<Interval> read_end(std::string_view text) {
    auto const day = read_day(text);
    if (!day) return std::nullopt;
    if (text.empty()) return Interval::of(*day);
    if (!take(text, 'T')) return std::nullopt;
    auto const clock = read_clock(text, true);
    if (!clock || !text.empty() || clock->unit != Granularity::second) return std::nullopt;
    auto const start = Instant{*day} + clock->since_midnight;
    return Interval{start, start + std::chrono::seconds{1}};
}

} // namespace

std::string iso(Day day) {
    auto const year = year_of(day);
    return fmt::format("{}{:04}-{:02}-{:02}", year < 0 ? "-" : "", year < 0 ? -year : year, month_of(day),
                       day_of_month(day));
}

std::optional<std::string> iso_earliest(Interval const& interval) {
    if (!interval.earliest) return std::nullopt;
    return is_whole_days(interval) ? iso(day_of(*interval.earliest)) : iso_second(*interval.earliest);
}

std::optional<std::string> iso_latest(Interval const& interval) {
    if (!interval.latest) return std::nullopt;
    auto const last = *interval.latest - std::chrono::seconds{1};
    return is_whole_days(interval) ? iso(day_of(last)) : iso_second(last);
}

std::optional<Interval> interval_from_iso(std::string_view earliest, std::string_view latest) {
    Interval interval;
    if (!earliest.empty()) {
        auto const end = read_end(earliest);
        if (!end) return std::nullopt;
        interval.earliest = end->earliest;
    }
    if (!latest.empty()) {
        auto const end = read_end(latest);
        if (!end) return std::nullopt;
        interval.latest = end->latest;
    }
    if (interval.bounded() && *interval.earliest >= *interval.latest) return std::nullopt;
    return interval;
}

std::optional<Day> day_from_iso(std::string_view text) {
    auto const day = read_day(text);
    return text.empty() ? day : std::nullopt;
}

std::optional<Interval> interval_from_iso_date(std::string_view text) {
    if (auto rest = text; auto const month = read_month(rest)) {
        if (rest.empty()) return unit_holding(*month, Granularity::month);
    }
    if (auto rest = text; auto const year = read_year(rest)) {
        if (rest.empty()) return unit_holding(first_of_month(*year, 1), Granularity::year);
    }
    auto const day = read_either_day(text);
    if (!day) return std::nullopt;
    if (text.empty()) return Interval::of(day->day);
    if (!take(text, 'T') && !take(text, 't') && !take(text, ' ')) return std::nullopt;
    auto const clock = read_clock(text, day->separated);
    if (!clock) return std::nullopt;
    if (take(text, '.') || take(text, ',')) {
        while (read_digits(text, 1)) {
        }
    }
    while (take(text, ' ')) {
    }
    if (!read_offset(text)) return std::nullopt;
    auto const start = Instant{day->day} + clock->since_midnight;
    return Interval{start, start + std::chrono::seconds{seconds_in(clock->unit)}};
}

} // namespace dateline::engine
