#include "render/export.hpp"
#include "tests/render/sample_timeline.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace dateline;
using namespace dateline::render;

namespace {

Rendered timelinejs(engine::Timeline const& timeline) {
    return render::render(timeline, Format::timelinejs);
}

} // namespace

TEST_CASE("slides of TimelineJS") {
    CHECK(timelinejs(tests::small_timeline()).text == R"({
 "title": {
  "text": {
   "headline": "5 March 2031",
   "text": "1 article"
  }
 },
 "events": [
  {
   "unique_id": "e-0a1b2c",
   "start_date": {"year": 2031, "month": 3, "day": 5},
   "display_date": "5 March 2031",
   "text": {
    "headline": "The city shut the bridge",
    "text": "<blockquote>The city shut the bridge on March 5.</blockquote><p>Bridge shut, published 6 March 2031</p><p>1 source, 1 report</p>"
   }
  }
 ]
}
)");
    CHECK(timelinejs({}).text == R"({
 "title": {
  "text": {
   "headline": "Timeline",
   "text": "0 articles"
  }
 },
 "events": []
}
)");
}

TEST_CASE("slides stand where the date may lie, and say how exact it is") {
    struct Case {
        std::string_view edtf, earliest, latest, dates;
    };
    for (auto const& [edtf, earliest, latest, dates] : {
             Case{"2031-03", "2031-03-01", "2031-03-31",
                  R"("start_date": {"year": 2031, "month": 3, "day": 1},
   "end_date": {"year": 2031, "month": 3, "day": 31},
   "display_date": "March 2031")"},
             {"2031-03-26~", "2031-03-26", "2031-03-26",
              R"("start_date": {"year": 2031, "month": 3, "day": 26},
   "display_date": "about 26 March 2031")"},
             {"2014/..", "2014-01-01", "",
              R"("start_date": {"year": 2014, "month": 1, "day": 1},
   "display_date": "from 2014 on")"},
             {"../2031-04-14", "", "2031-04-14",
              R"("start_date": {"year": 2031, "month": 4, "day": 14},
   "display_date": "by 14 April 2031")"},
             {"-0043-03-15", "-0043-03-15", "-0043-03-15",
              R"("start_date": {"year": -43, "month": 3, "day": 15},
   "display_date": "15 March 44 BC")"},
         }) {
        auto timeline = tests::small_timeline();
        timeline.events[0].edtf = edtf;
        timeline.events[0].interval = engine::interval_from_iso(earliest, latest).value();
        CHECK_THAT(timelinejs(timeline).text, Catch::Contains(std::string{dates}));
    }
}

TEST_CASE("TimelineJS takes texts for HTML") {
    auto timeline = tests::small_timeline();
    timeline.events[0].title = "<b onclick=\"x\">&";
    timeline.events[0].mentions[0].mention.quote = "</blockquote><script>";
    auto const text = timelinejs(timeline).text;
    CHECK_THAT(text, Catch::Contains(R"("headline": "&lt;b onclick=&quot;x&quot;&gt;&amp;")"));
    CHECK_THAT(text, Catch::Contains("<blockquote>&lt;/blockquote&gt;&lt;script&gt;</blockquote>"));
}

TEST_CASE("TimelineJS has no place without a date") {
    CHECK(timelinejs(tests::sample_timeline()).left_out ==
          std::vector<std::string>{"no date: A deputy of the authority’s head resigned", "1 event that is not shown"});
    CHECK(timelinejs(tests::small_timeline()).left_out.empty());
}
