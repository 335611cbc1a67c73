#include "render/date_words.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <string_view>

using namespace dateline;
using namespace dateline::render;

TEST_CASE("dates in words, never more exact than they are") {
    struct Case {
        std::string_view edtf, earliest, latest, words;
    };
    for (auto const& [edtf, earliest, latest, words] :
         {Case{"2031-03-01", "2031-03-01", "2031-03-01", "1 March 2031"},
          {"2031-03", "2031-03-01", "2031-03-31", "March 2031"},
          {"2031", "2031-01-01", "2031-12-31", "2031"},
          {"199X", "1990-01-01", "1999-12-31", "the 1990s"},
          {"19XX", "1900-01-01", "1999-12-31", "the 20th century"},
          {"2031-21", "2031-03-01", "2031-05-31", "spring 2031"},
          {"2031-33", "2031-01-01", "2031-03-31", "first quarter of 2031"},
          {"2031-04-10/2031-04-14", "2031-04-10", "2031-04-14", "between 10 and 14 April 2031"},
          {"2031-03-30/2031-04-02", "2031-03-30", "2031-04-02", "between 30 March and 2 April 2031"},
          {"2030-12-30/2031-01-02", "2030-12-30", "2031-01-02", "between 30 December 2030 and 2 January 2031"},
          {"2031-02/2031-04", "2031-02-01", "2031-04-30", "between February and April 2031"},
          {"2014/2016", "2014-01-01", "2016-12-31", "between 2014 and 2016"},
          {"2031-04-26~", "2031-04-26", "2031-04-26", "about 26 April 2031"},
          {"2031-04-26?", "2031-04-26", "2031-04-26", "perhaps 26 April 2031"},
          {"2014/..", "2014-01-01", "", "from 2014 on"},
          {"2014-03/..", "2014-03-01", "", "from March 2014 on"},
          {"../2031-04-14", "", "2031-04-14", "by 14 April 2031"},
          {"2031-03-01T16:30:00", "2031-03-01T16:30:00", "2031-03-01T16:30:59", "1 March 2031, 16:30"},
          {"-0043", "-0043-01-01", "-0043-12-31", "44 BC"},
          {"", "", "", "no date"}}) {
        engine::Event event;
        if (!edtf.empty()) event.edtf = edtf;
        event.interval = engine::interval_from_iso(earliest, latest).value();
        CHECK(date_words(event) == words);
    }
}

TEST_CASE("what only the words of an article said") {
    struct Case {
        std::string_view value;
        std::optional<std::string> mod;
        std::string_view earliest, latest, words;
    };
    for (auto const& [value, mod, earliest, latest, words] :
         {Case{"2031-03", "START", "2031-03-01", "2031-03-10", "early March 2031"},
          {"2031-03", "MID", "2031-03-11", "2031-03-20", "mid-March 2031"},
          {"2031-02", "END", "2031-02-20", "2031-02-28", "late February 2031"},
          {"2031", "END", "2031-09-01", "2031-12-31", "late 2031"},
          {"2031-W12", {}, "2031-03-17", "2031-03-23", "week of 17 March 2031"},
          {"2031-W12-WE", {}, "2031-03-22", "2031-03-23", "weekend of 22–23 March 2031"},
          {"2031-03-01TMO", {}, "2031-03-01T06:00:00", "2031-03-01T11:59:59", "1 March 2031, morning"}}) {
        engine::Event event;
        event.interval = engine::interval_from_iso(earliest, latest).value();
        event.mentions.emplace_back();
        event.mentions[0].mention.time.emplace();
        event.mentions[0].mention.time->reading = {"DATE", std::string{value}, mod, {}, event.interval};
        CHECK(date_words(event) == words);
    }
}

TEST_CASE("the time that all events span") {
    auto const event = [](std::string_view earliest, std::string_view latest, bool shown = true) {
        engine::Event result;
        result.interval = engine::interval_from_iso(earliest, latest).value();
        result.shown = shown;
        return result;
    };
    CHECK(span_words({}).empty());
    CHECK(span_words({event("", "")}).empty());
    CHECK(span_words({event("2031-03-05", "2031-03-05")}) == "5 March 2031");
    CHECK(span_words({event("2031-02-25", "2031-02-25"), event("2031-04-26", "2031-04-26")}) ==
          "25 February – 26 April 2031");
    CHECK(span_words({event("2031-03-05", "2031-03-05"), event("1990-01-01", "1990-12-31", false),
                      event("2031-03-07", "2031-03-07")}) == "5 – 7 March 2031");
    CHECK(span_words({event("2014-01-01", "2014-12-31"), event("2031-03-05", "")}) == "2014");
}
