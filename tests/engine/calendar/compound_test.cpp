#include "tests/engine/calendar/anchor_case.hpp"

using dateline::engine::Anchor;
using dateline::engine::Tense;
using dateline::engine::timex_mod;
using dateline::engine::TimexType;
using say::Cycle;
using say::dated;
using say::member;
using say::nth;
using say::Quantity;
using say::range;
using say::Selector;
using say::Weekday;
using G = dateline::grammar::Granularity;

namespace {

constexpr auto wednesday = "2023-04-12";
constexpr auto any = Tense::unknown;

} // namespace

TEST_CASE("parts of a whole") {
    auto const friday = member(Cycle::weekday, 5);
    check_anchored({
        {"first week of May 2023", nth(1, G::week, dated(2023, 5)), "", any, "2023-05-01", "2023-05-07", G::week,
         "2023-W18", "2023-05-01/2023-05-07"},
        {"first week of January 2023, which begins on a Sunday", nth(1, G::week, dated(2023, 1)), "", any, "2023-01-02",
         "2023-01-08", G::week, "2023-W01", "2023-01-02/2023-01-08"},
        {"last week of December 2020", nth(-1, G::week, dated(2020, 12)), "", any, "2020-12-28", "2021-01-03", G::week,
         "2020-W53", "2020-12-28/2021-01-03"},
        {"first week of May", nth(1, G::week, dated({}, 5)), wednesday, any, "2023-05-01", "2023-05-07", G::week,
         "2023-W18", "2023-05-01/2023-05-07"},
        {"third Friday in June 2023", nth(3, friday, dated(2023, 6)), "", any, "2023-06-16", "2023-06-16", G::day,
         "2023-06-16", "2023-06-16"},
        {"first Friday of September 2023, its first day", nth(1, friday, dated(2023, 9)), "", any, "2023-09-01",
         "2023-09-01", G::day, "2023-09-01", "2023-09-01"},
        {"last Friday in March 2023, its last day", nth(-1, friday, dated(2023, 3)), "", any, "2023-03-31",
         "2023-03-31", G::day, "2023-03-31", "2023-03-31"},
        {"last Friday in June 2023", nth(-1, friday, dated(2023, 6)), "", any, "2023-06-30", "2023-06-30", G::day,
         "2023-06-30", "2023-06-30"},
        {"last day of February 2024", nth(-1, G::day, dated(2024, 2)), "", any, "2024-02-29", "2024-02-29", G::day,
         "2024-02-29", "2024-02-29"},
        {"last day of last month", nth(-1, G::day, say::unit(G::month, Selector::last)), wednesday, any, "2023-03-31",
         "2023-03-31", G::day, "2023-03-31", "2023-03-31"},
        {"first two weeks of 2021", nth(1, G::week, dated(2021), 2), "", any, "2021-01-04", "2021-01-17", G::week,
         "XXXX-WXX", "2021-01-04/2021-01-17"},
        {"last three days of March 2023", nth(-1, G::day, dated(2023, 3), 3), "", any, "2023-03-29", "2023-03-31",
         G::day, "2023-03-XX", "2023-03-29/2023-03-31"},
        {"second quarter of 2022", nth(2, G::quarter, dated(2022)), "", any, "2022-04-01", "2022-06-30", G::quarter,
         "2022-Q2", "2022-34"},
        {"first half of 2022", nth(1, G::half_year, dated(2022)), "", any, "2022-01-01", "2022-06-30", G::half_year,
         "2022-H1", "2022-01/2022-06"},
        {"first year of the 1990s", nth(1, G::year, say::recurring(Cycle::decade, 199)), "", any, "1990-01-01",
         "1990-12-31", G::year, "1990", "1990"},
        {"first month of this quarter", nth(1, G::month, say::unit(G::quarter, Selector::current)), wednesday, any,
         "2023-04-01", "2023-04-30", G::month, "2023-04", "2023-04"},
        {"last weekend in April 2023", nth(-1, G::weekend, dated(2023, 4)), "", any, "2023-04-29", "2023-04-30",
         G::weekend, "2023-W17-WE", "2023-04-29/2023-04-30"},
        {"last May of the 1990s", nth(-1, member(Cycle::month, 5), say::recurring(Cycle::decade, 199)), "", any,
         "1999-05-01", "1999-05-31", G::month, "1999-05", "1999-05"},
        {"first week of May, no date known", nth(1, G::week, dated({}, 5)), "", any, "", "", G::week, "XXXX-WXX", ""},
    });
}

