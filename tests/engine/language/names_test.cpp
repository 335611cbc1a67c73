#include "engine/language/names.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace dateline::engine;

namespace {

std::vector<std::string> names_of(std::string const& sentence, std::string const& rest_of_text = "") {
    auto const tokens = tokenise(sentence, {0, static_cast<std::uint32_t>(sentence.size())});
    std::vector<std::string> out;
    for (Name const& name : find_names(sentence, tokens, lower_case_words(sentence + " " + rest_of_text))) {
        out.push_back(name.text);
    }
    return out;
}

struct Case {
    std::string sentence;
    std::vector<std::string> names;
};

} // namespace

TEST_CASE("names are told by capital letters", "[names]") {
    auto const c = GENERATE(values<Case>({
        {"the talk between Yi Mun-hui and Kim Sung-han", {"Yi Mun-hui", "Kim Sung-han"}},
        {"with President Yoon Suk Yeol on Monday", {"Yoon Suk Yeol"}},
        {"said Gen. Kyrylo Budanov of the Ministry of Defence", {"Kyrylo Budanov", "Ministry of Defence"}},
        {"when American officials spoke in March", {}},
        {"as the Americans left Sankt Wörth", {"Americans", "Sankt Wörth"}},
        {"of Russia’s army and the F.B.I.", {"Russia", "F.B.I."}},
        {"because Mr. Kim and Mrs May met", {"Kim"}},
        // an office before a name is none, and what it is held in is another
        {"when Norbank CEO Ada Quill resigned", {"Norbank", "Ada Quill"}},
        {"when Castrian Prime Minister Ada Quill resigned", {"Ada Quill"}},
        {"when National Security Adviser Kim Sung-han resigned", {"Kim Sung-han"}},
        {"when Secretary of State Ada Quill resigned", {"Ada Quill"}},
        {"when Deputy Foreign Minister Ada Quill resigned", {"Ada Quill"}},
        {"when former chancellor Ada Quill resigned", {"Ada Quill"}},
        {"when Norbank spokesman Per Holm resigned", {"Norbank", "Per Holm"}},
        {"when the Norbank CEO resigned", {"Norbank"}},
        {"when the Prime Minister resigned", {}},
        {"when the Home Secretary resigned", {}},
        {"when the King of Castria resigned", {"Castria"}},
        // but some names begin or end with such a word
        {"when the Justice Department and General Motors agreed", {"Justice Department", "General Motors"}},
        {"when Burger King closed", {"Burger King"}},
        // capitals inside
        {"when it sold the iPhone and eBay on iTunes", {"iPhone", "eBay", "iTunes"}},
        {"when it stored 90 kWh", {}},
    }));
    INFO(c.sentence);
    CHECK(names_of(c.sentence) == c.names);
}

TEST_CASE("the first word of a sentence is a name only if the text never has it in lower case", "[names]") {
    CHECK(names_of("Water rose.", "the water") == std::vector<std::string>{});
    CHECK(names_of("Kyiv denied it.") == std::vector<std::string>{"Kyiv"});
}

TEST_CASE("short forms stand for the one longer name that they begin or end", "[names]") {
    auto const make = [](std::string text) { return Name{{}, std::move(text), 0}; };
    std::vector<std::vector<Name>> sentences = {{make("Kim Sung-han"), make("Yoon Suk Yeol")},
                                                {make("Kim"), make("Yoon Suk-yeol")},
                                                {make("Yeol"), make("Smith")}};
    resolve_short_names(sentences);
    CHECK(sentences[1][0].text == "Kim Sung-han");
    CHECK(sentences[1][1].text == "Yoon Suk Yeol");
    CHECK(sentences[2][0].text == "Yoon Suk Yeol");
    CHECK(sentences[2][1].text == "Smith");

    std::vector<std::vector<Name>> held;
    for (std::string const text : {"When Norbank CEO Ada Quill came.", "When Quill and Ada Quill came."})
        held.push_back(find_names(text, tokenise(text, {0, static_cast<std::uint32_t>(text.size())}), {}));
    resolve_short_names(held);
    CHECK(held[0].back().text == "Ada Quill");
    CHECK(held[1].front().text == "Ada Quill");

    std::vector<std::vector<Name>> two_kims = {{make("Kim Sung-han"), make("Kim Jong-dae")}, {make("Kim")}};
    resolve_short_names(two_kims);
    CHECK(two_kims[1][0].text == "Kim");
}

TEST_CASE("spellings of one name are one, with a title or without", "[names]") {
    struct Spelling {
        std::string first;
        std::string later;
        std::string name;
    };
    auto const c = GENERATE(values<Spelling>({
        {"Officials met with Yoon Suk Yeol.", "They saw President Yoon.", "Yoon Suk Yeol"},
        {"Officials met with Yoon Suk Yeol.", "They saw Mr. Yoon.", "Yoon Suk Yeol"},
        {"Officials met with Yoon Suk Yeol.", "They saw Yoon Suk-yeol.", "Yoon Suk Yeol"},
        {"Officials met with Kim Sung-han.", "They saw Kim Sung-Han.", "Kim Sung-han"},
        {"Officials asked the F.B.I. for help.", "They saw the FBI.", "F.B.I."},
        {"Officials asked the FBI for help.", "They saw the F.B.I. again.", "FBI"},
    }));
    INFO(c.later);
    auto const found = [](std::string const& text) {
        return find_names(text, tokenise(text, {0, static_cast<std::uint32_t>(text.size())}), lower_case_words(text));
    };
    std::vector<std::vector<Name>> sentences = {found(c.first), found(c.later)};
    resolve_short_names(sentences);
    REQUIRE_FALSE(sentences[1].empty());
    CHECK(sentences[1].back().text == c.name);
}
