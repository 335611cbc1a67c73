#include "tests/engine/calendar/anchor_case.hpp"

using dateline::engine::Anchor;
using dateline::engine::Tense;
using say::ago;
using say::in;
using say::moment;
using say::Quantity;
using say::Selector;
using say::unit;
using G = dateline::grammar::Granularity;

namespace {

constexpr auto wednesday = "2023-04-12";
constexpr auto any = Tense::unknown;

Quantity exactly(int count) {
    return Quantity::exactly(count);
}

} // namespace

TEST_CASE("units of the calendar") {
    check_anchored({
        {"last week", moment(unit(G::week, Selector::last)), wednesday, any, "2023-04-03", "2023-04-09", G::week,
         "2023-W14", "2023-04-03/2023-04-09"},
        {"this week", moment(unit(G::week, Selector::current)), wednesday, any, "2023-04-10", "2023-04-16", G::week,
         "2023-W15", "2023-04-10/2023-04-16"},
        {"next week", moment(unit(G::week, Selector::next)), wednesday, any, "2023-04-17", "2023-04-23", G::week,
         "2023-W16", "2023-04-17/2023-04-23"},
        {"last month", moment(unit(G::month, Selector::last)), wednesday, any, "2023-03-01", "2023-03-31", G::month,
         "2023-03", "2023-03"},
        {"last month, on the 31st", moment(unit(G::month, Selector::last)), "2023-03-31", any, "2023-02-01",
         "2023-02-28", G::month, "2023-02", "2023-02"},
        {"last month, in January", moment(unit(G::month, Selector::last)), "2023-01-15", any, "2022-12-01",
         "2022-12-31", G::month, "2022-12", "2022-12"},
        {"next month, in December", moment(unit(G::month, Selector::next)), "2022-12-31", any, "2023-01-01",
         "2023-01-31", G::month, "2023-01", "2023-01"},
        {"this month", moment(unit(G::month, Selector::current)), wednesday, any, "2023-04-01", "2023-04-30", G::month,
         "2023-04", "2023-04"},
        {"last year", moment(unit(G::year, Selector::last)), wednesday, any, "2022-01-01", "2022-12-31", G::year,
         "2022", "2022"},
        {"next year", moment(unit(G::year, Selector::next)), "2023-12-31", any, "2024-01-01", "2024-12-31", G::year,
         "2024", "2024"},
        {"this quarter", moment(unit(G::quarter, Selector::current)), wednesday, any, "2023-04-01", "2023-06-30",
         G::quarter, "2023-Q2", "2023-34"},
        {"last quarter", moment(unit(G::quarter, Selector::last)), "2023-01-15", any, "2022-10-01", "2022-12-31",
         G::quarter, "2022-Q4", "2022-36"},
        {"last season", moment(unit(G::season, Selector::last)), "2023-01-15", any, "2022-09-01", "2022-11-30",
         G::season, "2022-FA", "2022-23"},
        {"this decade", moment(unit(G::decade, Selector::current)), wednesday, any, "2020-01-01", "2029-12-31",
         G::decade, "202", "202X"},
        {"last decade", moment(unit(G::decade, Selector::last)), wednesday, any, "2010-01-01", "2019-12-31", G::decade,
         "201", "201X"},
        {"last century", moment(unit(G::century, Selector::last)), wednesday, any, "1900-01-01", "1999-12-31",
         G::century, "19", "19XX"},
        {"this millennium", moment(unit(G::millennium, Selector::current)), wednesday, any, "2000-01-01", "2999-12-31",
         G::millennium, "2", "2000/2999"},
        {"last weekend", moment(unit(G::weekend, Selector::last)), wednesday, any, "2023-04-08", "2023-04-09",
         G::weekend, "2023-W14-WE", "2023-04-08/2023-04-09"},
        {"the day", moment(unit(G::day, Selector::none)), wednesday, any, "2023-04-12", "2023-04-12", G::day,
         "2023-04-12", "2023-04-12"},
        // Weeks at the year's end: 2020 had 53, and 1 January 2021 lay in the last.
        {"this week, on New Year's Day", moment(unit(G::week, Selector::current)), "2021-01-01", any, "2020-12-28",
         "2021-01-03", G::week, "2020-W53", "2020-12-28/2021-01-03"},
        {"last week, after the 53rd", moment(unit(G::week, Selector::last)), "2021-01-06", any, "2020-12-28",
         "2021-01-03", G::week, "2020-W53", "2020-12-28/2021-01-03"},
        {"this week, before the year begins", moment(unit(G::week, Selector::current)), "2024-12-30", any, "2024-12-30",
         "2025-01-05", G::week, "2025-W01", "2024-12-30/2025-01-05"},
        {"last week, no date known", moment(unit(G::week, Selector::last)), "", any, "", "", G::week, "XXXX-WXX", ""},
        {"last month, no date known", moment(unit(G::month, Selector::last)), "", any, "", "", G::month, "XXXX-XX", ""},
        {"last year, no date known", moment(unit(G::year, Selector::last)), "", any, "", "", G::year, "XXXX", ""},
    });
}

