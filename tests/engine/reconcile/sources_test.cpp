#include "small_articles.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dateline;
using namespace dateline::tests;

namespace {

struct Case {
    std::vector<SmallArticle> articles;
    std::uint32_t sources; ///< of the event that the first article tells first
};

} // namespace

TEST_CASE("reports that go back to one newsroom are one source", "[sources]") {
    std::string const fell = "The bridge at Marrow collapsed on Monday.";
    auto const c = GENERATE_COPY(values<Case>({
        {{{fell}, {"The bridge at Marrow collapsed on Monday, and nobody was hurt."}}, 2},
        // of one publisher
        {{{fell, 12, "Valley Herald"}, {"The old bridge at Marrow collapsed on Monday.", 13, "Valley Herald"}}, 1},
        {{{fell, 12, "The Valley Herald"}, {"The old bridge at Marrow collapsed on Monday.", 13, "Valley Herald"}}, 1},
        // from one agency
        {{{"MARROW (Lowland Agency) — " + fell, 12, "Valley Herald"},
          {"MARROW (Lowland Agency) — The old bridge at Marrow collapsed on Monday.", 12, "Coast Post"}},
         1},
        // told from another newsroom
        {{{fell, 12, "Valley Herald"},
          {"The bridge at Marrow collapsed on Monday, the Valley Herald reported.", 12, "Coast Post"}},
         1},
        {{{"The bridge at Marrow collapsed on Monday, according to the Lowland Agency.", 12, "Valley Herald"},
          {"The bridge at Marrow collapsed on Monday, the Lowland Agency reported.", 12, "Coast Post"}},
         1},
        // a ministry is no newsroom: both asked it
        {{{"The bridge at Marrow collapsed on Monday, the ministry said.", 12, "Valley Herald"},
          {"The bridge at Marrow collapsed on Monday, the ministry said.", 12, "Coast Post"}},
         2},
    }));
    CAPTURE(c.articles.front().text, c.articles.back().text);
    auto const timeline = timeline_of(c.articles);
    auto const event = std::ranges::find_if(timeline.events, [](engine::Event const& each) {
        return each.mentions.front().mention.predicate == "collapsed";
    });
    REQUIRE(event != timeline.events.end());
    CHECK(event->reports == 2);
    CHECK(event->sources == c.sources);
}
