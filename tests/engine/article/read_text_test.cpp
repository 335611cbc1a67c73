#include "engine/article/file_name.hpp"
#include "engine/article/read.hpp"
#include "engine/article/sha256.hpp"
#include "tests/engine/article/warnings.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace dateline::engine;
using namespace std::string_literals;

TEST_CASE("the text of a text file is the file, nothing trimmed") {
    auto const bytes = "\n  Harbour closed after storm  \r\n\r\nThe harbour was closed on Monday.\n\n"s;
    auto const read = read_articles(bytes, "north/harbour.txt");
    REQUIRE(read.documents.size() == 1);
    auto const& document = read.documents.front();
    CHECK(document.text == bytes);
    CHECK(document.path == "north/harbour.txt");
    CHECK(document.title == "Harbour closed after storm");
    CHECK(document.sha256 == sha256(bytes));
    CHECK(document.published.method == PublicationMethod::unknown);
    CHECK(read.warnings.empty());
}

TEST_CASE("SHA-256 is that of FIPS 180-4") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a headline is short, no sentence, and stands apart") {
    struct Case {
        std::string text;
        std::string title;
    };
    auto const cases = std::vector<Case>{
        {"Dam gates opened\n\nText.", "Dam gates opened"},
        {"\n\nWho opened the gates?\n\nText.", "Who opened the gates?"},
        {"Dam gates opened\nText.", ""},
        {"The gates were opened.\n\nText.", ""},
        {"He said: “They were opened.”\n\nText.", ""},
        {"By Jane Doe\n\nText.", ""},
        {"Dam gates opened", ""},
        {std::string(300, 'x') + "\n\nText.", ""},
    };
    for (auto const& [text, title] : cases) {
        CAPTURE(text);
        auto const read = read_articles(text, "a.txt");
        REQUIRE(read.documents.size() == 1);
        CHECK(read.documents.front().title == title);
    }
}

TEST_CASE("a file that is no text gives no document and one warning") {
    struct Case {
        std::string name;
        std::string bytes;
        std::string warning;
    };
    auto const cases = std::vector<Case>{
        {"empty", "", "empty file"},
        {"white space", " \t\r\n\n \xC2\xA0\n", "empty file"},
        {"only a byte-order mark", "\xEF\xBB\xBF", "empty file"},
        {"NUL bytes", "text\0more"s, "binary file, not an article"},
        {"control characters", std::string(40, '\x02') + std::string(60, 'a'), "binary file, not an article"},
        {"XML of another kind", "<?xml version=\"1.0\"?><sitemap/>", "not an article: XML of \"sitemap\""},
    };
    for (auto const& [name, bytes, warning] : cases) {
        CAPTURE(name);
        auto const read = read_articles(bytes, "a.txt");
        CHECK(read.documents.empty());
        CHECK(read.warnings == std::vector<Warning>{{"a.txt", warning}});
    }
}

TEST_CASE("a text that is not UTF-8 is read in the encoding that it seems to be in") {
    auto const read = read_articles("The caf\xE9 was closed.", "a.txt");
    REQUIRE(read.documents.size() == 1);
    auto const& document = read.documents.front();
    CHECK(document.text == "The caf\xC3\xA9 was closed.");
    CHECK(document.map.source_of({7, 9}) == TextMap::SourceSpan{7, 8});
    CHECK(read.warnings == std::vector<Warning>{{"a.txt", "declares no encoding, read as windows-1252"}});
}

TEST_CASE("invalid bytes in a text of UTF-8 are replaced, counted and reported") {
    auto const read =
        read_articles("Caf\xC3\xA9s, \xE2\x80\x9Cna\xC3\xAFve\xE2\x80\x9D, d\xC3\xA9j\xC3\xA0 \xE9", "a.txt");
    REQUIRE(read.documents.size() == 1);
    CHECK(read.documents.front().text.ends_with(" \xEF\xBF\xBD"));
    CHECK(read.warnings == std::vector<Warning>{{"a.txt", "1 byte is not UTF-8, read as U+FFFD"}});
}

TEST_CASE("five megabytes on one line are an article like any other") {
    std::string text;
    while (text.size() < (5U << 20U))
        text += "The river rose again on Tuesday and the bridge held. ";
    auto const read = read_articles(text, "long.txt");
    REQUIRE(read.documents.size() == 1);
    CHECK(read.documents.front().text == text);
    CHECK(read.documents.front().dropped.size() <= 1); // what it repeats, in one piece
    CHECK(read.warnings.empty());
}

TEST_CASE("a path that is not UTF-8 becomes one that is") {
    auto const read = read_articles("Text.", "caf\xE9.txt");
    REQUIRE(read.documents.size() == 1);
    CHECK(read.documents.front().path == R"(caf\xE9.txt)");
}

TEST_CASE("names of files become texts and names again") {
    std::string const names[] = {"a.txt", "caf\xE9.txt", "\xFF", "caf\xC3\xA9/\xED\xA0\x80", "\xEF\xBF\xBD.txt",
                                 "",      "\xC3"};
    for (auto const& name : names) {
        auto const text = name_as_text(name);
        CHECK(decode_utf8(text).replaced == 0);
        CHECK(name_from_text(text) == name);
    }
    CHECK(name_as_text("caf\xE9\xC3\xA9") == "caf\\xE9\xC3\xA9");
    CHECK(name_from_text(R"(\xZZ\x1)") == R"(\xZZ\x1)");
}

TEST_CASE("a text may begin with a bracket") {
    CHECK(read_articles("[He] said that the gates were open.", "a.txt").documents.size() == 1);
    CHECK(read_articles("{sic} was left out.", "a.txt").documents.size() == 1);
}

TEST_CASE("names of publication methods go both ways") {
    for (auto const method : {PublicationMethod::given, PublicationMethod::metadata, PublicationMethod::dateline,
                              PublicationMethod::filename, PublicationMethod::inferred, PublicationMethod::unknown}) {
        CHECK(publication_method_from_name(name(method)) == method);
    }
    CHECK_FALSE(publication_method_from_name("guessed"));
}
