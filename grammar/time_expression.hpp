#pragma once

#include "grammar/granularity.hpp"

#include <cstdint>
#include <optional>
#include <variant>

/// What the words of a temporal expression say, before any date is known.
///
/// Nothing here knows a language, a document or the day of publication, and nothing is calculated: "last Friday" is
/// `Recurring{weekday friday, last}`, whatever today is. `engine/calendar/anchor.hpp` gives it a place on the calendar.
/// `grammar/dump.hpp` prints an expression as one line, which is what the tests compare.
///
///     "March 1"            Moment{CalendarDate{month 3, day 1}}
///     "two weeks ago"      Moment{Shift{2 week, before, publication}}
///     "late last month"    Moment{UnitReference{month, last}, late}
///     "since 2014"         Moment{CalendarDate{year 2014}}, bound since
///     "from May to July"   Range{Moment{CalendarDate{month 5}}, Moment{CalendarDate{month 7}}}
///
/// All types are small, regular and trivially copyable.
namespace dateline::grammar {

/// ISO 8601 order: Monday is 1, Sunday is 7.
enum class Weekday : std::uint8_t { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };

/// TIMEX3's parts of the day (MO, MI, AF, EV, NI and DT).
enum class PartOfDay : std::uint8_t { morning, midday, afternoon, evening, night, daytime };

enum class Season : std::uint8_t { spring, summer, autumn, winter };

enum class Era : std::uint8_t { unstated, ad, bc };

/// Which one of a repeating thing is meant.
enum class Selector : std::uint8_t {
    none,      ///< "Friday", "May"
    last,      ///< "last Friday", "last week"
    current,   ///< "this Friday", "this week", "the current quarter"
    next,      ///< "next Friday", "next week"
    past,      ///< rolling, ends at publication: "the past week", "the last two years"
    coming,    ///< rolling, starts at publication: "the coming week", "the next three days"
    previous,  ///< before the narrative's current time: "the previous month"
    same,      ///< that of the narrative's current time: "the same day", "that year"
    following, ///< after the narrative's current time: "the following day"
};

/// A number that words give, exactly or not. `low == high` for a plain number; "three to seven" has both.
/// Counts are in 1/4 so that "two and a half" and "a quarter of an hour" stay exact integers.
struct Quantity {
    std::int32_t low_quarters = 4;
    std::int32_t high_quarters = 4;
    bool approximate = false; ///< "about two", "a couple of", "a few"
    bool unstated = false;    ///< a bare plural: "days", "recent weeks"

    bool vague = false; ///< "a few": no number is said; low and high are a usual one

    [[nodiscard]] static constexpr Quantity exactly(std::int32_t count) { return {count * 4, count * 4, false, false}; }
    [[nodiscard]] static constexpr Quantity about(std::int32_t low, std::int32_t high) {
        return {low * 4, high * 4, true, false};
    }
    [[nodiscard]] static constexpr Quantity few() { return {12, 12, true, false, true}; }
    [[nodiscard]] constexpr bool is_whole() const { return low_quarters == high_quarters && low_quarters % 4 == 0; }

    friend constexpr bool operator==(Quantity const&, Quantity const&) = default;
};

/// How an all-numeric date was written.
enum class NumericOrder : std::uint8_t {
    none,        ///< not all numeric
    year_first,  ///< "2023-03-01"
    month_first, ///< "3/14/2023": the other number is no month
    day_first,   ///< "14/3/2023"
    unstated,    ///< both numbers ≤ 12: `month` and `day` may be the other way round
};

/// The fields of a date as written; any may be missing, none is filled in.
struct CalendarDate {
    std::optional<std::int16_t> year = std::nullopt;  ///< 1 or more; `era` says which way. As written: 23 for "'23"
    std::optional<std::uint8_t> month = std::nullopt; ///< 1-12
    std::optional<std::uint8_t> day = std::nullopt;   ///< 1-31
    std::optional<Weekday> weekday = std::nullopt;    ///< stated beside the date: "Wednesday, March 1"
    Era era = Era::unstated;
    bool two_digit_year = false; ///< the century is not stated: "'23", "3/1/23"
    NumericOrder order = NumericOrder::none;

