#include "engine/calendar/anchor.hpp"
#include "engine/calendar/edtf.hpp"
#include "grammar/scan.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace dateline::engine {

namespace {

/// One line of a table: words as they are said, and where they lie seen from 2023-04-12 (a Wednesday) at 16:30.
struct Said {
    char const* words;
    char const* earliest;
    char const* latest;
    char const* value;
};

ResolvedTime resolved(std::string const& words) {
    auto const found = grammar::parse(words);
    REQUIRE(found);
    Anchor anchoring;
    anchoring.published = interval_from_iso_date("2023-04-12T16:30");
    auto time = anchor(found->expression, anchoring);
    REQUIRE(time.has_value());
    return *std::move(time);
}

} // namespace

TEST_CASE("words and where they lie") {
    for (auto const& [words, earliest, latest, value] : {
             Said{"from 10 p.m. to 2 a.m. on Friday", "2023-04-07T22:00:00", "2023-04-08T02:59:59",
                  "2023-04-07T22:00/2023-04-08T02:59"},
             Said{"Friday from 9 to 11 a.m.", "2023-04-07T09:00:00", "2023-04-07T11:59:59",
                  "2023-04-07T09:00/2023-04-07T11:59"},
             Said{"Friday at 5 in the afternoon", "2023-04-07T17:00:00", "2023-04-07T17:59:59", "2023-04-07T17:00"},
             Said{"after 6:30 p.m. today", "2023-04-12T18:30:00", "", "2023-04-12T18:30"},
             Said{"one month and 21 days ago", "2023-02-19", "2023-02-19", "2023-02-19"},
             Said{"in two hours and 5 minutes", "2023-04-12T18:35:00", "2023-04-12T18:35:59", "2023-04-12T18:35"},
             Said{"in a day and 3 hours", "2023-04-13T19:30:00", "2023-04-13T19:30:59", "2023-04-13T19:30"},
             Said{"in four business days", "2023-04-18", "2023-04-18", "2023-04-18"},
             Said{"last weekday", "2023-04-11", "2023-04-11", "2023-04-11"},
             Said{"two Tuesdays ago", "2023-04-04", "2023-04-04", "2023-04-04"},
             Said{"two Sundays from now", "2023-04-23", "2023-04-23", "2023-04-23"},
             Said{"the week of March 5", "2023-02-27", "2023-03-05", "2023-W09"},
             Said{"the rest of the week", "2023-04-12", "2023-04-16", "2023-W15"},
             Said{"Nov 18-Dec 19, 2015", "2015-11-18", "2015-12-19", "2015-11-18/2015-12-19"},
             Said{"Nov-Feb 2017", "2016-11-01", "2017-02-28", "2016-11/2017-02"},
             Said{"from March 3, 2023 to yesterday", "2023-03-03", "2023-04-11", "2023-03-03/2023-04-11"},
             Said{"the nineteen seventies", "1970-01-01", "1979-12-31", "197"},
             Said{"twenty fifteen", "2015-01-01", "2015-12-31", "2015"},
             Said{"H2 2016", "2016-07-01", "2016-12-31", "2016-H2"},
         }) {
        CAPTURE(words);
        auto const time = resolved(words);
        CHECK(iso_earliest(time.interval).value_or("") == earliest);
        CHECK(iso_latest(time.interval).value_or("") == latest);
        CHECK(timex_value(time) == value);
    }
}

TEST_CASE("within a length of time is from now on") {
    auto const time = resolved("within two weeks");
    CHECK(time.type == TimexType::duration);
    CHECK(timex_value(time) == "P2W");
    CHECK(iso_earliest(time.interval) == "2023-04-12T16:30:00");
}

} // namespace dateline::engine
