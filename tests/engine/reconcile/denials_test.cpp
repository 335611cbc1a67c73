#include "small_articles.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dateline;
using namespace dateline::tests;

TEST_CASE("a denial faces the claim that it answers", "[denials]") {
    auto const c = GENERATE(values<ConflictCase>({
        // points back at it
        {{{"The rebels claimed on Monday that they had taken the airport of Oris. The claim was denied by the army."}},
         {"claim: claimed 1.txt | denied 1.txt"}},
        {{{"The union accused the operator on Monday of ignoring two warnings. The operator rejected the accusation."}},
         {"claim: claimed 1.txt | denied 1.txt"}},
        {{{"The paper alleged on Monday that the minister had sold his shares. The allegation was dismissed as "
           "baseless by the minister."}},
         {"claim: claimed 1.txt | denied 1.txt"}},
        // says the same words in another article
        {{{"The rebels claimed on Monday that they had shot down two helicopters near Oris."},
          {"The government of Castria denied on Tuesday that rebels had shot down two helicopters near Oris."}},
         {"claim: claimed 1.txt | denied 2.txt"}},
        // said and called a claim
        {{{"The Free Army said on Monday that it had taken the airport of Oris. The claim was denied in Marsk."}},
         {"claim: claimed 1.txt | denied 1.txt"}},
        // two denials of one claim
        {{{"The rebels claimed on Monday that they had shot down two helicopters near Oris. The claim was denied by "
           "the army."},
          {"The government of Castria denied on Tuesday that rebels had shot down two helicopters near Oris."}},
         {"claim: claimed 1.txt | denied 2.txt | denied 1.txt"}},
        // what is refused or turned down was not said
        {{{"The rebels claimed on Monday that they wanted peace. The government rejected the offer."}}, {}},
        {{{"The prosecutor claimed on Monday that the driver had fled. The court denied him bail."}}, {}},
        {{{"The player claimed on Monday that he was fit. The referee dismissed him after ten minutes."}}, {}},
        {{{"The rebels claimed on Monday that they had taken Oris. The army declined to comment."}}, {}},
        {{{"The rebels claimed on Monday that they had taken Oris. The army refused to confirm the report."}}, {}},
        // another matter
        {{{"The rebels claimed on Monday that they had taken the airport of Oris."},
          {"The actress Hanna Ostrow denied on Tuesday that she had married in Vellin."}},
         {}},
        // that something was done too late, and not that it was done
        {{{"The operator opened the gates of the Oris dam on Monday, the mayor claimed."},
          {"The operator denied on Tuesday that the gates of the Oris dam were opened too late."}},
         {}},
        {{{"The mayor claimed on Monday that the gates of the Oris dam were opened too late."},
          {"The operator denied on Tuesday that the gates of the Oris dam were opened too late."}},
         {"claim: claimed 1.txt | denied 2.txt"}},
        // nobody denies what he says himself
        {{{"The minister claimed on Monday that taxes would fall. The minister denied that taxes would rise."}}, {}},
    }));
    CAPTURE(c.articles.front().text);
    CHECK(conflicts_of(c.articles) == c.conflicts);
}

TEST_CASE("to decline to comment is no denial", "[denials]") {
    auto const text =
        GENERATE(as<std::string>{}, "The army declined to comment on Monday.",
                 "The company refused to comment on the report on Monday.", "The court rejected the appeal on Monday.",
                 "The bank denied him a loan on Monday.", "The council turned down the plan on Monday.",
                 "Parliament dismissed the governor on Monday.");
    CAPTURE(text);
    auto const timeline = timeline_of({{text}});
    for (auto const& event : timeline.events)
        CHECK(event.status != engine::Status::denied);
}

TEST_CASE("what a denial calls a claim is told as a claim where nobody states it", "[denials]") {
    auto const status_of = [](std::vector<SmallArticle> const& articles) {
        auto const timeline = timeline_of(articles);
        for (auto const* events : {&timeline.events, &timeline.undated})
            for (auto const& event : *events)
                for (auto const& mention : event.mentions)
                    if (mention.mention.predicate == "taken" || mention.mention.predicate == "took")
                        return event.status;
        return engine::Status::conditional;
    };
    SmallArticle const said{"The Free Army said that it had taken the airport of Oris. The claim was denied in Marsk."};
    SmallArticle const told{"The Free Army took the airport of Oris."};
    SmallArticle const again{"The rebels said that they had taken the airport of Oris."};
    CHECK(status_of({{"The Free Army said that it had taken the airport of Oris."}}) == engine::Status::reported);
    CHECK(status_of({said, again}) == engine::Status::claimed);
    CHECK(status_of({said, told}) == engine::Status::reported);
}
