#include "small_articles.hpp"

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::tests;
using Signal = engine::WireSignal;

namespace {

SmallArticle const wrong{"The roof of the school in Marrow fell in on Monday. Forty pupils were in the yard.",
                         11,
                         "Valley Herald",
                         {},
                         "School roof falls in at Marrow"};
SmallArticle const other{"The council of Elvik bought two ferries on Monday. They cost nine million crowns.",
                         11,
                         "Valley Herald",
                         {},
                         "Elvik buys ferries"};

struct Case {
    std::vector<SmallArticle> articles; ///< the notice comes last
    std::optional<std::string> superseded;
    std::optional<std::string> retracted;
};

} // namespace

TEST_CASE("a notice is about the article of its newsroom that it names or contradicts", "[corrections]") {
    auto const c = GENERATE(values<Case>({
        {{wrong,
          other,
          {"The Valley Herald wrote that the roof of the school in Marrow fell in on Monday. It fell in on Sunday.",
           12,
           "Valley Herald",
           {Signal::correction},
           "Correction: school roof at Marrow"}},
         "1.txt",
         {}},
        {{wrong,
          other,
          {"Please do not use the story on the ferries of Elvik.",
           12,
           "Valley Herald",
           {Signal::kill},
           "KILL-Elvik buys ferries"}},
         {},
         "2.txt"},
        // of another newsroom
        {{wrong,
          other,
          {"The Coast Post wrote that the roof of the school in Marrow fell in on Monday. It fell in on Sunday.",
           12,
           "Coast Post",
           {Signal::correction},
           "Correction: school roof at Marrow"}},
         {},
         {}},
        // of another story
        {{wrong,
          other,
          {"The Valley Herald gave a wrong name for the winner of the chess cup in Pell. It is Ina Feld.",
           12,
           "Valley Herald",
           {Signal::correction},
           "Correction: chess cup in Pell"}},
         {},
         {}},
        {{wrong,
          other,
          {"Please do not use the story on the chess cup in Pell.",
           12,
           "Valley Herald",
           {Signal::kill},
           "KILL-Feld wins the chess cup"}},
         {},
         {}},
        // what is published later cannot be meant
        {{{wrong.text, 14, wrong.publisher, {}, wrong.title},
          other,
          {"The Valley Herald wrote that the roof of the school in Marrow fell in on Monday. It fell in on Sunday.",
           12,
           "Valley Herald",
           {Signal::correction},
           "Correction: school roof at Marrow"}},
         {},
         {}},
        // no notice at all: a report on a correction
        {{wrong,
          other,
          {"The ministry corrected its budget on Tuesday. The roof of the school in Marrow fell in on Sunday.",
           12,
           "Valley Herald",
           {},
           "Ministry corrects budget"}},
         {},
         {}},
    }));
    CAPTURE(c.articles.back().text);
    auto const timeline = timeline_of(c.articles);
    std::optional<std::string> superseded;
    std::optional<std::string> retracted;
    for (auto const& document : timeline.documents) {
        if (document.superseded_by) superseded = document.article.path;
        if (document.retracted_by) retracted = document.article.path;
    }
    CHECK(superseded == c.superseded);
    CHECK(retracted == c.retracted);
}