TEST_CASE("rolling stretches") {
    check_anchored({
        {"the past week", moment(unit(G::week, Selector::past)), wednesday, any, "2023-04-05", "2023-04-12", G::week,
         "P1W", "2023-04-05/2023-04-12"},
        {"the past month", moment(unit(G::month, Selector::past)), wednesday, any, "2023-03-12", "2023-04-12", G::month,
         "P1M", "2023-03-12/2023-04-12"},
        {"the past month, after a short one", moment(unit(G::month, Selector::past)), "2023-03-31", any, "2023-02-28",
         "2023-03-31", G::month, "P1M", "2023-02-28/2023-03-31"},
        {"the last two years", moment(unit(G::year, Selector::past, exactly(2))), wednesday, any, "2021-04-12",
         "2023-04-12", G::year, "P2Y", "2021-04-12/2023-04-12"},
        {"the last two years, as last", moment(unit(G::year, Selector::last, exactly(2))), wednesday, any, "2021-04-12",
         "2023-04-12", G::year, "P2Y", "2021-04-12/2023-04-12"},
        {"the past year, from a leap day", moment(unit(G::year, Selector::past)), "2024-02-29", any, "2023-02-28",
         "2024-02-29", G::year, "P1Y", "2023-02-28/2024-02-29"},
        {"the next three days", moment(unit(G::day, Selector::coming, exactly(3))), wednesday, any, "2023-04-12",
         "2023-04-15", G::day, "P3D", "2023-04-12/2023-04-15"},
        {"the coming week", moment(unit(G::week, Selector::coming)), wednesday, any, "2023-04-12", "2023-04-19",
         G::week, "P1W", "2023-04-12/2023-04-19"},
        {"the past few days", moment(unit(G::day, Selector::past, Quantity::about(3, 7))), wednesday, any, "2023-04-05",
         "2023-04-12", G::day, "PXD", "2023-04-05~/2023-04-12~"},
        {"the past 24 hours", moment(unit(G::hour, Selector::past, exactly(24))), wednesday, any, "2023-04-11",
         "2023-04-12", G::day, "PT24H", "2023-04-11/2023-04-12"},
        {"the past 24 hours, at 16:30", moment(unit(G::hour, Selector::past, exactly(24))),
         "2023-04-12T16:30:00/2023-04-12T16:30:59", any, "2023-04-11T16:30:00", "2023-04-12T16:30:59", G::hour, "PT24H",
         "2023-04-11T16:30:00/2023-04-12T16:30:59"},
        {"recent weeks", moment(unit(G::week, Selector::past, say::unstated())), wednesday, any, "", "", G::week, "PXW",
         ""},
        {"the past two weeks, no date known", moment(unit(G::week, Selector::past, exactly(2))), "", any, "", "",
         G::week, "P2W", ""},
    });
}

