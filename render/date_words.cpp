#include "render/date_words.hpp"

#include "engine/calendar/edtf.hpp"

#include <date/date.h>
#include <fmt/format.h>

#include <array>
#include <chrono>
#include <string_view>

namespace dateline::render {

using namespace engine;

namespace {

constexpr std::array<std::string_view, 12> month_names = {"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

/// A day, month or year: 0 for what is not said.
struct Point {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;

    friend bool operator==(Point, Point) = default;
};

struct Points {
    Point first;
    Point last;
};

Point point_of(Day day) {
    date::year_month_day const fields{day};
    return {int{fields.year()}, unsigned{fields.month()}, unsigned{fields.day()}};
}

std::string words(Point point, bool with_year = true) {
    std::string text;
    if (point.day != 0) text = fmt::format("{} ", point.day);
    if (point.month != 0) text += month_name(point.month);
    if (with_year && !text.empty()) text += ' ';
    return with_year || text.empty() ? text + year_words(point.year) : text;
}

/// Both ends with nothing said twice: joined("{}–{}", "{} – {}", 10 April, 14 April) is "10–14 April".
std::string joined(std::string_view tight, std::string_view loose, Points points) {
    auto const& [first, last] = points;
    if (first.year == last.year && first.month == last.month && first.day != 0 && last.day != 0)
        return fmt::format(fmt::runtime(tight), first.day, words(last));
    bool const same_year = first.year == last.year && first.month != 0 && last.month != 0;
    return fmt::format(fmt::runtime(loose), words(first, !same_year), words(last));
}

/// The ends at the coarsest unit that both are whole numbers of.
Points points_of(Days days) {
    Points points{point_of(days.first), point_of(days.last)};
    auto const after = point_of(days.last + date::days{1});
    if (points.first.day != 1 || after.day != 1) return points;
    points.first.day = points.last.day = 0;
    if (points.first.month == 1 && after.month == 1) points.first.month = points.last.month = 0;
    return points;
}

std::string ordinal(int number) {
    auto const tens = number % 100;
    auto const ones = tens / 10 == 1 ? 0 : number % 10;
    static constexpr std::array<std::string_view, 4> endings = {"th", "st", "nd", "rd"};
    return fmt::format("{}{}", number, endings[ones < 4 ? static_cast<std::size_t>(ones) : 0]);
}

/// "the 1990s", "the 20th century"; nothing for other spans of years.
std::optional<std::string> years_words(Points points) {
    if (points.first.month != 0 || points.first.year < 1) return std::nullopt;
    auto const count = points.last.year - points.first.year + 1;
    if (count == 10 && points.first.year % 10 == 0) return fmt::format("the {}s", points.first.year);
    if (count == 100 && points.first.year % 100 <= 1)
        return fmt::format("the {} century", ordinal(points.first.year / 100 + 1));
    return std::nullopt;
}

std::string clock_words(Instant instant) {
    date::hh_mm_ss const clock{instant - Instant{day_of(instant)}};
    auto text = fmt::format("{:02}:{:02}", clock.hours().count(), clock.minutes().count());
    if (clock.seconds().count() != 0) text += fmt::format(":{:02}", clock.seconds().count());
    return text;
}

bool of_whole_days(Interval const& interval) {
    auto const at_midnight = [](Instant instant) { return Instant{day_of(instant)} == instant; };
    return (!interval.earliest || at_midnight(*interval.earliest)) &&
           (!interval.latest || at_midnight(*interval.latest));
}

std::string clock_interval_words(Interval const& interval) {
    auto const begin = *interval.earliest;
    auto const end = *interval.latest;
    auto const first = day_words(day_of(begin));
    if (end - begin <= std::chrono::minutes{1}) return fmt::format("{}, {}", first, clock_words(begin));
    if (day_of(begin) == day_of(end - std::chrono::seconds{1}))
        return fmt::format("{}, {}–{}", first, clock_words(begin),
                           day_of(end) == day_of(begin) ? clock_words(end) : "24:00");
    return fmt::format("{}, {} – {}, {}", first, clock_words(begin), day_words(day_of(end)), clock_words(end));
}

std::string bounded_words(Interval const& interval) {
    if (!of_whole_days(interval)) return clock_interval_words(interval);
    auto const points = points_of(*days_of(interval));
    if (points.first == points.last) return words(points.first);
    if (auto years = years_words(points)) return *years;
    return joined("between {} and {}", "between {} and {}", points);
}

/// An end of an EDTF interval, as exact as it is written: "2014" is a year.
Point point_of(Instant instant, std::string_view written) {
    auto point = point_of(day_of(instant));
    if (written.size() < 10) point.day = 0;
    if (written.size() < 7) point.month = 0;
    return point;
}

std::string open_words(Interval const& interval, std::string_view edtf) {
    auto const slash = edtf.find('/');
    if (interval.earliest) return fmt::format("from {} on", words(point_of(*interval.earliest, edtf.substr(0, slash))));
    auto const written = slash == std::string_view::npos ? edtf : edtf.substr(slash + 1);
    return fmt::format("by {}", words(point_of(*interval.latest - std::chrono::seconds{1}, written)));
}

/// "spring 2023", "first quarter of 2023": EDTF's codes in place of a month.
std::optional<std::string> sub_year_words(std::string_view edtf) {
    if (edtf.size() != 7 || edtf[4] != '-') return std::nullopt;
    static constexpr std::array<std::string_view, 4> seasons = {"spring", "summer", "autumn", "winter"};
    static constexpr std::array<std::string_view, 4> quarters = {"first", "second", "third", "fourth"};
    auto const year = edtf.substr(0, 4);
    auto const digit = static_cast<std::size_t>(edtf[6] - '1');
    if (edtf[5] == '2' && digit < 4) return fmt::format("{} {}", seasons[digit], year);
    if (edtf[5] == '3' && digit >= 2 && digit < 6) return fmt::format("{} quarter of {}", quarters[digit - 2], year);
    return std::nullopt;
}

std::optional<std::string_view> part_of_day(std::string_view value) {
    struct Part {
        std::string_view code;
        std::string_view words;
    };
    static constexpr std::array<Part, 6> parts = {{{"TMO", "morning"},
                                                   {"TMI", "midday"},
                                                   {"TAF", "afternoon"},
                                                   {"TEV", "evening"},
                                                   {"TNI", "night"},
                                                   {"TDT", "daytime"}}};
    for (auto const& part : parts)
        if (value.ends_with(part.code)) return part.words;
    return std::nullopt;
}

/// What only the words said, not the interval alone: that ten days are "early March", seven are a week.
std::optional<std::string> said_words(TimeReading const& reading) {
    if (!reading.interval.bounded()) return std::nullopt;
    auto const first = day_of(*reading.interval.earliest);
    std::string_view const value = reading.value;
    if (auto const part = part_of_day(value)) return fmt::format("{}, {}", day_words(first), *part);
    if (!of_whole_days(reading.interval)) return std::nullopt;
    auto const days = *days_of(reading.interval);
    if (reading.mod && value.find('W') == std::string_view::npos) {
        auto const is_month = value.size() == 7 && value[4] == '-';
        if (auto const whole = interval_from_iso_date(value); whole && (is_month || value.size() == 4)) {
            auto const unit =
                words(is_month ? Point{point_of(first).year, point_of(first).month} : Point{point_of(first).year});
            if (*reading.mod == "START") return "early " + unit;
            if (*reading.mod == "MID") return "mid-" + unit;
            if (*reading.mod == "END") return "late " + unit;
        }
        return std::nullopt;
    }
    if (value.find("-W") == std::string_view::npos) return std::nullopt;
    if (days.last - days.first == date::days{6}) return "week of " + day_words(first);
    if (days.last - days.first == date::days{1} && value.ends_with("-WE"))
        return "weekend of " + joined("{}–{}", "{} – {}", {point_of(days.first), point_of(days.last)});
    return std::nullopt;
}

/// The first of an event's times that is the event's own, if there is one.
TimeReading const* own_reading(Event const& event) {
    for (auto const& entry : event.mentions)
        if (entry.mention.time && entry.mention.time->reading.interval == event.interval)
            return &entry.mention.time->reading;
    return nullptr;
}

std::string qualified(std::string text, std::string_view edtf) {
    if (edtf.ends_with('~') || edtf.ends_with('%')) return "about " + text;
    if (edtf.ends_with('?')) return "perhaps " + text;
    return text;
}

std::string words(Interval const& interval, std::string_view edtf) {
    if (!interval.bounded()) return open_words(interval, edtf);
    if (auto sub_year = sub_year_words(edtf.substr(0, edtf.find_last_not_of("~?%") + 1))) return *sub_year;
    return bounded_words(interval);
}

} // namespace

std::string year_words(int year) {
    return year > 0 ? fmt::format("{}", year) : fmt::format("{} BC", 1 - year);
}

std::string_view month_name(unsigned month) {
    return month_names.at(month - 1);
}

std::optional<Days> days_of(Interval const& interval) {
    if (!interval.bounded()) return std::nullopt;
    return Days{day_of(*interval.earliest), day_of(*interval.latest - std::chrono::seconds{1})};
}

std::string day_words(Day day) {
    return words(point_of(day));
}

std::string date_words(Event const& event) {
    if (!event.interval.earliest && !event.interval.latest) return "no date";
    std::string_view const edtf = event.edtf ? std::string_view{*event.edtf} : std::string_view{};
    auto const* reading = own_reading(event);
    auto said = reading ? said_words(*reading) : std::nullopt;
    return qualified(said ? *said : words(event.interval, edtf), edtf);
}

std::string date_words(TimeReading const& reading) {
    if (!reading.interval.earliest && !reading.interval.latest) return {};
    std::string_view const edtf = reading.edtf ? std::string_view{*reading.edtf} : std::string_view{};
    auto said = said_words(reading);
    return qualified(said ? *said : words(reading.interval, edtf), edtf);
}

std::string date_words(Publication const& published) {
    if (!published.interval) return "unknown";
    auto const text = edtf(*published.interval, published.granularity, published.qualifier).value_or("");
    return qualified(words(*published.interval, text), text);
}

std::string span_words(std::vector<Event> const& events) {
    constexpr auto year = date::days{366};
    Event const* first = nullptr;
    Event const* last = nullptr;
    // "The 1990s" says less of what the timeline is about than any year does: it counts where nothing else does.
    for (bool const vague_too : {false, true}) {
        for (auto const& event : events) {
            auto const days = days_of(event.interval);
            if (!event.shown || !days || (!vague_too && days->last - days->first > year)) continue;
            if (!first || event.interval.earliest < first->interval.earliest) first = &event;
            if (!last || event.interval.latest > last->interval.latest) last = &event;
        }
        if (first) break;
    }
    if (!first) return {};
    Points const points{points_of(*days_of(first->interval)).first, points_of(*days_of(last->interval)).last};
    return points.first == points.last ? words(points.first) : joined("{} – {}", "{} – {}", points);
}

} // namespace dateline::render
