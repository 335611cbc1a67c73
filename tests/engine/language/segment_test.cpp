#include "engine/language/segment.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace dateline::engine;

namespace {

struct Case {
    std::string text;
    std::vector<std::string> sentences;
};

std::vector<std::string> sentences_of(std::string const& text) {
    std::vector<std::string> out;
    for (Sentence const& sentence : segment(text))
        out.emplace_back(sentence.span.in(text));
    return out;
}

std::vector<std::string> tokens_of(std::string const& text) {
    std::vector<std::string> out;
    for (Token const& token : tokenise(text, {0, static_cast<std::uint32_t>(text.size())})) {
        out.emplace_back(token.span.in(text));
    }
    return out;
}

} // namespace

TEST_CASE("a news text is split into sentences", "[segment]") {
    auto const c = GENERATE(values<Case>({
        {"It rained. It snowed.", {"It rained.", "It snowed."}},
        // titles, initials, months and countries are no ends
        {"Gen. Oleksandr Syrsky spoke. He left.", {"Gen. Oleksandr Syrsky spoke.", "He left."}},
        {"President Vladimir V. Putin spoke.", {"President Vladimir V. Putin spoke."}},
        {"It began on Feb. 25 in the east.", {"It began on Feb. 25 in the east."}},
        {"The U.S. Army left. It came back.", {"The U.S. Army left.", "It came back."}},
        {"They flew to the U.S. The plane was late.", {"They flew to the U.S.", "The plane was late."}},
        {"The F.B.I. opened an inquiry.", {"The F.B.I. opened an inquiry."}},
        {"They met at 5 p.m. Friday. He spoke.", {"They met at 5 p.m. Friday.", "He spoke."}},
        {"It opened at 9 a.m. The queue was long.", {"It opened at 9 a.m.", "The queue was long."}},
        {"Acme Inc. Chief Executive resigned.", {"Acme Inc. Chief Executive resigned."}},
        {"Sales rose to $17.3 billion. Profit fell.", {"Sales rose to $17.3 billion.", "Profit fell."}},
        // quotations
        {"He said: “We won. They lost.” Then he left.", {"He said: “We won.", "They lost.”", "Then he left."}},
        {"\"Is it true?\" he asked. No one knew.", {"\"Is it true?\" he asked.", "No one knew."}},
        {"It was “a breach.” Officials agreed.", {"It was “a breach.”", "Officials agreed."}},
        // paragraphs and lists
        {"A headline without a period\n\nThe first sentence.", {"A headline without a period", "The first sentence."}},
        {"On the topic:\n• one thing\n• another thing", {"On the topic:", "• one thing", "• another thing"}},
        // hard wrapping
        {"The assembly met on Tuesday and decided, after long\nhours of debate, to adjourn. Nobody left.",
         {"The assembly met on Tuesday and decided, after long\nhours of debate, to adjourn.", "Nobody left."}},
        // lines longer than any wrapping leaves them: each line stands for itself
        {"Assembly Adjourns After a Night of Long Debate\nThe assembly met on Tuesday in the old hall by the river and "
         "decided, after long hours of debate, to adjourn.",
         {"Assembly Adjourns After a Night of Long Debate",
          "The assembly met on Tuesday in the old hall by the river and decided, after long hours of debate, to "
          "adjourn."}},
        {"", {}},
        {" \n\n ", {}},
        {"No end", {"No end"}},
        {"Wait... what? Yes!", {"Wait... what?", "Yes!"}},
        {"See example.com today. Go.", {"See example.com today.", "Go."}},
        {"“Café Brücke” opened. Über 3.000 kamen.", {"“Café Brücke” opened.", "Über 3.000 kamen."}},
    }));
    CHECK(sentences_of(c.text) == c.sentences);
}

TEST_CASE("one endless line is cut into sentences of bounded size", "[segment]") {
    std::string const words = [] {
        std::string text;
        while (text.size() < 100'000)
            text += "word ";
        return text;
    }();
    for (Sentence const& sentence : segment(words))
        CHECK(sentence.span.size() <= 4000);
    std::string const solid(100'000, 'x');
    std::size_t covered = 0;
    for (Sentence const& sentence : segment(solid))
        covered += sentence.span.size();
    CHECK(covered == solid.size());
}

TEST_CASE("a sentence is split into tokens", "[segment]") {
    auto const c = GENERATE(values<Case>({
        {"He didn't pay $1,645.50.", {"He", "didn't", "pay", "$", "1,645.50", "."}},
        {"Russia’s U.S. ambassador", {"Russia", "’s", "U.S.", "ambassador"}},
        {"Kim Sung-han's 10-month-long fight", {"Kim", "Sung-han", "'s", "10-month-long", "fight"}},
        {"“Café”, she said", {"“", "Café", "”", ",", "she", "said"}},
        {"80% of it", {"80", "%", "of", "it"}},
    }));
    CHECK(tokens_of(c.text) == c.sentences);
}