TEST_CASE("shifts from publication") {
    check_anchored({
        {"yesterday", moment(say::yesterday()), wednesday, any, "2023-04-11", "2023-04-11", G::day, "2023-04-11",
         "2023-04-11"},
        {"today", moment(say::today()), wednesday, any, "2023-04-12", "2023-04-12", G::day, "2023-04-12", "2023-04-12"},
        {"tomorrow", moment(say::tomorrow()), "2023-12-31", any, "2024-01-01", "2024-01-01", G::day, "2024-01-01",
         "2024-01-01"},
        {"yesterday, on the first of March", moment(say::yesterday()), "2024-03-01", any, "2024-02-29", "2024-02-29",
         G::day, "2024-02-29", "2024-02-29"},
        {"two days ago", moment(ago(exactly(2), G::day)), wednesday, any, "2023-04-10", "2023-04-10", G::day,
         "2023-04-10", "2023-04-10"},
        {"in three days", moment(in(exactly(3), G::day)), wednesday, any, "2023-04-15", "2023-04-15", G::day,
         "2023-04-15", "2023-04-15"},
        {"two weeks ago", moment(ago(exactly(2), G::week)), wednesday, any, "2023-03-27", "2023-04-02", G::week,
         "2023-W13", "2023-03-27/2023-04-02"},
        {"in two weeks", moment(in(exactly(2), G::week)), wednesday, any, "2023-04-26", "2023-04-26", G::day,
         "2023-04-26", "2023-04-26~"},
        {"a month ago", moment(ago(exactly(1), G::month)), wednesday, any, "2023-03-01", "2023-03-31", G::month,
         "2023-03", "2023-03"},
        {"a month ago, on the 31st", moment(ago(exactly(1), G::month)), "2023-03-31", any, "2023-02-01", "2023-02-28",
         G::month, "2023-02", "2023-02"},
        {"five months ago", moment(ago(exactly(5), G::month)), "1998-03-31", any, "1997-10-01", "1997-10-31", G::month,
         "1997-10", "1997-10"},
        {"in two months", moment(in(exactly(2), G::month)), "2022-12-31", any, "2023-02-01", "2023-02-28", G::month,
         "2023-02", "2023-02"},
        {"a year ago", moment(ago(exactly(1), G::year)), wednesday, any, "2022-01-01", "2022-12-31", G::year, "2022",
         "2022"},
        {"10 years ago", moment(ago(exactly(10), G::year)), "1999-03-12", any, "1989-01-01", "1989-12-31", G::year,
         "1989", "1989"},
        {"in three years", moment(in(exactly(3), G::year)), wednesday, any, "2026-01-01", "2026-12-31", G::year, "2026",
         "2026"},
        {"two decades ago", moment(ago(exactly(2), G::decade)), wednesday, any, "2000-01-01", "2009-12-31", G::decade,
         "200", "200X"},
        {"a century ago", moment(ago(exactly(1), G::century)), wednesday, any, "1900-01-01", "1999-12-31", G::century,
         "19", "19XX"},
        {"a year and a half ago", moment(ago(say::quarters(6), G::year)), wednesday, any, "2021-10-01", "2021-10-31",
         G::month, "2021-10", "2021-10"},
        {"about two weeks ago", moment(ago({8, 8, true, false}, G::week)), wednesday, any, "2023-03-27", "2023-04-02",
         G::week, "2023-W13", "2023-03-27~/2023-04-02~"},
        {"a few days ago", moment(ago(Quantity::about(3, 7), G::day)), wednesday, any, "2023-04-05", "2023-04-09",
         G::day, "PAST_REF", "2023-04-05~/2023-04-09~"},
        {"a few years from now", moment(in(Quantity::about(3, 7), G::year)), wednesday, any, "2026-01-01", "2030-12-31",
         G::year, "FUTURE_REF", "2026~/2030~"},
        {"three business days ago", moment(ago(exactly(3), G::business_day)), "2023-04-10", any, "2023-04-05",
         "2023-04-05", G::day, "2023-04-05", "2023-04-05"},
        {"in six business days", moment(in(exactly(6), G::business_day)), "2023-04-14", any, "2023-04-24", "2023-04-24",
         G::day, "2023-04-24", "2023-04-24"},
        {"two weekends ago", moment(ago(exactly(2), G::weekend)), wednesday, any, "2023-04-01", "2023-04-02",
         G::weekend, "2023-W13-WE", "2023-04-01/2023-04-02"},
        {"an hour ago, the day known", moment(ago(exactly(1), G::hour)), wednesday, any, "2023-04-12", "2023-04-12",
         G::day, "2023-04-12", "2023-04-12~"},
        {"48 hours ago, the day known", moment(ago(exactly(48), G::hour)), wednesday, any, "2023-04-10", "2023-04-10",
         G::day, "2023-04-10", "2023-04-10~"},
        {"an hour ago, at 16:30", moment(ago(exactly(1), G::hour)), "2023-04-12T16:30:00/2023-04-12T16:30:59", any,
         "2023-04-12T15:30:00", "2023-04-12T15:30:59", G::hour, "2023-04-12T15:30",
         "2023-04-12T15:30:00/2023-04-12T15:30:59"},
        {"days ago", moment(ago(say::unstated(), G::day)), wednesday, any, "", "", G::day, "PAST_REF", ""},
        {"yesterday, no date known", moment(say::yesterday()), "", any, "", "", G::day, "XXXX-XX-XX", ""},
        {"two weeks ago, no date known", moment(ago(exactly(2), G::week)), "", any, "", "", G::week, "XXXX-WXX", ""},
    });
}

