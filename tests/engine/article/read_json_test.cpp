#include "engine/article/read.hpp"
#include "engine/article/sha256.hpp"
#include "tests/engine/article/characters.hpp"
#include "tests/engine/article/warnings.hpp"

#include <catch2/catch.hpp>
#include <date/date.h>
#include <string>
#include <utility>
#include <vector>

using namespace dateline::engine;
using namespace date::literals;
using namespace std::string_literals;

namespace {

Document only_document(std::string const& json) {
    auto const read = read_articles(json, "a.json");
    REQUIRE(read.documents.size() == 1);
    return read.documents.front();
}

Interval day(date::year_month_day date) {
    return Interval::of(date::local_days{date});
}

} // namespace

TEST_CASE("the fields of an article have many names") {
    struct Case {
        std::string json;
        std::string text, title, publisher, language;
    };
    auto const cases = std::vector<Case>{
        {R"({"id": "x1", "source": "Wire", "title": "Head", "text": "Body."})", "Body.", "Head", "Wire", "en"},
        {R"({"headline": "Head", "articleBody": "Body.", "publisher": {"@type": "Organization", "name": "Wire"},
             "inLanguage": "en-GB"})",
         "Body.", "Head", "Wire", "en-GB"},
        {R"({"name": "Head", "body": "Body.", "outlet": "Wire", "language": "de"})", "Body.", "Head", "Wire", "de"},
        {R"({"content": "Body.", "name": "Second", "title": "First"})", "Body.", "First", "", "en"},
        {R"({"text": "", "content": "Body.", "language": "not a tag!"})", "Body.", "", "", "en"},
        {R"({"body": "Second.", "text": "First."})", "First.", "", "", "en"},
        {R"({"author": {"name": "Jane Doe", "text": "Not this."}, "text": "Body.", "tags": [{"name": "x"}, ["y"]]})",
         "Body.", "", "", "en"},
        {R"({"source": {"id": 3, "name": "Wire", "owner": {"name": "Other"}}, "text": "Body."})", "Body.", "", "Wire",
         "en"},
        {R"({"text": "Head\n\nBody."})", "Head\n\nBody.", "Head", "", "en"},
    };
    for (auto const& [json, text, title, publisher, language] : cases) {
        CAPTURE(json);
        auto const document = only_document(json);
        CHECK(document.text == text);
        CHECK(document.title == title);
        CHECK(document.publisher.value_or("") == publisher);
        CHECK(document.language == language);
        CHECK(document.path == "a.json");
    }
    CHECK(only_document(R"({"id": "x1", "url": "https://example.org/1", "text": "Body."})").id == "x1");
    CHECK(only_document(R"({"id": "x1", "url": "https://example.org/1", "text": "Body."})").url ==
          "https://example.org/1");
}

TEST_CASE("files hold one article or several") {
    struct Case {
        std::string name, bytes;
        std::vector<std::pair<std::string, std::string>> articles; ///< path, text
    };
    auto const cases = std::vector<Case>{
        {"one.json", R"({"text": "A"})", {{"one.json", "A"}}},
        {"array.json", R"([{"text": "A"}, {"text": "B"}])", {{"array.json#1", "A"}, {"array.json#2", "B"}}},
        {"array of one.json", R"([{"text": "A"}])", {{"array of one.json", "A"}}},
        {"articles.json",
         R"({"title": "Feed", "articles": [{"text": "A"}, {"text": "B"}]})",
         {{"articles.json#1", "A"}, {"articles.json#2", "B"}}},
        {"items.json", R"({"items": [{"text": "A"}], "name": "Feed"})", {{"items.json", "A"}}},
        {"lines.jsonl", "{\"text\": \"A\"}\n\n{\"text\": \"B\"}\r\n", {{"lines.jsonl#1", "A"}, {"lines.jsonl#2", "B"}}},
        {"lines without a name for it",
         "{\"text\": \"A\"}\n{\"text\": \"B\"}",
         {{"lines without a name for it#1", "A"}, {"lines without a name for it#2", "B"}}},
        {"one line.jsonl", R"({"text": "A"})", {{"one line.jsonl", "A"}}},
        {"json inside.txt", R"( {"text": "A"} )", {{"json inside.txt", "A"}}},
        {"several lines.jsonl", "{\n  \"text\": \"A\"\n}\n", {{"several lines.jsonl", "A"}}},
        {"mark.json", "\xEF\xBB\xBF{\"text\": \"A\"}", {{"mark.json", "A"}}},
    };
    for (auto const& [name, bytes, articles] : cases) {
        CAPTURE(name);
        auto const read = read_articles(bytes, name);
        CHECK(read.warnings.empty());
        std::vector<std::pair<std::string, std::string>> found;
        for (auto const& document : read.documents)
            found.emplace_back(document.path, document.text);
        CHECK(found == articles);
    }
}

TEST_CASE("every character of a JSON article maps to how the file writes it") {
    // The source of each character, in order.
    auto const json = R"([{"title": "\"x\\", "text": "a\n\"\\\/\u00e9é\ud83d\ude00😀\u20ac\t\u0041z"}])"s;
    auto const written =
        std::vector<std::string>{"a", R"(\n)",     R"(\")", R"(\\)",     R"(\/)", R"(\u00e9)", "é", R"(\ud83d\ude00)",
                                 "😀", R"(\u20ac)", R"(\t)", R"(\u0041)", "z"};
    for (auto const& before : {""s, "\xEF\xBB\xBF"s}) {
        auto const file = before + json;
        auto const document = only_document(file);
        REQUIRE(document.text == "a\n\"\\/éé😀😀€\tAz");
        std::vector<std::string> found;
        for (auto const span : characters(document.text))
            found.emplace_back(source(file, document.map, span));
        CHECK(found == written);
    }
}

