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
