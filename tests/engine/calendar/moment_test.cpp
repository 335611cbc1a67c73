#include "tests/engine/calendar/anchor_case.hpp"

using dateline::engine::Tense;
using say::at;
using say::Bound;
using say::bounded;
using say::dated;
using say::Deictic;
using say::in_the;
using say::modified;
using say::Modifier;
using say::moment;
using say::PartOfDay;
using say::Quantity;
using say::Selector;
using say::unit;
using say::Weekday;
using G = dateline::grammar::Granularity;

namespace {

constexpr auto wednesday = "2023-04-12";
constexpr auto any = Tense::unknown;

} // namespace

TEST_CASE("times of day") {
    auto const friday = say::weekday(Weekday::friday);
    auto five_in_the_afternoon = at(friday, 5);
    five_in_the_afternoon.time_of_day->twelve_hour_unstated = true;
    five_in_the_afternoon.time_of_day->part = PartOfDay::afternoon;
    check_anchored({
        {"4:30 p.m. on March 1, 2023", moment(at(dated(2023, 3, 1), 16, 30)), "", any, "2023-03-01T16:30:00",
         "2023-03-01T16:30:59", G::minute, "2023-03-01T16:30", "2023-03-01T16:30:00/2023-03-01T16:30:59"},
        {"4 p.m. on March 1, 2023", moment(at(dated(2023, 3, 1), 16)), "", any, "2023-03-01T16:00:00",
         "2023-03-01T16:59:59", G::hour, "2023-03-01T16:00", "2023-03-01T16:00:00/2023-03-01T16:59:59"},
        {"to the second", moment(at(dated(2023, 3, 1), 16, 30, 5)), "", any, "2023-03-01T16:30:05",
         "2023-03-01T16:30:05", G::second, "2023-03-01T16:30:05", "2023-03-01T16:30:05"},
        {"midnight at the end of March 1", moment(at(dated(2023, 3, 1), 24, 0)), "", any, "2023-03-02T00:00:00",
         "2023-03-02T00:00:59", G::minute, "2023-03-01T24:00", "2023-03-02T00:00:00/2023-03-02T00:00:59"},
        {"Friday at 17:30", moment(at(friday, 17, 30)), wednesday, Tense::past, "2023-04-07T17:30:00",
         "2023-04-07T17:30:59", G::minute, "2023-04-07T17:30", "2023-04-07T17:30:00/2023-04-07T17:30:59"},
        {"5 in the afternoon on Friday", moment(five_in_the_afternoon), wednesday, Tense::past, "2023-04-07T17:00:00",
         "2023-04-07T17:59:59", G::hour, "2023-04-07T17:00", "2023-04-07T17:00:00/2023-04-07T17:59:59"},
        {"Friday morning", moment(in_the(PartOfDay::morning, friday)), wednesday, Tense::past, "2023-04-07T06:00:00",
         "2023-04-07T11:59:59", G::part_of_day, "2023-04-07TMO", "2023-04-07T06:00:00/2023-04-07T11:59:59"},
        {"this afternoon", moment(in_the(PartOfDay::afternoon, say::today())), wednesday, any, "2023-04-12T12:00:00",
         "2023-04-12T17:59:59", G::part_of_day, "2023-04-12TAF", "2023-04-12T12:00:00/2023-04-12T17:59:59"},
        {"tomorrow evening", moment(in_the(PartOfDay::evening, say::tomorrow())), wednesday, any, "2023-04-13T18:00:00",
         "2023-04-13T23:59:59", G::part_of_day, "2023-04-13TEV", "2023-04-13T18:00:00/2023-04-13T23:59:59"},
        {"last night", moment(in_the(PartOfDay::night, say::yesterday())), wednesday, any, "2023-04-11T20:00:00",
         "2023-04-12T03:59:59", G::part_of_day, "2023-04-11TNI", "2023-04-11T20:00:00/2023-04-12T03:59:59"},
        {"at 4:30 p.m.", moment(at(say::no_day(), 16, 30)), wednesday, any, "", "", G::minute, "T16:30", ""},
        {"at 7 a.m.", moment(at(say::no_day(), 7)), "", any, "", "", G::hour, "T07:00", ""},
        {"in the morning", moment(in_the(PartOfDay::morning, say::no_day())), wednesday, any, "", "", G::part_of_day,
         "TMO", ""},
        {"Friday morning, no date known", moment(in_the(PartOfDay::morning, friday)), "", any, "", "", G::part_of_day,
         "XXXX-WXX-5TMO", ""},
        {"March 1 at 16:30, no date known", moment(at(dated({}, 3, 1), 16, 30)), "", any, "", "", G::minute,
         "XXXX-03-01T16:30", ""},
        {"late Friday", moment(modified(Modifier::late, friday)), wednesday, Tense::past, "2023-04-07T16:00:00",
         "2023-04-07T23:59:59", G::day, "2023-04-07", "2023-04-07T16:00:00/2023-04-07T23:59:59"},
        {"early Friday morning", moment(modified(Modifier::early, in_the(PartOfDay::morning, friday))), wednesday,
         Tense::past, "2023-04-07T06:00:00", "2023-04-07T07:59:59", G::part_of_day, "2023-04-07TMO",
         "2023-04-07T06:00:00/2023-04-07T07:59:59"},
    });
}

