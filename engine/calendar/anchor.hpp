#pragma once

#include "engine/calendar/resolved_time.hpp"
#include "grammar/result.hpp"
#include "grammar/time_expression.hpp"

#include <optional>

namespace dateline::engine {

/// Where the verb that governs an expression points.
enum class Tense : std::uint8_t { unknown, past, present, future };

enum class Hemisphere : std::uint8_t { northern, southern };

/// How all-numeric dates are written, where the words leave it open.
enum class DateOrder : std::uint8_t {
    unknown,
    day_month_year,
    month_day_year,
    year_month_day,
    year_day_month,
    day_year_month,
    month_year_day,
};

/// Whose public holidays are meant where countries differ: "Thanksgiving", "Labour Day". Codes of ISO 3166.
enum class Region : std::uint8_t { us, au, bz, ca, gb, ie, in, jm, nz, ph, tt, za };

/// Which words that point at the present, past or future and no more are times at all.
enum class VagueWords : std::uint8_t {
    all,     ///< "soon" and "previously" too, which are seen from what the text is speaking of
    deictic, ///< those that point from publication: "now", "recently", "these days", "in the future"
    none,
};

/// Conventions that no text states. The defaults are those of English-language news.
struct AnchorOptions {
    Hemisphere hemisphere = Hemisphere::northern;
    DateOrder date_order = DateOrder::unknown;
    Region region = Region::us;
    VagueWords vague_words = VagueWords::deictic;
    std::uint8_t fiscal_year_start_month =
        10; ///< 1-12; the fiscal year is named for the calendar year in which it ends

    friend bool operator==(AnchorOptions const&, AnchorOptions const&) = default;
};

/// A quarter, half or year that a report is about.
struct DiscussedPeriod {
    Interval interval; ///< bounded, whole days
    Granularity granularity = Granularity::quarter;
    /// The number that the company gives the quarter, where it is not the calendar's: 1 for "the fiscal first quarter
    /// ended Sept. 30".
    std::optional<std::uint8_t> company_quarter = std::nullopt;

    friend bool operator==(DiscussedPeriod const&, DiscussedPeriod const&) = default;
};

/// What an expression is anchored to. All of it is given; nothing is read from a clock.
struct Anchor {
    /// When the article was published, as an interval of whole days or finer; nothing if it is not known. Where it
    /// spans several days, the result covers what each of them would give, and is `uncertain`.
    std::optional<Interval> published;
    /// The time that the text is speaking of at this point, for "two days later" and "the same week".
    std::optional<Interval> narrative;
    Granularity narrative_granularity = Granularity::day;
    /// The day that a time of day without one belongs to, for "at 10 p.m.".
    std::optional<Day> day;
    /// The period that the text reports on at this point, for "the quarter", "the year-earlier period", and for the
    /// year of "up from $3 million a year ago".
    std::optional<DiscussedPeriod> period;
    Tense tense = Tense::unknown;
    /// Whether a past tense has the time itself ("was approved in May"), so that no date without its year lies ahead,
    /// or a future one a quarter ("will open in the first quarter"), so that none lies behind.
    bool told = false;
    AnchorOptions options;

    friend bool operator==(Anchor const&, Anchor const&) = default;
};

/// Gives what was said its place on the calendar. Pure and total: the same arguments give the same result, and an
/// impossible date ("31 February") is `ErrorCode::impossible_date`, rejected whole.
///
/// A relative expression without its anchor is no error: it resolves to a time without an interval whose derivation
/// says what was missing. The meanings follow docs/dates.md.
///
///     anchor("Friday",          {published 2023-04-12, past})   -> 2023-04-07
///     anchor("Friday",          {published 2023-04-12, future}) -> 2023-04-14
///     anchor("last month",      {published 2023-04-12})         -> 2023-03
///     anchor("in a fortnight",  {published 2023-04-12})         -> 2023-04-26, approximate
///     anchor("February",        {published unknown})            -> XXXX-02, no interval
[[nodiscard]] Result<ResolvedTime> anchor(grammar::TimeExpression const& expression, Anchor const& anchor);

} // namespace dateline::engine