TEST_CASE("characters of another encoding in JSON are mapped to their own bytes") {
    auto const file = "{\"t\": \"\xFF\", \"text\": \"caf\xE9 \\n\xE9!\"}"s;
    auto const read = read_articles(file, "a.json");
    REQUIRE(read.documents.size() == 1);
    auto const& document = read.documents.front();
    CHECK(document.text == "café \né!");
    CHECK(source(file, document.map, {3, 5}) == "\xE9");
    CHECK(source(file, document.map, {6, 7}) == "\\n");
    CHECK(source(file, document.map, {9, 10}) == "!");
    CHECK(read.warnings == std::vector<Warning>{{"a.json", "declares no encoding, read as windows-1252"}});
}

TEST_CASE("an article's digest is that of its own bytes") {
    auto const first = R"({"text": "A"})"s;
    auto const second = R"({"text": "B", "more": {"x": [1, 2.5, {}]}})"s;
    auto const read = read_articles("[ " + first + " ,\n" + second + "]", "a.json");
    REQUIRE(read.documents.size() == 2);
    CHECK(read.documents[0].sha256 == sha256(first));
    CHECK(read.documents[1].sha256 == sha256(second));
}

TEST_CASE("JSON that is broken or holds no article is one warning") {
    struct Case {
        std::string name, bytes, warning;
    };
    auto const cases = std::vector<Case>{
        {"truncated", "{\"text\": \"The river", "malformed JSON at 1:20: ends too early"},
        {"truncated later", "{\n  \"title\": \"é\",\n  \"text\": ", "malformed JSON at 3:11: ends too early"},
        {"bad token", "{\n  \"é\": nul\n}", "malformed JSON at 2:11"},
        {"more after it", "{\"text\": \"A\"} and more", "malformed JSON at 1:15: text after the end"},
        {"too deep", std::string(100, '['), "malformed JSON at 1:65: nested too deeply"},
        {"lone surrogate", R"({"text": "\ud83d"})", "malformed JSON at 1:17"},
        {"not JSON at all", "Once upon a time", "malformed JSON at 1:1"},
        {"no text", R"({"title": "Head"})", "not an article: no object with a text"},
        {"blank text", R"({"text": " \n "})", "not an article: no object with a text"},
        {"text is no string", R"({"text": {"text": "x"}})", "not an article: no object with a text"},
        {"empty array", "[]", "not an article: no object with a text"},
        {"a number", "12", "not an article: no object with a text"},
        {"a string", "\"text\"", "not an article: no object with a text"},
    };
    for (auto const& [name, bytes, warning] : cases) {
        CAPTURE(name);
        auto const read = read_articles(bytes, "a.json");
        CHECK(read.documents.empty());
        CHECK(read.warnings == std::vector<Warning>{{"a.json", warning}});
    }
}

