#include "small_articles.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dateline;
using namespace dateline::tests;

namespace {

struct Case {
    std::vector<SmallArticle> articles;
    std::string predicate; ///< in both
    bool together;
};

/// Whether one event holds mentions by the predicate of two articles.
bool is_together(engine::Timeline const& timeline, std::string const& predicate) {
    for (auto const* events : {&timeline.events, &timeline.undated}) {
        for (engine::Event const& event : *events) {
            std::vector<std::string> documents;
            for (auto const& mention : event.mentions)
                if (mention.mention.predicate == predicate) documents.push_back(mention.document);
            std::ranges::sort(documents);
            if (std::unique(documents.begin(), documents.end()) - documents.begin() > 1) return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("what cannot be one event is not joined, whatever the words", "[incompatible]") {
    auto const c = GENERATE(values<Case>({
        // an earthquake has one magnitude, which is first told roughly
        {{{"An earthquake of magnitude 6.1 shook the island of Maravel."},
          {"An earthquake of magnitude 5.2 shook the island of Maravel."}},
         "shook",
         false},
        {{{"An earthquake of magnitude 6.1 shook the island of Maravel."},
          {"A 6.3-magnitude earthquake shook the island of Maravel."}},
         "shook",
         true},
        // who says something weeks later says it anew
        {{{"Governor Paul Orrery said that prices were rising too fast.", 3},
          {"Governor Paul Orrery said that prices were rising too fast.", 27}},
         "said",
         false},
        {{{"Governor Paul Orrery said that prices were rising too fast.", 3},
          {"Governor Paul Orrery said that prices were rising too fast.", 4}},
         "said",
         true},
        // what names nobody is told of the place that its article names
        {{{"A storm destroyed the hall in Tarn on Tuesday. Crews cleared the road by night."},
          {"A storm destroyed a barn in Holm on Tuesday. Crews cleared the road by night."}},
         "cleared",
         false},
        {{{"A storm destroyed the hall in Tarn on Tuesday. Crews cleared the road by night."},
          {"The hall in Tarn lies in ruins. Crews cleared the road by night."}},
         "cleared",
         true},
    }));
    CAPTURE(c.articles.front().text, c.articles.back().text);
    CHECK(is_together(timeline_of(c.articles), c.predicate) == c.together);
}
