#include "render/html.hpp"
#include "tests/render/sample_timeline.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using namespace dateline;
using namespace dateline::render;
using Catch::Contains;

// That the page is well formed and holds no markup but its own: exports_test.py.

TEST_CASE("a page shows its events, sources and articles") {
    auto const page = to_html(tests::sample_timeline());
    for (std::string const text :
         {"The harbour tunnel opened", "late February 2031", "week of 17 March 2031", "about 26 March 2031", "claimed",
          "planned", "two engineers", "the nearest March 5 before publication",
          "A deputy of the authority’s head resigned", "Whether the authority had been warned", "120 lorries",
          "Coast Post", "05-scan.pdf", "image credit"})
        CHECK_THAT(page, Contains(text));
}

TEST_CASE("events of a page stand in the order of the timeline") {
    auto const timeline = tests::sample_timeline();
    auto const page = to_html(timeline);
    std::size_t last = 0;
    for (auto const& event : timeline.events) {
        if (!event.shown) continue;
        auto const at = page.find("id=\"" + event.id + "\"");
        REQUIRE(at != std::string::npos);
        CHECK(at > last);
        last = at;
    }
}

TEST_CASE("the words that date an event are marked in its quote") {
    CHECK_THAT(to_html(tests::small_timeline()), Contains("shut the bridge on <mark>March 5</mark>."));
}

TEST_CASE("a day that is only about that day is drawn as vague") {
    auto timeline = tests::small_timeline();
    CHECK_THAT(to_html(timeline), !Contains("class=\"when vague\""));
    timeline.events[0].edtf = "2031-03-05~";
    CHECK_THAT(to_html(timeline), Contains("class=\"when vague\""));
}

TEST_CASE("where articles disagree, the passages stand beside each other") {
    CHECK_THAT(
        to_html(tests::sample_timeline()),
        Contains("Odile Brandt: there was no warning</bdi></p><blockquote class=\"passage\"><bdi>Odile Brandt, who "
                 "heads the authority, denied"));
}

TEST_CASE("a page of nothing is a page") {
    auto const page = to_html({});
    CHECK(page.starts_with("<!DOCTYPE html>"));
    CHECK(page.ends_with("</html>\n"));
}