TEST_CASE("a list that is broken is read as far as that") {
    auto const read = read_articles("[{\"text\": \"A\"} {\"text\": \"B\"}]", "a.json");
    REQUIRE(read.documents.size() == 1);
    CHECK(read.warnings == std::vector<Warning>{{"a.json", "malformed JSON at 1:16; read as far as that"}});
}

TEST_CASE("a broken line costs that line only") {
    auto const read = read_articles("{\"text\": \"A\"}\n{\"text\": \"B\n{\"x\": 1}\n{\"text\": \"C\"}\n", "a.jsonl");
    CHECK(read.documents.size() == 2);
    CHECK(read.warnings == std::vector<Warning>{{"a.jsonl", "malformed JSON at 2:12: ends too early"},
                                                {"a.jsonl", "not an article: 1 of 3 objects have no text"}});
    // The first line may be the broken one when the name says what the file is.
    CHECK(read_articles("{\"text\": \n{\"text\": \"C\"}\n", "a.jsonl").documents.size() == 1);
    std::string broken;
    for (int i = 0; i < 1000; ++i)
        broken += "{\"text\"\n";
    CHECK(read_articles(broken, "a.jsonl").warnings.size() == 21);
}

TEST_CASE("the publication date of a JSON article keeps its precision") {
    struct Case {
        std::string value; ///< JSON
        Interval interval;
        Granularity granularity;
    };
    auto const cases = std::vector<Case>{
        {R"("2023-04-10")", day(2023_y / 4 / 10), Granularity::day},
        {R"("2023-04")", Interval::of(date::local_days{2023_y / 4 / 1}, date::local_days{2023_y / 4 / 30}),
         Granularity::month},
        {R"("2023")", Interval::of(date::local_days{2023_y / 1 / 1}, date::local_days{2023_y / 12 / 31}),
         Granularity::year},
        {R"("20230410")", day(2023_y / 4 / 10), Granularity::day},
        {R"(20230410)", day(2023_y / 4 / 10), Granularity::day},
        {R"("2023-04-10/2023-04-12")",
         Interval::of(date::local_days{2023_y / 4 / 10}, date::local_days{2023_y / 4 / 12}), Granularity::day},
        {R"("April 10, 2023")", day(2023_y / 4 / 10), Granularity::day},
    };
    for (auto const& [value, interval, granularity] : cases) {
        CAPTURE(value);
        auto const document = only_document(R"({"text": "Body.", "published": )" + value + "}");
        CHECK(document.published.interval == interval);
        CHECK(document.published.granularity == granularity);
        CHECK(document.published.method == PublicationMethod::metadata);
        CHECK(document.published.evidence.size() == 1);
    }
}

TEST_CASE("a publication time is on the local day that it states") {
    for (auto const* const value : {"2023-04-10T23:30:00+02:00", "2023-04-10T23:30:00Z", "2023-04-10 23:30:00",
                                    "2023-04-10T23:30:00.250Z", "20230410T233000Z", "2023-04-10T23:30-11:00"}) {
        CAPTURE(value);
        auto const document = only_document(R"({"text": "Body.", "datePublished": ")" + std::string(value) + "\"}");
        REQUIRE(document.published.interval);
        CHECK(day_of(*document.published.interval->earliest) == date::local_days{2023_y / 4 / 10});
        CHECK(document.published.granularity < Granularity::day);
    }
}

TEST_CASE("a publication date that is none is unknown, with a warning") {
    auto const read = read_articles(R"([{"text": "A", "date": "soon"}, {"text": "B", "date": null}])", "a.json");
    REQUIRE(read.documents.size() == 2);
    CHECK(read.documents[0].published == Publication{});
    CHECK(read.documents[1].published == Publication{});
    CHECK(read.warnings == std::vector<Warning>{{"a.json#1", "not a date: soon"}});
}
