#pragma once

#include <date/date.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::engine {

/// A second of local wall-clock time, in whatever zone the article speaks of. Days begin at its midnight.
using Instant = date::local_seconds;
/// A day of the proleptic Gregorian calendar, without a zone.
using Day = date::local_days;

/// A half-open stretch of time [earliest, latest). A missing end is open: "since 2014" has no `latest`, or is not
/// known. Where both are there, earliest < latest.
struct Interval {
    std::optional<Instant> earliest;
    std::optional<Instant> latest;

    /// The whole day: [00:00, 00:00 of the next).
    [[nodiscard]] static Interval of(Day day) { return {Instant{day}, Instant{day + date::days{1}}}; }
    /// All days from `first` to `last`, both included. `first` <= `last`.
    [[nodiscard]] static Interval of(Day first, Day last) { return {Instant{first}, Instant{last + date::days{1}}}; }

    [[nodiscard]] bool bounded() const { return earliest && latest; }
    [[nodiscard]] bool overlaps(Interval const& other) const {
        return !(latest && other.earliest && *latest <= *other.earliest) &&
               !(other.latest && earliest && *other.latest <= *earliest);
    }
    /// Whether every instant of `other` lies in this one.
    [[nodiscard]] bool contains(Interval const& other) const {
        return (!earliest || (other.earliest && *earliest <= *other.earliest)) &&
               (!latest || (other.latest && *other.latest <= *latest));
    }

    friend bool operator==(Interval const&, Interval const&) = default;
};

/// The day on which an instant falls.
[[nodiscard]] inline Day day_of(Instant instant) {
    return date::floor<date::days>(instant);
}

/// "2023-03-01"; years before 1 as ISO 8601 counts them ("-0043").
[[nodiscard]] std::string iso(Day day);

/// The first instant and the last one as people read them: inclusive, a day where the interval is made of whole days,
/// else to the second ("2023-03-01T16:29:59"). Nothing where the end is open.
[[nodiscard]] std::optional<std::string> iso_earliest(Interval const& interval);
[[nodiscard]] std::optional<std::string> iso_latest(Interval const& interval);

/// The interval that the two functions above print. Nothing if a text is neither a day nor a local date-time, or if the
/// ends are in the wrong order. An empty text is an open end.
[[nodiscard]] std::optional<Interval> interval_from_iso(std::string_view earliest, std::string_view latest);

/// A day written YYYY-MM-DD, and nothing else.
[[nodiscard]] std::optional<Day> day_from_iso(std::string_view text);

/// A month ("2023-03"), year ("2023"), day, or date-time (an offset may follow and is ignored), as the interval it
/// fills.
[[nodiscard]] std::optional<Interval> interval_from_iso_date(std::string_view text);

} // namespace dateline::engine
