#include "engine/calendar/anchor.hpp"
#include "engine/calendar/resolved_time.hpp"
#include "tests/engine/calendar/anchor_case.hpp"

#include <catch2/catch.hpp>

using dateline::engine::Alternative;
using dateline::engine::Anchor;
using dateline::engine::Tense;
using say::moment;
using say::Quantity;
using say::Selector;
using say::Weekday;
using G = dateline::grammar::Granularity;

namespace {

std::vector<std::string> why(say::TimeExpression const& said, char const* published, Tense tense = Tense::unknown,
                             Anchor to = {}) {
    to.published = published_on(published);
    to.tense = tense;
    auto const time = anchor(said, to);
    REQUIRE(time);
    return explain(*time);
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("derivations read like reasoning") {
    auto const wednesday = "2023-04-12";
    auto const friday = moment(say::weekday(Weekday::friday));
    CHECK(why(friday, wednesday, Tense::past) ==
          Lines{"published 2023-04-12 (Wednesday)",
                "nothing in the words points ahead: the latest one so far, 2023-04-07",
                "not 2023-04-14: nothing in the words points ahead"});
    CHECK(why(friday, wednesday, Tense::future) ==
          Lines{"published 2023-04-12 (Wednesday)", "the words point ahead: the next one from 2023-04-12, 2023-04-14",
                "not 2023-04-07: the words point ahead"});
    CHECK(why(moment(say::unit(G::month, Selector::last)), wednesday) ==
          Lines{"published 2023-04-12 (Wednesday)", "the month before that of 2023-04-12: 2023-03"});
    CHECK(why(moment(say::ago(Quantity::exactly(2), G::week)), wednesday) ==
          Lines{"published 2023-04-12 (Wednesday)", "2 weeks before 2023-04-12: 2023-03-27/2023-04-02"});
    CHECK(why(moment(say::in(Quantity::exactly(2), G::week)), wednesday) ==
          Lines{"published 2023-04-12 (Wednesday)", "2 weeks after 2023-04-12: 2023-04-26",
                "about: give or take 2 days"});
    CHECK(why(moment(say::dated({}, 3, 1)), wednesday) ==
          Lines{"published 2023-04-12 (Wednesday)",
                "no year or direction is said: the one nearest to 2023-04-12, 2023-03-01",
                "not 2024-03-01: it is farther away"});
    CHECK(why(moment(say::dated(2023, 3, 1)), wednesday) == Lines{"the words give the date themselves: 2023-03-01"});
    CHECK(
        why(moment(say::on(Weekday::monday, say::dated(2023, 3, 1))), wednesday) ==
        Lines{"the words give the date themselves: 2023-03-01", "the words say Monday, but 2023-03-01 is a Wednesday"});
    CHECK(why(moment(say::weekday(Weekday::friday, Selector::next)), wednesday) ==
          Lines{"published 2023-04-12 (Wednesday)", "the one after that of 2023-04-12: 2023-04-21",
                "not 2023-04-14: that is the one of the other week"});
    CHECK(why(moment(say::modified(say::Modifier::late, say::dated(2023, 2))), "") ==
          Lines{"the words give the date themselves: 2023-02", "a part of 2023-02-01 to 2023-02-28"});
    CHECK(
        why(say::bounded(say::Bound::by, say::dated(2023, 3, 2)), "") ==
        Lines{"the words give the date themselves: 2023-03-02", "at the latest at the end of 2023-03-02: a deadline"});
    CHECK(why(moment(say::at(say::today(), 16, 30)), wednesday) ==
          Lines{"published 2023-04-12 (Wednesday)", "at 16:30 on 2023-04-12"});
    CHECK(why(friday, "") == Lines{"relative, and the publication date is not known"});
    CHECK(why(moment(say::yesterday()), "2023-04-10/2023-04-14").front() ==
          "published between 2023-04-10 and 2023-04-14; read for both days, and the result covers both");
    CHECK(why(moment(say::unit(G::week, Selector::past)), wednesday).back() ==
          "not 2023-04-03/2023-04-09: the words mean a stretch counted from publication");
}

TEST_CASE("a rejected reading alone") {
    Alternative const rejected{published_on("2023-04-14").value(), G::day, Alternative::Why::other_order};
    CHECK(explain(rejected) == "not 2023-04-14: that takes the other number for the month");
}

TEST_CASE("confidence falls with what was chosen") {
    Anchor to;
    to.published = published_on("2023-04-12");
    auto const sure = [&](say::Moment const& said, Tense tense = Tense::unknown) {
        to.tense = tense;
        return anchor(moment(said), to)->confidence;
    };
    auto const friday = say::weekday(Weekday::friday);
    CHECK(sure(say::dated(2023, 3, 1)) == 1.0F);
    CHECK(sure(say::yesterday()) == 1.0F);
    CHECK(sure(friday, Tense::past) == 0.95F);
    CHECK(sure(friday) == 0.85F);
    CHECK(sure(say::dated({}, 3, 1)) == 0.8F);
    CHECK(sure(say::on(Weekday::monday, say::dated(2023, 3, 1))) == 0.6F);
    to.published = published_on("2023-04-10/2023-04-14");
    CHECK(sure(say::yesterday()) == Approx(0.7F));
}
