#include "engine/article/clean.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

using namespace dateline::engine;

namespace {

using Passages = std::vector<std::pair<std::string, std::string>>; ///< words, why

Passages dropped(std::string const& text) {
    Passages passages;
    for (auto const& [span, why] : clean(text))
        passages.emplace_back(span.in(text), why);
    return passages;
}

constexpr auto long_line = "The bridge at the harbour was closed for two days after the storm.";

} // namespace

TEST_CASE("lines that are not report") {
    auto const cases = std::vector<std::pair<std::string, std::string>>{
        {"Image Source - Agency | Image by <br><a href", "image credit"},
        {"Photo: fire service", "image credit"},
        {"PHOTO: FIRE SERVICE", "image credit"},
        {"(Photo by Jane Doe/Agency)", "image credit"},
        {"Picture: Jane Doe", "image credit"},
        {"Soldiers walk through the villagePhoto: JANE DOE / Agency", "image credit"},
        {"By Our Seoul correspondent", "byline"},
        {"By staff reporters", "byline"},
        {"By Jane Doe and John A. Smith", "byline"},
        {"By Choe Min-su", "byline"},
        {"By Jane van der Berg in Brussels", "byline"},
        {"By Jane Doe, political correspondent", "byline"},
        {"By AFP", "byline"},
        {"Jane Doe contributed reporting.", "byline"},
        {"(Reporting by Jane Doe; editing by John Smith)", "byline"},
        {"Follow our live coverage of the flood", "call to follow"},
        {"Follow the war LIVE on example.org", "call to follow"},
        {"Follow the latest events LIVETEXT on example.org", "call to follow"},
        {"Advertisement", "advertisement"},
        {"ADVERTISEMENT", "advertisement"},
        {"Reklāma", "advertisement"},
        {"Green Belt - Reklāma", "advertisement"},
        {"Share this article", "page furniture"},
        {"Teilen", "page furniture"},
        {"Partager", "page furniture"},
        {"© 2023 Valley Post", "page furniture"},
        {"Publicidade", "advertisement"},
        {"Editor’s note: A name was spelt wrongly.", "editor's note"},
        {"This story was originally published by the Valley Post.", "editor's note"},
        {"• Valley Post: Newly Found Files Reveal What Ministers Knew", "links to other articles"},
        {"Comments", "page furniture"},
        {"27 Comments", "page furniture"},
        {"___", "separator"},
        {"* * *", "separator"},
        {"Related:", "links to other articles"},
        {"Read more: What the paper says", "links to other articles"},
    };
    for (auto const& [line, why] : cases) {
        CAPTURE(line);
        CHECK(dropped("First paragraph.\n\n  " + line + "\r\n\nLast paragraph.") == Passages{{line, why}});
    }
}

TEST_CASE("lines that are report") {
    for (auto const* const line : {
             "By Monday the water had gone.",
             "By the end of 2023 the bridge was open again",
             "By and large, the dam held.",
             "By Christmas 2022 Agency reporters had left the town.",
             "Photographs of the dam were shown to the court.",
             "Image is everything, the mayor said.",
             "Comments by the minister angered the residents.",
             "Share prices fell on Monday.",
             "Related companies were not mentioned.",
             "Follow-up talks are planned for Friday.",
             "Follow the money, the judge told the reporters who live there.",
             "Advertisement prices rose by a tenth last year.",
             "He posted a picture: it showed the dam, and he said that the gates had been closed all night long, as "
             "planned.",
             "- a list that follows no heading",
             "Photograph: Agency The company said on Monday that it could close the well within the week.",
             "Photo: a guard with a mask sits in an empty stadium during the match on Sunday evening in the capital.",
         }) {
        CAPTURE(line);
        CHECK(dropped(std::string("First paragraph.\n\n") + line + "\n\nLast paragraph.").empty());
    }
}

TEST_CASE("a heading of links takes its list with it, and no more") {
    auto const why = std::string("links to other articles");
    CHECK(
        dropped("Text.\n\nOn the same topic:\n\n  • First link\n\n  • Second link\n\nText again.\n\n• Not a link\n") ==
        Passages{{"On the same topic:", why}, {"• First link", why}, {"• Second link", why}});
    CHECK(dropped("See also\n- One\n* Two\nText") == Passages{{"See also", why}, {"- One", why}, {"* Two", why}});
}

TEST_CASE("a credit that shares its line with report goes alone") {
    struct Case {
        std::string line, dropped, why;
    };
    auto const cases = std::vector<Case>{
        {"The mayor visits the dam. (Photo by Jane Doe/Agency)", "(Photo by Jane Doe/Agency)", "image credit"},
        {"(AP Photo/Jane Doe, File) The mayor visits the dam.", "(AP Photo/Jane Doe, File)", "image credit"},
        {"Photograph: Jane Doe/Agency The mayor said on Monday that the dam was safe.", "Photograph: Jane Doe/Agency",
         "image credit"},
        {"The dam was safe, she said. (Reporting by Jane Doe; editing by John Smith).",
         "(Reporting by Jane Doe; editing by John Smith).", "byline"},
        {"(Reporting by Jane Doe) We welcome comments.", "(Reporting by Jane Doe)", "byline"},
    };
    for (auto const& [line, words, why] : cases) {
        CAPTURE(line);
        CHECK(dropped(line + "\n") == Passages{{words, why}});
    }
}

TEST_CASE("long lines that come again are dropped from the second time on") {
    auto const line = std::string(long_line);
    CHECK(dropped(line + "\n\nShort line\n" + line + "\nShort line\n  " + line + " ") ==
          Passages{{line, "repeated"}, {line, "repeated"}});
    // 30 characters of two bytes each are not long.
    std::string accents;
    for (int i = 0; i < 30; ++i)
        accents += "é";
    CHECK(dropped(accents + "\n" + accents).empty());
}

TEST_CASE("a sentence that was told before is told once") {
    std::string const told = "The gates of the dam were opened by hand after the power had failed.";
    CHECK(dropped("First it rained. " + told + " Then came the night.\n\nNobody slept, she said. " + told +
                  " The road is closed, and will be for days.") == Passages{{told, "repeated"}});
    CHECK(dropped("It rained. It rained. It rained, and nobody was surprised by it at all.").empty());
}

TEST_CASE("a subheading stands between paragraphs") {
    std::string const paragraph =
        "The gates of the dam were opened by hand after the power had failed, and two villages below it were warned.";
    std::string const other =
        "The road along the river is closed, and will be for days, as the district says that it has no other choice.";
    CHECK(dropped(paragraph + "\n\nWhat comes next\n\n" + other) == Passages{{"What comes next", "subheading"}});
    CHECK(dropped("What comes next\n\n" + other).empty()); // a headline
    CHECK(dropped(paragraph + "\n\nIt rained.\n\n" + other).empty());
    CHECK(dropped("Lines that a program broke\nto a width are not headings\nof anything at all.").empty());
}

TEST_CASE("dropped passages are in order and do not overlap") {
    std::string text;
    for (int i = 0; i < 200; ++i)
        text += "By Jane Doe\nRelated:\n• x\n___\n" + std::string(long_line) + "\n\n";
    auto const passages = clean(text);
    CHECK(passages.size() == 200 * 4 + 199);
    for (std::size_t i = 1; i < passages.size(); ++i) {
        if (passages[i - 1].span.end > passages[i].span.begin) FAIL("overlap at " << i);
    }
}