TEST_CASE("times that hang on the narrative") {
    Anchor story;
    story.narrative = published_on("2022-02-24");
    check_anchored(
        {
            {"two days later", moment(say::later(exactly(2), G::day)), wednesday, any, "2022-02-26", "2022-02-26",
             G::day, "2022-02-26", "2022-02-26"},
            {"the next day, no date of publication", moment(say::later(exactly(1), G::day)), "", any, "2022-02-25",
             "2022-02-25", G::day, "2022-02-25", "2022-02-25"},
            {"a year earlier", moment(say::earlier(exactly(1), G::year)), wednesday, any, "2021-01-01", "2021-12-31",
             G::year, "2021", "2021"},
            {"two weeks later", moment(say::later(exactly(2), G::week)), wednesday, any, "2022-03-10", "2022-03-10",
             G::day, "2022-03-10", "2022-03-10~"},
            {"the same day", moment(unit(G::day, Selector::same)), wednesday, any, "2022-02-24", "2022-02-24", G::day,
             "2022-02-24", "2022-02-24"},
            {"that week", moment(unit(G::week, Selector::same)), wednesday, any, "2022-02-21", "2022-02-27", G::week,
             "2022-W08", "2022-02-21/2022-02-27"},
            {"the previous month", moment(unit(G::month, Selector::previous)), wednesday, any, "2022-01-01",
             "2022-01-31", G::month, "2022-01", "2022-01"},
            {"the following year", moment(unit(G::year, Selector::following)), wednesday, any, "2023-01-01",
             "2023-12-31", G::year, "2023", "2023"},
            {"the following Monday", moment(say::weekday(say::Weekday::monday, Selector::following)), wednesday, any,
             "2022-02-28", "2022-02-28", G::day, "2022-02-28", "2022-02-28"},
            {"the previous Thursday", moment(say::weekday(say::Weekday::thursday, Selector::previous)), wednesday, any,
             "2022-02-17", "2022-02-17", G::day, "2022-02-17", "2022-02-17"},
            {"that Friday", moment(say::weekday(say::Weekday::friday, Selector::same)), wednesday, any, "2022-02-25",
             "2022-02-25", G::day, "2022-02-25", "2022-02-25"},
        },
        story);
    check_anchored({
        {"two days later, of nothing", moment(say::later(exactly(2), G::day)), wednesday, any, "", "", G::day,
         "XXXX-XX-XX", ""},
        {"the same week, of nothing", moment(unit(G::week, Selector::same)), wednesday, any, "", "", G::week,
         "XXXX-WXX", ""},
    });
    // What is counted in days from a month is no better known than the month.
    story.narrative = published_on("2022-02");
    story.narrative_granularity = G::month;
    check_anchored(
        {
            {"two days later than a month", moment(say::later(exactly(2), G::day)), wednesday, any, "2022-02-03",
             "2022-03-02", G::month, "2022-XX", "2022-02-03~/2022-03-02~"},
        },
        story);
}

TEST_CASE("shifts from another expression") {
    check_anchored({
        {"two days before March 1", say::from(exactly(2), G::day, true, say::dated({}, 3, 1)), wednesday, any,
         "2023-02-27", "2023-02-27", G::day, "2023-02-27", "2023-02-27"},
        {"two days before March 1, 2024", say::from(exactly(2), G::day, true, say::dated(2024, 3, 1)), "", any,
         "2024-02-28", "2024-02-28", G::day, "2024-02-28", "2024-02-28"},
        {"a week from Monday", say::from(exactly(1), G::week, false, say::weekday(say::Weekday::monday)), wednesday,
         Tense::future, "2023-04-24", "2023-04-24", G::day, "2023-04-24", "2023-04-24"},
        {"a year after 29 February 2024", say::from(exactly(1), G::year, false, say::dated(2024, 2, 29)), "", any,
         "2025-02-28", "2025-02-28", G::day, "2025-02-28", "2025-02-28"},
        {"a month after January 31, 2023", say::from(exactly(1), G::month, false, say::dated(2023, 1, 31)), "", any,
         "2023-02-28", "2023-02-28", G::day, "2023-02-28", "2023-02-28"},
        {"a year before March 2003", say::from(exactly(1), G::year, true, say::dated(2003, 3)), "", any, "2002-03-01",
         "2002-03-31", G::month, "2002-03", "2002-03"},
        {"a month after January 2023", say::from(exactly(1), G::month, false, say::dated(2023, 1)), "", any,
         "2023-02-01", "2023-02-28", G::month, "2023-02", "2023-02"},
        {"three days after the weekend", say::from(exactly(3), G::day, false, say::recurring(say::Cycle::weekend, 0)),
         wednesday, any, "2023-04-12", "2023-04-12", G::day, "2023-04-12", "2023-04-12"},
        {"two days before last month", say::from(exactly(2), G::day, true, unit(G::month, Selector::last)), wednesday,
         any, "2023-02-27", "2023-02-27", G::day, "2023-02-27", "2023-02-27"},
        {"two days before Friday, no date known",
         say::from(exactly(2), G::day, true, say::weekday(say::Weekday::friday)), "", any, "", "", G::day, "XXXX-XX-XX",
         ""},
    });
}
