#include "small_articles.hpp"

#include <catch2/catch.hpp>

using namespace dateline::tests;

namespace {

struct Case {
    std::string first;
    std::string second;
    std::vector<std::string> conflicts;
};

} // namespace

TEST_CASE("one quotation in two wordings or from two mouths is a conflict", "[quotations]") {
    auto const c = GENERATE(values<Case>({
        {"“We will rebuild every house in this valley,” Mayor Ada Quill said on Monday.",
         "“We will repair every house in this valley,” Mayor Ada Quill said on Monday.",
         {"wording: We will rebuild every house in this valley, 1.txt | We will repair every house in this valley, "
          "2.txt"}},
        {"\"The harbour stays shut until the last drop is gone,\" harbour master Pia Lund said on Monday.",
         "\"The harbour stays shut until the last drop is gone,\" Mayor Erik Soren said on Monday.",
         {"attribution: harbour master Pia Lund 1.txt | Mayor Erik Soren 2.txt"}},
        // the same words, also with what an editor added
        {"“We will rebuild every house in this valley,” Mayor Ada Quill said on Monday.",
         "“We will rebuild every [damaged] house in this valley,” the mayor said on Monday.",
         {}},
        // one only quotes more
        {"“We will rebuild every house in this valley,” Mayor Ada Quill said on Monday.",
         "“We will rebuild every house in this valley, and soon,” Mayor Ada Quill said on Monday.",
         {}},
        // a title and a name may be one person
        {"“The harbour stays shut until the last drop is gone,” the harbour master said on Monday.",
         "“The harbour stays shut until the last drop is gone,” Pia Lund said on Monday.",
         {}},
        {"“The harbour stays shut until the last drop is gone,” harbour master Pia Lund said on Monday.",
         "“The harbour stays shut until the last drop is gone,” Ms Lund said on Monday.",
         {}},
        // anybody may say so little
        {"“We are ready,” Ada Quill said on Monday.", "“We are ready,” Erik Soren said on Monday.", {}},
        // not quoted
        {"Ada Quill said on Monday that every house in the valley would be rebuilt.",
         "Ada Quill said on Monday that every house in the valley would be repaired.",
         {}},
    }));
    CAPTURE(c.first, c.second);
    CHECK(conflicts_of({{c.first}, {c.second}}) == c.conflicts);
}

TEST_CASE("reports of one quotation are one event, however they lead up to it", "[quotations]") {
    struct Pair {
        std::string first;
        std::string second;
        bool one;
    };
    auto const c = GENERATE(values<Pair>({
        {"Ada Quill suggested a sale to Marsk because “getting the boats there quickly is the goal of the league,” the "
         "paper says.",
         "Ada Quill proposed to sell them to Marsk, since “getting the boats there rapidly is the goal of the league.”",
         true},
        {"Ada Quill told Erik Soren on March 1 that the council was “full of fear that the league would not pay for "
         "it.”",
         "Ada Quill informed Erik Soren that the council “was full of fear that the league might not pay for it,” a "
         "letter shows.",
         true},
        // of somebody else, or another quotation
        {"Ada Quill suggested a sale because “getting the boats there quickly is the goal of the league.”",
         "Erik Soren proposed to sell them, since “getting the boats there rapidly is the goal of the league.”", false},
        {"Ada Quill suggested a sale to Marsk because “getting the boats there quickly is the goal of the league.”",
         "Ada Quill proposed to paint the mill, since “nobody in this town has ever wanted it red.”", false},
    }));
    CAPTURE(c.first, c.second);
    auto const timeline = timeline_of({{c.first}, {c.second}});
    bool one = false;
    for (auto const* events : {&timeline.events, &timeline.undated})
        for (auto const& event : *events)
            one = one || (event.sources == 2 && event.mentions.front().mention.main);
    CHECK(one == c.one);
}

TEST_CASE("one figure of one speaker is said once", "[quotations]") {
    struct Article {
        std::string text;
        bool one;
    };
    auto const c = GENERATE(values<Article>({
        {"The head of the river guard, Ada Quill, claimed in a film posted on Monday that her men now control more "
         "than 70 per cent of the town of Marsk, which many call the gate to the north. Smoke hung over the roofs. “In "
         "Marsk the larger part, more than 70 per cent, is under our control, with the mills and yards of the "
         "town,” Ms Quill said.",
         true},
        // another figure, another speaker, of something else
        {"The head of the river guard, Ada Quill, claimed in a film posted on Monday that her men now control more "
         "than 70 per cent of the town of Marsk, which many call the gate to the north. Smoke hung over the roofs. “In "
         "Marsk the larger part, more than 60 per cent, is under our control, with the mills and yards of the "
         "town,” Ms Quill said.",
         false},
        {"The head of the river guard, Ada Quill, claimed in a film posted on Monday that her men now control more "
         "than 70 per cent of the town of Marsk, which many call the gate to the north. Smoke hung over the roofs. “In "
         "Marsk the larger part, more than 70 per cent, is under our control, with the mills and yards of the "
         "town,” Erik Soren said.",
         false},
        {"The head of the river guard, Ada Quill, claimed in a film posted on Monday that her men now control more "
         "than 70 per cent of the town of Marsk, which many call the gate to the north. Smoke hung over the roofs. “At "
         "home more than 70 per cent of the bread is baked at night,” Ms Quill said.",
         false},
    }));
    CAPTURE(c.text);
    auto const timeline = timeline_of({{c.text}});
    bool one = false;
    for (auto const& event : timeline.events)
        one = one || (event.mentions.size() == 2 && event.mentions.front().mention.lemma == "claim");
    CHECK(one == c.one);
}
