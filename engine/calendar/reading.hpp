#pragma once

#include "engine/calendar/anchor.hpp"
#include "engine/calendar/calendar_unit.hpp"
#include "engine/calendar/overloaded.hpp"
#include "engine/calendar/resolved_time.hpp"
#include "grammar/result.hpp"
#include "grammar/time_expression.hpp"

#include <optional>
#include <span>
#include <utility>
#include <vector>

/// What the functions that anchor one kind of expression each share. Private to engine/calendar.
namespace dateline::engine {

/// An `Anchor` whose publication is one day. `anchor` reads an expression once for each end of an uncertain
/// publication date.
struct Reference {
    std::optional<Day> today;
    std::optional<Interval> now; ///< publication, if it is known to less than a day
    std::optional<Interval> narrative;
    Granularity narrative_granularity = Granularity::day;
    std::optional<Day> day; ///< that a time of day without one belongs to
    std::optional<DiscussedPeriod> period;
    Tense tense = Tense::unknown;
    bool told = false;
    AnchorOptions options;
};

/// A `ResolvedTime` in the making: all but what was said.
struct Reading {
    TimexType type = TimexType::date;
    Interval interval;
    Granularity granularity = Granularity::day;
    Qualifier qualifier = Qualifier::exact;
    float confidence = 1.0F;
    Derivation derivation;
    std::vector<Alternative> alternatives;

    [[nodiscard]] bool is_placed() const { return interval.earliest || interval.latest; }
};

/// How sure a reading is, by what decided it; docs/dates.md has the same table.
namespace confidence {
inline constexpr float stated = 1.0F;
inline constexpr float tense_chose = 0.95F;     ///< the tense gave the direction
inline constexpr float convention_chose = 0.9F; ///< "last", "the past month", a two-digit year
inline constexpr float default_chose = 0.85F;   ///< a bare weekday, no tense
inline constexpr float nearest_chose = 0.8F;    ///< a bare month, no tense; "next Friday" early in the week
inline constexpr float weekday_chose = 0.7F;    ///< the year follows from the weekday
inline constexpr float contradicted = 0.6F;     ///< the weekday is not that day's
inline constexpr float order_guessed = 0.5F;    ///< 04/03/2022
inline constexpr float uncertain_anchor = 0.7F; ///< factor where the publication date is itself an interval
} // namespace confidence

[[nodiscard]] Reading unplaced(Granularity granularity, Step::Kind why);
[[nodiscard]] Reading placed(Interval const& interval, Granularity granularity);
[[nodiscard]] Error impossible(std::string_view what, std::int64_t number);

/// Whether the expression is anchored to the narrative's time, not to publication.
/// Whether it is a half of a year, which TIMEX3 writes as a unit of its own ("2022-H2"), not as a year with a `mod`.
[[nodiscard]] bool is_half_of_year(ResolvedTime const& time);

[[nodiscard]] bool is_narrative(grammar::Selector selector);

/// The interval that "last", "next" and the like count from, and the step that says so. Nothing if it is not known.
struct Origin {
    Interval interval;
    Step step;
};
[[nodiscard]] std::optional<Origin> publication_of(Reference const& reference);
[[nodiscard]] std::optional<Origin> narrative_of(Reference const& reference);

/// Which of several candidates is taken.
enum class Wanted : std::uint8_t {
    on_or_before,    ///< the latest that has begun by the end of the anchor
    strictly_before, ///< the latest that is over before the anchor
    not_before,      ///< the earliest that is not over before the anchor
    strictly_after,  ///< the earliest that begins after the anchor
    nearest,         ///< the one that holds the anchor, or the nearest on either side; the earlier of two as near
};

struct Choice {
    std::size_t chosen;
    std::optional<std::size_t> other; ///< the one that the other direction gives
};
/// `candidates` in order of time. Nothing if none qualifies.
[[nodiscard]] std::optional<Choice> choose(std::span<Interval const> candidates, Interval const& anchor, Wanted wanted);

/// The direction of the tense, for expressions of which the current one counts (months, month-days, seasons).
[[nodiscard]] Wanted direction(Tense tense);
/// The side that is taken of what comes once a year and is said without its year. News leaves the year out where the
/// nearest is meant, whatever the tense: what was said may lie ahead ("extended to November 16"), and what was to be
/// done may be just over. Only where the nearest is far on the other side does the tense count: 60 days ahead of a past
/// tense (or at all, where that is told of), `far_behind` behind a future one.
[[nodiscard]] Wanted side_within_reach(std::span<Interval const> candidates, Interval const& anchor,
                                       Reference const& reference, date::days far_behind);
/// Papers leave the year out within the year. What is nearest in another one is meant while it is near: "Dec. 30" in
/// January; but "Oct. 23" or "the third quarter" in February is of this year.
[[nodiscard]] Choice within_this_year(std::span<Interval const> candidates, Choice const& nearest, Day today);
[[nodiscard]] Step::Kind step_kind(Wanted wanted);
[[nodiscard]] float confidence_of(Wanted wanted, Tense tense);

/// The chosen candidate as a reading, with its step, confidence and the rejected one.
[[nodiscard]] Reading chosen_reading(std::span<Interval const> candidates, Choice const& choice,
                                     Granularity granularity, Origin const& origin, Wanted wanted, Tense tense);

[[nodiscard]] Result<Reading> anchor_calendar_date(grammar::CalendarDate const& date, Reference const& reference);
[[nodiscard]] Result<Reading> anchor_recurring(grammar::Recurring const& recurring, Reference const& reference);
[[nodiscard]] Result<Reading> anchor_unit(grammar::UnitReference const& unit, Reference const& reference);
[[nodiscard]] Result<Reading> anchor_shift(grammar::Shift const& shift, Reference const& reference);
[[nodiscard]] Result<Reading> anchor_shifted(grammar::Shifted const& shifted, Reference const& reference);
[[nodiscard]] Result<Reading> anchor_report_period(grammar::ReportPeriod const& period, Reference const& reference);
[[nodiscard]] Result<Reading> anchor_moment(grammar::Moment const& moment, Reference const& reference);
[[nodiscard]] Result<Reading> anchor_part_of(grammar::PartOf const& part, Reference const& reference);
[[nodiscard]] Result<Reading> anchor_range(grammar::Range const& range, Reference const& reference);
[[nodiscard]] Result<Reading> anchor_duration(grammar::Duration const& duration, Reference const& reference);

/// The hour on a clock of 24, where the part of the day says what "5" left open.
[[nodiscard]] int full_hour(grammar::TimeOfDay const& time);

/// Puts a time of day on the day of a reading.
[[nodiscard]] Result<Reading> set_time_of_day(Reading reading, grammar::TimeOfDay const& time);
/// Narrows a reading to its early, middle or late part, up to publication, and so on.
[[nodiscard]] Reading narrow(Reading reading, grammar::Modifier modifier, Reference const& reference);

/// An instant moved by an amount: whole units keep to the calendar, fractions go to the next finer unit.
struct Moved {
    Day day;
    Granularity granularity; ///< to which the result is known
};
/// Nothing if it leaves the calendar. `quarters` may be negative. For units of a day and longer.
[[nodiscard]] std::optional<Moved> move(Day day, std::int64_t quarters, Granularity unit);

} // namespace dateline::engine
