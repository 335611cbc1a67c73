#include "small_articles.hpp"

#include <catch2/catch.hpp>

using namespace dateline::tests;

TEST_CASE("what one calls genuine and another forged is a conflict", "[characterisations]") {
    auto const c = GENERATE(values<ConflictCase>({
        {{{"Officials in Aldermark said on Monday that the leaked documents on the Lys dam are authentic."},
          {"The government of Sorrel said on Tuesday that the leaked documents on the Lys dam had been fabricated."}},
         {"claim: not genuine 2.txt | genuine 1.txt"}},
        {{{"The army of Castria called the video of the raid on Belport fake on Monday. Mayor Ada Quill said that the "
           "video was genuine."}},
         {"claim: not genuine 1.txt | genuine 1.txt"}},
        {{{"The gallery in Vellin said on Monday that the painting by Hanna Ostrow was real."},
          {"Two experts told a court in Vellin on Tuesday that the painting by Hanna Ostrow was a forgery."}},
         {"claim: not genuine 2.txt | genuine 1.txt"}},
        // "not authentic" is forged, "not forged" genuine
        {{{"The bank of Westmark said on Monday that the signature of Paul Orrery was not authentic."},
          {"Paul Orrery's lawyer Ina Feld said on Tuesday that the signature was genuine."}},
         {"claim: not genuine 1.txt | genuine 2.txt"}},
        // both say the same
        {{{"Officials in Aldermark said on Monday that the leaked documents on the Lys dam are authentic."},
          {"The government of Sorrel said on Tuesday that the leaked documents on the Lys dam are genuine."}},
         {}},
        // one speaker, in other words
        {{{"Officials in Aldermark said on Monday that the documents on the Lys dam are authentic."},
          {"Officials in Aldermark said on Tuesday that some documents on the Lys dam had been altered."}},
         {}},
        // of two things
        {{{"The museum in Vellin said on Monday that the coins in the letter were real."},
          {"The army of Castria said on Tuesday that the video of the raid on Belport was fake."}},
         {}},
        // nobody says it
        {{{"A real estate agent signed the document in Elvik on Monday."},
          {"A forger fabricated a document in Elvik on Tuesday."}},
         {}},
        // whether it is genuine could not be told
        {{{"The Coast Post could not verify the authenticity of the documents on the Lys dam on Monday."},
          {"The government of Sorrel said on Tuesday that the documents on the Lys dam had been fabricated."}},
         {}},
    }));
    CAPTURE(c.articles.front().text);
    CHECK(conflicts_of(c.articles) == c.conflicts);
}

TEST_CASE("what one speaker calls things of one kind is said once", "[characterisations]") {
    struct Article {
        std::string text;
        bool one;
    };
    auto const c = GENERATE(values<Article>({
        {"The officials admitted that the documents appeared to be authentic notes on the gates of the Lys dam, "
         "drawn "
         "up by its engineers for the council. Rain fell all night. Sorrel officials have said the documents are "
         "authentic.",
         true},
        // of another thing, by somebody else, or the contrary
        {"The officials admitted that the documents appeared to be authentic notes on the gates of the Lys dam, "
         "drawn "
         "up by its engineers for the council. Rain fell all night. Sorrel officials have said the paintings are "
         "authentic.",
         false},
        {"The officials admitted that the documents appeared to be authentic notes on the gates of the Lys dam, "
         "drawn "
         "up by its engineers for the council. Rain fell all night. The fishermen have said the documents are "
         "authentic.",
         false},
        {"The officials admitted that the documents appeared to be authentic notes on the gates of the Lys dam, "
         "drawn "
         "up by its engineers for the council. Rain fell all night. Sorrel officials have said the documents are "
         "forged.",
         false},
    }));
    CAPTURE(c.text);
    auto const timeline = timeline_of({{c.text}});
    bool one = false;
    for (auto const* events : {&timeline.events, &timeline.undated})
        for (auto const& event : *events)
            one =
                one || (event.mentions.size() == 2 && event.mentions[0].mention.main && event.mentions[1].mention.main);
    CHECK(one == c.one);
}