TEST_CASE("ranges") {
    auto const monday = say::weekday(Weekday::monday);
    auto const friday = say::weekday(Weekday::friday);
    check_anchored({
        {"from May to July 2022", range(dated({}, 5), dated(2022, 7)), "", any, "2022-05-01", "2022-07-31", G::month,
         "2022-05/2022-07", "2022-05/2022-07"},
        {"from November to February 2022", range(dated({}, 11), dated(2022, 2)), "", any, "2021-11-01", "2022-02-28",
         G::month, "2021-11/2022-02", "2021-11/2022-02"},
        {"from May 2021 to July", range(dated(2021, 5), dated({}, 7)), "", any, "2021-05-01", "2021-07-31", G::month,
         "2021-05/2021-07", "2021-05/2021-07"},
        {"from May to July", range(dated({}, 5), dated({}, 7)), wednesday, any, "2023-05-01", "2023-07-31", G::month,
         "2023-05/2023-07", "2023-05/2023-07"},
        {"fought from November to February", range(dated({}, 11), dated({}, 2)), wednesday, Tense::past, "2022-11-01",
         "2023-02-28", G::month, "2022-11/2023-02", "2022-11/2023-02"},
        {"March 1 to 5", range(dated({}, 3, 1), dated({}, {}, 5)), wednesday, any, "2023-03-01", "2023-03-05", G::day,
         "2023-03-01/2023-03-05", "2023-03-01/2023-03-05"},
        {"1 to 5 March 2022", range(dated({}, {}, 1), dated(2022, 3, 5)), "", any, "2022-03-01", "2022-03-05", G::day,
         "2022-03-01/2022-03-05", "2022-03-01/2022-03-05"},
        {"between 2014 and 2016", range(dated(2014), dated(2016)), "", any, "2014-01-01", "2016-12-31", G::year,
         "2014/2016", "2014/2016"},
        {"2014 to March 2016", range(dated(2014), dated(2016, 3)), "", any, "2014-01-01", "2016-03-31", G::month,
         "2014-01/2016-03", "2014-01/2016-03"},
        {"Monday to Friday, past", range(monday, friday), wednesday, Tense::past, "2023-04-03", "2023-04-07", G::day,
         "2023-04-03/2023-04-07", "2023-04-03/2023-04-07"},
        {"Monday to Friday, ahead", range(monday, friday), wednesday, Tense::future, "2023-04-17", "2023-04-21", G::day,
         "2023-04-17/2023-04-21", "2023-04-17/2023-04-21"},
        {"from March to May, ahead", range(dated({}, 3), dated({}, 5)), wednesday, Tense::future, "2023-03-01",
         "2023-05-31", G::month, "2023-03/2023-05", "2023-03/2023-05"},
        {"from January to March, ahead", range(dated({}, 1), dated({}, 3)), wednesday, Tense::future, "2024-01-01",
         "2024-03-31", G::month, "2024-01/2024-03", "2024-01/2024-03"},
        {"from March 1, 2022 for ten days", range(dated(2022, 3, 1), say::length(10, G::day)), wednesday, any,
         "2022-03-01", "2022-03-10", G::day, "2022-03-01/2022-03-10", "2022-03-01/2022-03-10"},
        {"from week 31 to week 35", range(say::recurring(say::Cycle::week, 31), say::recurring(say::Cycle::week, 35)),
         wednesday, any, "2023-07-31", "2023-09-03", G::week, "2023-W31/2023-W35", "2023-07-31/2023-09-03"},
        {"from 2014 to now", range(dated(2014), say::deictic(say::Deictic::Toward::present)), wednesday, any,
         "2014-01-01", "2023-04-12", G::day, "2014-01-01/2023-04-12", "2014-01-01/2023-04-12"},
        {"from 9 to 17:30 on Friday", range(say::at(say::no_day(), 9), say::at(friday, 17, 30)), wednesday, Tense::past,
         "2023-04-07T09:00:00", "2023-04-07T17:30:59", G::minute, "2023-04-07T09:00/2023-04-07T17:30",
         "2023-04-07T09:00:00/2023-04-07T17:30:59"},
        {"from May to July, no date known", range(dated({}, 5), dated({}, 7)), "", any, "", "", G::month,
         "XXXX-05/XXXX-07", ""},
        {"9 to 17", range(say::at(say::no_day(), 9), say::at(say::no_day(), 17)), wednesday, any, "", "", G::hour,
         "T09:00/T17:00", ""},
    });
}