TEST_CASE("parts that modifiers name") {
    auto const year = [](int number) { return dated(number); };
    check_anchored({
        {"early March 2023", moment(modified(Modifier::early, dated(2023, 3))), "", any, "2023-03-01", "2023-03-10",
         G::month, "2023-03", "2023-03-01/2023-03-10"},
        {"mid March 2023", moment(modified(Modifier::mid, dated(2023, 3))), "", any, "2023-03-11", "2023-03-20",
         G::month, "2023-03", "2023-03-11/2023-03-20"},
        {"late March 2023", moment(modified(Modifier::late, dated(2023, 3))), "", any, "2023-03-20", "2023-03-31",
         G::month, "2023-03", "2023-03-20/2023-03-31"},
        {"late February", moment(modified(Modifier::late, dated({}, 2))), wednesday, any, "2023-02-20", "2023-02-28",
         G::month, "2023-02", "2023-02-20/2023-02-28"},
        {"late February, leap year", moment(modified(Modifier::late, dated(2024, 2))), "", any, "2024-02-20",
         "2024-02-29", G::month, "2024-02", "2024-02-20/2024-02-29"},
        {"late last month", moment(modified(Modifier::late, unit(G::month, Selector::last))), wednesday, any,
         "2023-03-20", "2023-03-31", G::month, "2023-03", "2023-03-20/2023-03-31"},
        {"early 2022", moment(modified(Modifier::early, year(2022))), "", any, "2022-01-01", "2022-04-30", G::year,
         "2022", "2022-01/2022-04"},
        {"mid-2022", moment(modified(Modifier::mid, year(2022))), "", any, "2022-05-01", "2022-08-31", G::year, "2022",
         "2022-05/2022-08"},
        {"late 2022", moment(modified(Modifier::late, year(2022))), "", any, "2022-09-01", "2022-12-31", G::year,
         "2022", "2022-09/2022-12"},
        {"the first half of March 2023", moment(modified(Modifier::first_half, dated(2023, 3))), "", any, "2023-03-01",
         "2023-03-15", G::month, "2023-03", "2023-03-01/2023-03-15"},
        {"the second half of 2022", moment(modified(Modifier::second_half, year(2022))), "", any, "2022-07-01",
         "2022-12-31", G::year, "2022-H2", "2022-07/2022-12"},
        {"the late 1990s", moment(modified(Modifier::late, say::recurring(say::Cycle::decade, 199))), "", any,
         "1996-01-01", "1999-12-31", G::decade, "199", "1996/1999"},
        {"the early nineteenth century", moment(modified(Modifier::early, say::recurring(say::Cycle::century, 19))), "",
         any, "1800-01-01", "1833-12-31", G::century, "18", "1800/1833"},
        {"early this week", moment(modified(Modifier::early, unit(G::week, Selector::current))), wednesday, any,
         "2023-04-10", "2023-04-12", G::week, "2023-W15", "2023-04-10/2023-04-12"},
        {"late last week", moment(modified(Modifier::late, unit(G::week, Selector::last))), wednesday, any,
         "2023-04-07", "2023-04-09", G::week, "2023-W14", "2023-04-07/2023-04-09"},
        {"earlier this month", moment(modified(Modifier::earlier_in, unit(G::month, Selector::current))), wednesday,
         any, "2023-04-01", "2023-04-12", G::month, "2023-04", "2023-04-01/2023-04-12"},
        {"later this month", moment(modified(Modifier::later_in, unit(G::month, Selector::current))), wednesday, any,
         "2023-04-12", "2023-04-30", G::month, "2023-04", "2023-04-12/2023-04-30"},
        {"earlier this year", moment(modified(Modifier::earlier_in, unit(G::year, Selector::current))), wednesday, any,
         "2023-01-01", "2023-04-12", G::year, "2023", "2023-01-01/2023-04-12"},
        {"about 1850", moment(modified(Modifier::about, year(1850))), "", any, "1850-01-01", "1850-12-31", G::year,
         "1850", "1850~"},
        {"late February, no date known", moment(modified(Modifier::late, dated({}, 2))), "", any, "", "", G::month,
         "XXXX-02", ""},
    });
}