    friend constexpr bool operator==(CalendarDate const&, CalendarDate const&) = default;
};

/// What kind of thing a `Recurring` names; `index` of Recurring is in that kind's own count.
enum class Cycle : std::uint8_t {
    weekday,   ///< 1-7, `Weekday`
    month,     ///< 1-12
    season,    ///< 0-3, `Season`
    quarter,   ///< 1-4
    half_year, ///< 1-2
    weekend,   ///< 0
    holiday,   ///< `Holiday` (grammar/holiday.hpp)
    decade,    ///< 0-9: "the nineties"; 190-209 with the century: "the 1990s"
    century,   ///< "the nineteenth century" is 19
    week,      ///< 1-53, as ISO 8601 counts them: "from week 31"
};

/// One of the members of a cycle: "last Friday", "next May", "this summer", "Q3", "the 1990s".
struct Recurring {
    Cycle cycle = Cycle::weekday;
    std::int16_t index = 0;
    Selector selector = Selector::none;
    std::optional<std::int16_t> year = std::nullopt; ///< "summer of 2003", "Q3 2012"
    bool fiscal = false;                             ///< counted in fiscal years
    Era era = Era::unstated;

    friend constexpr bool operator==(Recurring const&, Recurring const&) = default;
};

/// A calendar unit, or several: "last week", "this year", "the past month", "the last three weeks".
struct UnitReference {
    Granularity unit = Granularity::day;
    Selector selector = Selector::none;
    std::optional<Quantity> count = std::nullopt;

    friend constexpr bool operator==(UnitReference const&, UnitReference const&) = default;
};

/// Where a shift starts.
enum class Origin : std::uint8_t {
    publication, ///< "two weeks ago", "yesterday"
    narrative,   ///< "two weeks later", "a year earlier"
    expression,  ///< "two days before March 1": the expression it is part of says
};

/// A number of units before or after something. Yesterday is one day before publication.
struct Shift {
    Quantity amount;
    Granularity unit = Granularity::day;
    bool before = false; ///< before the origin; otherwise after it
    Origin origin = Origin::publication;
    bool day_word = false; ///< said with a word for the day itself ("yesterday"): exact, not "about"
    std::optional<Quantity> rest = std::nullopt; ///< the 21 days of "one month and 21 days ago"
    Granularity rest_unit = Granularity::day;

    friend constexpr bool operator==(Shift const&, Shift const&) = default;
};

/// Words that point at the present, past or future and no more: "now", "recently", "soon".
struct Deictic {
    enum class Toward : std::uint8_t { present, past, future } toward = Toward::present;
    bool narrative = false; ///< "previously", "soon": seen from what the text is speaking of, not from publication

    friend constexpr bool operator==(Deictic const&, Deictic const&) = default;
};

/// A time within a day: a clock time or a part of the day. At least one of `hour` and `part` is set, or it is absent.
struct TimeOfDay {
    std::optional<std::uint8_t> hour = std::nullopt; ///< 0-24
    std::optional<std::uint8_t> minute = std::nullopt;
    std::optional<std::uint8_t> second = std::nullopt;
    std::optional<PartOfDay> part = std::nullopt;
    std::optional<std::int16_t> zone_minutes = std::nullopt; ///< east of UTC: -300 for "EST"
    bool twelve_hour_unstated = false;                       ///< "at 5": neither a.m. nor p.m. is said

    friend constexpr bool operator==(TimeOfDay const&, TimeOfDay const&) = default;
};

/// A period that is compared with others of its kind, as in the reports of companies and statistical offices: "the
/// quarter", "the latest period", "the year-earlier third quarter", "the 1988 period", "fiscal 1989".
struct ReportPeriod {
    std::optional<Granularity> unit = std::nullopt;  ///< quarter, half or year; as the one spoken of: "the period"
    std::uint8_t number = 0;                         ///< 3 for "third quarter"; 0 is the one spoken of
    std::int8_t years = 0;                           ///< -1 for "year-earlier"
    std::optional<std::int16_t> year = std::nullopt; ///< 1988 for "the 1988 period"
    bool of_publication = false;                     ///< `years` count from publication's: "this year's third quarter"
    bool latest = false;
    bool fiscal = false;