TEST_CASE("durations") {
    check_anchored({
        {"two weeks", say::lasting(Quantity::exactly(2), G::week), wednesday, any, "", "", G::week, "P2W", ""},
        {"24 hours", say::lasting(Quantity::exactly(24), G::hour), wednesday, any, "", "", G::hour, "PT24H", ""},
        {"two and a half years", say::lasting(say::quarters(10), G::year), wednesday, any, "", "", G::year, "P2Y6M",
         ""},
        {"half a year", say::lasting(say::quarters(2), G::year), wednesday, any, "", "", G::year, "P6M", ""},
        {"a minute and a half", say::lasting(say::quarters(6), G::minute), wednesday, any, "", "", G::minute, "PT1M30S",
         ""},
        {"a quarter of an hour", say::lasting(say::quarters(1), G::hour), wednesday, any, "", "", G::hour, "PT15M", ""},
        {"two and a half days", say::lasting(say::quarters(10), G::day), wednesday, any, "", "", G::day, "P2.5D", ""},
        {"a few days", say::lasting(Quantity::about(3, 7), G::day), wednesday, any, "", "", G::day, "PXD", ""},
        {"weeks", say::lasting(say::unstated(), G::week), wednesday, any, "", "", G::week, "PXW", ""},
        {"two to three weeks", say::lasting({8, 12, false, false}, G::week), wednesday, any, "", "", G::week, "P2W/P3W",
         ""},
        {"two decades", say::lasting(Quantity::exactly(2), G::decade), wednesday, any, "", "", G::decade, "P20Y", ""},
        {"several quarters", say::lasting(Quantity::about(3, 7), G::quarter), wednesday, any, "", "", G::quarter, "PXQ",
         ""},
        {"two years and six months",
         {say::Duration{Quantity::exactly(2), G::year, Quantity::exactly(6), G::month, {}, false}, {}},
         wednesday,
         any,
         "",
         "",
         G::year,
         "P2Y6M",
         ""},
        {"the now 10-month-long fight", say::so_far(Quantity::exactly(10), G::month), wednesday, any, "2022-06-01",
         "2023-04-12", G::month, "P10M", "2022-06-01~/2023-04-12~"},
        {"a three-week strike that goes on", say::so_far(Quantity::exactly(3), G::week), wednesday, any, "2023-03-20",
         "2023-04-12", G::week, "P3W", "2023-03-20~/2023-04-12~"},
        {"the now 10-month-long fight, no date known", say::so_far(Quantity::exactly(10), G::month), "", any, "", "",
         G::month, "P10M", ""},
    });
}

TEST_CASE("sets have a value and no place") {
    auto const set = [](say::Recurrence said) { return say::TimeExpression{said, say::Bound::none}; };
    check_anchored({
        {"daily", set({G::day, 1, {}, {}}), wednesday, any, "", "", G::day, "P1D", ""},
        {"every other day", set({G::day, 2, {}, {}}), wednesday, any, "", "", G::day, "P2D", ""},
        {"twice a week", set({G::week, 1, std::uint16_t{2}, {}}), wednesday, any, "", "", G::week, "P1W", ""},
        {"every Monday", set({G::week, 1, {}, member(Cycle::weekday, 1)}), wednesday, any, "", "", G::week,
         "XXXX-WXX-1", ""},
        {"every May", set({G::year, 1, {}, member(Cycle::month, 5)}), wednesday, any, "", "", G::year, "XXXX-05", ""},
        {"every summer", set({G::year, 1, {}, member(Cycle::season, 1)}), wednesday, any, "", "", G::year, "XXXX-SU",
         ""},
        {"quarterly", set({G::quarter, 1, {}, {}}), wednesday, any, "", "", G::quarter, "P1Q", ""},
    });
}

TEST_CASE("types and mods of TIMEX3") {
    Anchor to;
    to.published = published_on(wednesday);
    auto const type = [&](say::TimeExpression const& said) { return name(anchor(said, to)->type); };
    auto const mod = [&](say::Modifier modifier) {
        return timex_mod(*anchor(say::moment(say::modified(modifier, dated(2023, 3))), to)).value_or("");
    };
    CHECK(type(say::moment(dated(2023))) == "DATE");
    CHECK(type(say::moment(say::at(dated(2023, 3, 1), 16))) == "TIME");
    CHECK(type(say::lasting(Quantity::exactly(2), G::week)) == "DURATION");
    CHECK(type(say::moment(say::unit(G::week, Selector::past))) == "DURATION");
    CHECK(type({say::Recurrence{}, {}}) == "SET");
    using say::Modifier;
    CHECK(mod(Modifier::none).empty());
    CHECK(timex_mod(*anchor(say::lasting({8, 8, true, false}, G::week), to)) == "APPROX");
    CHECK(timex_mod(*anchor(say::moment(say::ago({8, 8, true, false}, G::week)), to)) == "APPROX");
    CHECK_FALSE(timex_mod(*anchor(say::lasting(Quantity::about(3, 7), G::day), to)));
    CHECK(mod(Modifier::early) == "START");
    CHECK(mod(Modifier::first_half) == "START");
    CHECK(mod(Modifier::earlier_in) == "START");
    CHECK(mod(Modifier::mid) == "MID");
    CHECK(mod(Modifier::late) == "END");
    CHECK(mod(Modifier::second_half) == "END");
    CHECK(mod(Modifier::later_in) == "END");
    CHECK(mod(Modifier::about) == "APPROX");
    CHECK(mod(Modifier::more_than) == "MORE_THAN");
    CHECK(mod(Modifier::less_than) == "LESS_THAN");
    CHECK(mod(Modifier::at_least) == "EQUAL_OR_MORE");
    CHECK(mod(Modifier::at_most) == "EQUAL_OR_LESS");
}