TEST_CASE("bounds") {
    auto const friday = say::weekday(Weekday::friday);
    check_anchored({
        {"since 2014", bounded(Bound::since, dated(2014)), "", any, "2014-01-01", "", G::year, "2014", "2014/.."},
        {"since last Friday", bounded(Bound::since, say::weekday(Weekday::friday, Selector::last)), wednesday, any,
         "2023-04-07", "", G::day, "2023-04-07", "2023-04-07/.."},
        {"until Friday", bounded(Bound::until, friday), wednesday, Tense::future, "", "2023-04-14", G::day,
         "2023-04-14", "../2023-04-14"},
        {"until Friday, which has come", bounded(Bound::until, friday), wednesday, Tense::past, "", "2023-04-07",
         G::day, "2023-04-07", "../2023-04-07"},
        {"through April 2023", bounded(Bound::through, dated(2023, 4)), "", any, "", "2023-04-30", G::month, "2023-04",
         "../2023-04"},
        {"by March 2, 2023", bounded(Bound::by, dated(2023, 3, 2)), "", any, "", "2023-03-02", G::day, "2023-03-02",
         "../2023-03-02"},
        {"before March 2, 2023", bounded(Bound::before, dated(2023, 3, 2)), "", any, "", "2023-03-01", G::day,
         "2023-03-02", "../2023-03-01"},
        {"before 2014", bounded(Bound::before, dated(2014)), "", any, "", "2013-12-31", G::year, "2014", "../2013"},
        {"after March 2023", bounded(Bound::after, dated(2023, 3)), "", any, "2023-04-01", "", G::month, "2023-03",
         "2023-04/.."},
        {"as of 25 February 2023", bounded(Bound::as_of, dated(2023, 2, 25)), "", any, "2023-02-25", "2023-02-25",
         G::day, "2023-02-25", "2023-02-25"},
        {"since late February", bounded(Bound::since, modified(Modifier::late, dated({}, 2))), wednesday, any,
         "2023-02-20", "", G::month, "2023-02", "2023-02-20/.."},
        {"since about 1850", bounded(Bound::since, modified(Modifier::about, dated(1850))), "", any, "1850-01-01", "",
         G::year, "1850", "1850~/.."},
        {"until Friday, no date known", bounded(Bound::until, friday), "", any, "", "", G::day, "XXXX-WXX-5", ""},
        {"after 16:30 on March 1, 2023", bounded(Bound::after, at(dated(2023, 3, 1), 16, 30)), "", any,
         "2023-03-01T16:30:00", "", G::minute, "2023-03-01T16:30", "2023-03-01T16:30:00/.."},
    });
}

TEST_CASE("words that only point") {
    check_anchored({
        {"now", moment(say::deictic(Deictic::Toward::present)), wednesday, any, "", "", G::day, "PRESENT_REF", ""},
        {"recently", moment(say::deictic(Deictic::Toward::past)), wednesday, any, "", "", G::day, "PAST_REF", ""},
        {"soon", moment(say::deictic(Deictic::Toward::future)), wednesday, any, "", "", G::day, "FUTURE_REF", ""},
    });
}

TEST_CASE("an uncertain publication date makes an uncertain result") {
    auto const friday = moment(say::weekday(Weekday::friday));
    check_anchored({
        {"Friday", friday, "2023-04-10/2023-04-13", Tense::past, "2023-04-07", "2023-04-07", G::day, "2023-04-07",
         "2023-04-07"},
        {"Friday", friday, "2023-04-10/2023-04-14", Tense::past, "2023-04-07", "2023-04-14", G::day, "2023-04-XX",
         "2023-04-07?/2023-04-14?"},
        {"yesterday", moment(say::yesterday()), "2023-04-10/2023-04-14", any, "2023-04-09", "2023-04-13", G::day,
         "2023-04-XX", "2023-04-09?/2023-04-13?"},
        {"yesterday", moment(say::yesterday()), "2023-04", any, "2023-03-31", "2023-04-29", G::day, "2023-XX-XX",
         "2023-03-31?/2023-04-29?"},
        {"last month", moment(unit(G::month, Selector::last)), "2023-04-10/2023-04-14", any, "2023-03-01", "2023-03-31",
         G::month, "2023-03", "2023-03"},
        {"March 1, 2023", moment(dated(2023, 3, 1)), "2023", any, "2023-03-01", "2023-03-01", G::day, "2023-03-01",
         "2023-03-01"},
        {"last year", moment(unit(G::year, Selector::last)), "2022-12-30/2023-01-03", any, "2021-01-01", "2022-12-31",
         G::year, "XXXX", "2021?/2022?"},
        {"since yesterday", bounded(Bound::since, say::yesterday()), "2023-04-10/2023-04-14", any, "2023-04-09", "",
         G::day, "2023-04-09", "2023-04-09?/.."},
    });
}