    friend constexpr bool operator==(ReportPeriod const&, ReportPeriod const&) = default;
};

/// A time of day on no stated day: "at noon", "4:30 p.m."
struct NoDay {
    friend constexpr bool operator==(NoDay const&, NoDay const&) = default;
};

/// TIMEX3's `mod` and the parts that news names.
enum class Modifier : std::uint8_t {
    none,
    early, ///< START
    mid,   ///< MID
    late,  ///< END
    first_half,
    second_half,
    about,      ///< APPROX
    earlier_in, ///< "earlier this month": from its start to publication
    later_in,   ///< "later this month": from publication to its end
    more_than,
    less_than,
    at_least,
    at_most,
};

/// One time: a day or period, a time of day, or both.
struct Moment {
    std::variant<CalendarDate, Recurring, UnitReference, Shift, Deictic, NoDay, ReportPeriod> when;
    std::optional<TimeOfDay> time_of_day = std::nullopt;
    Modifier modifier = Modifier::none;

    friend constexpr bool operator==(Moment const&, Moment const&) = default;
};

/// "first week of May", "third Friday in June", "the last two days of March".
struct PartOf {
    std::int16_t ordinal = 1; ///< from 1; -1 is the last
    std::variant<Granularity, Recurring> part{};
    Moment whole{};
    std::int16_t count = 1; ///< 2 for "the first two weeks of May"

    friend constexpr bool operator==(PartOf const&, PartOf const&) = default;
};

/// "two days before March 1", "a week from Monday", "Friday week". `shift.origin` is `expression`.
struct Shifted {
    Shift shift;
    Moment from;
    Modifier modifier = Modifier::none; ///< "more than two days before March 1"
    /// "The Monday nearest March 1", "the second nearest": the one that so many are no farther from, on either side.
    std::optional<Weekday> nearest = std::nullopt;

    friend constexpr bool operator==(Shifted const&, Shifted const&) = default;
};

/// "from May to July": both ends belong to it.
struct Range {
    Moment first;
    Moment last; ///< a `Shift` whose origin is `expression` is the length: "for three days from March 1"

    friend constexpr bool operator==(Range const&, Range const&) = default;
};

/// A length of time: "two and a half years", "10-month-long". `rest` is the smaller part of "two years and six months".
struct Duration {
    Quantity amount;
    Granularity unit = Granularity::day;
    std::optional<Quantity> rest = std::nullopt;
    Granularity rest_unit = Granularity::day;
    Modifier modifier = Modifier::none;
    bool definite = false;  ///< "the first nine months", "the year ended June 30": a certain stretch
    bool until_now = false; ///< "the now 10-month-long fight": it ends at publication

    friend constexpr bool operator==(Duration const&, Duration const&) = default;
};

/// "every Monday", "daily", "twice a week". Never a date.
struct Recurrence {
    Granularity unit = Granularity::day;
    std::uint16_t every = 1;                           ///< 2 for "every other day"
    std::optional<std::uint16_t> times = std::nullopt; ///< 2 for "twice a week"
    std::optional<Recurring> member = std::nullopt;    ///< the Monday of "every Monday"

    friend constexpr bool operator==(Recurrence const&, Recurrence const&) = default;
};

/// The word before an expression that makes it a bound of an interval. It is not part of the expression's own words.
enum class Bound : std::uint8_t { none, since, until, by, before, after, as_of, through };

struct TimeExpression {
    std::variant<Moment, PartOf, Shifted, Range, Duration, Recurrence> said;
    Bound bound = Bound::none;

    friend constexpr bool operator==(TimeExpression const&, TimeExpression const&) = default;
};

} // namespace dateline::grammar
