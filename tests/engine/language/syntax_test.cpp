#include "engine/language/syntax.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace dateline::engine;

namespace {

SyntaxTree tree_of(std::string const& sentence) {
    return parse_sentence(sentence, {{0, static_cast<std::uint32_t>(sentence.size())}, false});
}

std::string words_of(std::string const& sentence) {
    std::string out;
    for (Word const& word : split_words(sentence, {0, static_cast<std::uint32_t>(sentence.size())})) {
        out += word.span.in(sentence);
        out += word.joined ? '+' : '|';
    }
    return out;
}

} // namespace

TEST_CASE("a relation without its subtype is what stands before the colon", "[syntax]") {
    for (std::size_t i = 0; i < relation_count; ++i) {
        auto const relation = static_cast<Relation>(i);
        std::string_view const full = name(relation);
        CHECK(name(universal(relation)) == full.substr(0, full.find(':')));
    }
}

TEST_CASE("sentences are split into words as the treebanks do", "[syntax]") {
    struct Case {
        std::string sentence;
        std::string words;
    };
    auto const c = GENERATE(values<Case>({
        {"He didn't pay $1,645.50.", "He|did+n't|pay|$|1,645.50|.|"},
        {"Russia’s U.S. ambassador", "Russia+’s|U.S.|ambassador|"},
        {"Kim Sung-han's 10-month-long fight", "Kim|Sung-han+'s|10|-|month|-|long|fight|"},
        {"“Café”, she said", "“|Café|”|,|she|said|"},
        {"80% of it", "80|%|of|it|"},
        {"They cannot meet at 5pm.", "They|can+not|meet|at|5|pm|.|"},
        {"Wait... what?!", "Wait|...|what|?!|"},
        {"the workers' strike", "the|workers+'|strike|"},
        {"See www.example.com, ann@example.com (or ask).", "See|www.example.com|,|ann@example.com|(|or|ask|)|.|"},
        {"and/or", "and|/|or|"},
        {"on 12/31/2019", "on|12/31/2019|"},
        {"non-profit, London-based", "non-profit|,|London|-|based|"},
        {"Gen. Lee left the U.S.", "Gen.|Lee|left|the|U.S.|"},
        {"KYIV — It fell—again.", "KYIV|—|It|fell|—|again|.|"},
        {"in the 1990s and '80s", "in|the|1990s|and|'80s|"},
        {"", ""},
    }));
    CHECK(words_of(c.sentence) == c.words);
}

TEST_CASE("words have parts of speech, lemmas and heads", "[syntax]") {
    auto const tree = tree_of("The old minister described them.");
    REQUIRE(tree.words.size() == 6);
    CHECK(tree.words[3].relation == Relation::root);
    CHECK(tree.words[3].lemma == "describe");
    CHECK(tree.words[3].penn == PennTag::vbd);
    CHECK(tree.words[2].head == 3);
    CHECK(tree.words[2].relation == Relation::nsubj);
    CHECK(tree.words[2].lemma == "minister");
    CHECK(tree.words[4].relation == Relation::obj);
    CHECK(tree.words[4].upos == Upos::pron);
}

TEST_CASE("every sentence gets one root and no cycle", "[syntax]") {
    auto const* const sentence =
        GENERATE("", "?", "a", "No verb here", "((((", "— — —", "buffalo buffalo buffalo buffalo buffalo",
                 "He said she said they said we said so , and , and , and .", "\"\"\"\" '' `` .", "1 2 3 4 5 6 7 8 9");
    auto const tree = tree_of(sentence);
    std::size_t roots = 0;
    for (std::uint32_t i = 0; i < tree.words.size(); ++i) {
        roots += tree.words[i].head == Word::no_head ? 1 : 0;
        std::uint32_t at = i;
        std::size_t steps = 0;
        while (tree.words[at].head != Word::no_head && steps++ <= tree.words.size())
            at = tree.words[at].head;
        CHECK(steps <= tree.words.size());
    }
    CHECK(roots == (tree.words.empty() ? 0 : 1));
}

TEST_CASE("past tenses that look like descriptions are verbs", "[syntax]") {
    struct Case {
        std::string sentence;
        std::string verb;
        bool is;
    };
    auto const c = GENERATE(values<Case>({
        {"Thieves stole nine gold coins from the city museum of Vellin on Wednesday morning, police said.", "stole",
         true},
        {"Moreth dissolved parliament on Sunday.", "dissolved", true},
        {"Moreth dissolved parliament on Sunday, a year before its term was to end.", "dissolved", true},
        {"Lorn fortified villages on the coast fear the winter.", "fortified", false},
    }));
    CAPTURE(c.sentence);
    SyntaxTree const tree = tree_of(c.sentence);
    auto const word = std::ranges::find_if(
        tree.words, [&](Word const& each) { return each.span.in(std::string_view(c.sentence)) == c.verb; });
    REQUIRE(word != tree.words.end());
    CHECK((word->penn == PennTag::vbd) == c.is);
}
