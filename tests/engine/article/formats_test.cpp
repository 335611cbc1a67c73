#include "engine/article/read.hpp"
#include "engine/article/sha256.hpp"
#include "engine/calendar/edtf.hpp"
#include "tests/engine/article/warnings.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>
#include <vector>

using namespace dateline::engine;
using namespace std::string_literals;

// Each format's sample in tests/formats, with what is to be found in it.

namespace {

constexpr auto title = "Ferry service to Hallig island suspended";
constexpr auto first = "The ferry to Hallig island was suspended on Friday after a crack was found in its hull.";
std::string const two = first + "\n\nThe harbour master said on Monday that nobody had been hurt."s;

/// What is to be found in an article. Most samples tell the same story.
struct Expected {
    std::string path;
    std::string title = ::title;
    std::string publisher = "Harbour Wire";
    std::string byline = "Ada Fink";
    std::string day = "2023-04-10"; ///< of publication
    PublicationMethod method = PublicationMethod::metadata;
    std::string text = two;             ///< how the text begins
    std::string quote = "on Monday";    ///< a piece of the text
    std::string written = quote;        ///< the bytes of the file that it was made from
    TextMap::SourceSpan bytes = {0, 0}; ///< where they are; not checked if 0
};

struct Case {
    std::string file;
    Format format;
    std::vector<Expected> articles;
    std::vector<std::string> warnings;
};

std::string sample(std::string const& file) {
    auto const bytes = read_bytes(std::string(DATELINE_SOURCE_DIR) + "/tests/formats/" + file);
    REQUIRE(bytes);
    return *bytes;
}

std::string day_of_publication(Publication const& published) {
    if (!published.interval || !published.interval->earliest) return "";
    auto const text = edtf(Interval::of(day_of(*published.interval->earliest)), Granularity::day, Qualifier::exact);
    return text.value_or("");
}

Span find(std::string const& text, std::string const& piece) {
    auto const at = text.find(piece);
    REQUIRE(at != std::string::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + piece.size())};
}

std::vector<Case> cases() {
    return {
        {"article.txt",
         Format::text,
         {{.path = "article.txt",
           .publisher = "",
           .byline = "",
           .day = "",
           .method = PublicationMethod::unknown,
           .text = title,
           .quote = "on Friday",
           .bytes = {129, 138}}},
         {}},
        {"article.md",
         Format::markdown,
         {{.path = "article.md", .byline = "Ada Fink, Bo Lund", .text = "\n# Ferry", .quote = "on Friday"}},
         {}},
        {"article.html",
         Format::html,
         {{.path = "article.html", .text = "", .quote = "the ship’s hull", .written = "the ship&#8217;s hull"}},
         {}},
        {"ninjs1.json",
         Format::json,
         {{.path = "ninjs1.json",
           .text = first + "\n\nThe harbour master said on Monday that nobody had been hurt. Cafés stay open."s,
           .quote = "Cafés",
           .written = R"(Caf\u00e9s)"}},
         {}},
        {"ninjs3.json", Format::json, {{.path = "ninjs3.json", .quote = "nobody"}}, {}},
        {"schema_org.json",
         Format::json,
         {{.path = "schema_org.json", .byline = "Ada Fink, Bo Lund", .text = first, .quote = "on Friday"}},
         {"not an article: 1 of 2 objects have no text"}},
        {"plain.jsonl",
         Format::json_lines,
         {{.path = "plain.jsonl#1", .title = "Ferry suspended", .byline = "", .text = first, .quote = "on Friday"},
          {.path = "plain.jsonl#2",
           .title = "Ferry sails again",
           .publisher = "Coast Post",
           .byline = "",
           .day = "2023-04-25",
           .text = "The ferry to",
           .quote = "since Monday"}},
         {}},
        {"nitf.xml",
         Format::nitf,
         {{.path = "nitf.xml",
           .byline = "By Ada Fink",
           .text = first + "\n\nThe café at the pier stays open & nobody had been hurt"s,
           .quote = "café at the pier stays open & nobody",
           .written = "caf\xE9 at the pier stays open &amp; nobody"}},
         {}},
        {"newsml_g2.xml",
         Format::newsml_g2,
         {{.path = "newsml_g2.xml#1"},
          {.path = "newsml_g2.xml#2",
           .title = "KILL-Ferry sinks",
           .byline = "",
           .day = "2023-04-11",
           .text = "The story that",
           .quote = "on Sunday"}},
         {}},
        {"newsml_1.xml", Format::newsml_1, {{.path = "newsml_1.xml"}}, {}},
        {"rss.xml",
         Format::feed,
         {{.path = "rss.xml#1"},
          {.path = "rss.xml#2",
           .title = "Café at the pier stays open",
           .byline = "",
           .day = "2023-04-11",
           .text = "The café at the pier",
           .quote = "café at",
           .written = "caf&amp;eacute; at"}},
         {}},
        {"atom.xml", Format::feed, {{.path = "atom.xml"}}, {}},
        {"mail.eml",
         Format::mail,
         {{.path = "mail.eml",
           .title = "Cafés stay open, ferry suspended",
           .publisher = "",
           .byline = "Harbour Wire – Desk",
           .text = first,
           .quote = "“Nobody was hurt,” the",
           .written = "=93Nobody was hurt,=94 the"}},
         {}},
        {"mailbox.mbox",
         Format::mailbox,
         {{.path = "mailbox.mbox#1", .title = "Ferry suspended", .text = first, .quote = "The ", .written = "VGhlIGZl"},
          {.path = "mailbox.mbox#2",
           .title = "Ferry sails again",
           .publisher = "",
           .byline = "ada@harbour.example",
           .day = "2023-04-11",
           .text = "The ferry sails again since Tuesday",
           .quote = "since Tuesday"}},
         {}},
        {"pages.warc",
         Format::html,
         {{.path = "pages.warc#1", .text = "", .quote = "the ship’s hull", .written = "the ship&#8217;s hull"},
          {.path = "pages.warc#2",
           .title = "",
           .publisher = "",
           .byline = "",
           .day = "",
           .method = PublicationMethod::unknown,
           .text = "The ferry to Hallig island sails again",
           .quote = "since Monday"}},
         {}},
    };
}

} // namespace

TEST_CASE("every format gives its articles with their fields and a map to the file") {
    for (auto const& [file, format, articles, warnings] : cases()) {
        CAPTURE(file);
        auto const bytes = sample(file);
        auto const read = read_articles(bytes, file);
        REQUIRE(read.documents.size() == articles.size());
        std::vector<std::string> said;
        for (auto const& warning : read.warnings)
            said.push_back(warning.message);
        CHECK(said == warnings);
        CHECK(read.documents.front().format == format);
        for (std::size_t i = 0; i < articles.size(); ++i) {
            auto const& document = read.documents[i];
            auto const& expected = articles[i];
            CAPTURE(document.path);
            CHECK(document.path == expected.path);
            CHECK(document.title == expected.title);
            CHECK(document.publisher.value_or("") == expected.publisher);
            CHECK(document.byline == expected.byline);
            CHECK(day_of_publication(document.published) == expected.day);
            CHECK(document.published.method == expected.method);
            CHECK(document.language.substr(0, 2) == "en");
            CHECK(document.sha256.size() == 64);
            CHECK(document.text.substr(0, expected.text.size()) == expected.text);
            auto const [begin, end] = document.map.source_of(find(document.text, expected.quote));
            CHECK(bytes.substr(begin, end - begin) == expected.written);
            if (expected.bytes.end != 0) CHECK(TextMap::SourceSpan{begin, end} == expected.bytes);
        }
    }
}

TEST_CASE("what an agency says of its story is kept") {
    auto const signals = [](std::string const& file) {
        std::vector<std::vector<WireSignal>> all;
        for (auto const& document : read_articles(sample(file), file).documents)
            all.push_back(document.signals);
        return all;
    };
    using Signals = std::vector<std::vector<WireSignal>>;
    CHECK(signals("ninjs1.json") == Signals{{WireSignal::correction}});
    CHECK(signals("nitf.xml") == Signals{{WireSignal::update}});
    CHECK(signals("newsml_g2.xml") == Signals{{WireSignal::update}, {WireSignal::kill}});
    CHECK(signals("newsml_1.xml") == Signals{{}});
}

TEST_CASE("captions, summaries and other renditions are not the text") {
    for (auto const* const file :
         {"ninjs1.json", "ninjs3.json", "nitf.xml", "newsml_g2.xml", "newsml_1.xml", "rss.xml"}) {
        CAPTURE(file);
        auto const text = read_articles(sample(file), file).documents.front().text;
        for (auto const* const other : {"caption", "ferry in the harbour", "Not this", "was suspended.", "stops"})
            CHECK(text.find(other) == std::string::npos);
    }
}

TEST_CASE("when a page was captured is never when it was published") {
    auto const read = read_articles(sample("pages.warc"), "pages.warc");
    REQUIRE(read.documents.size() == 2);
    CHECK(read.documents[0].url == "https://harbour.example/ferry");
    auto const& published = read.documents[1].published;
    CHECK_FALSE(published.interval);
    REQUIRE(published.evidence.size() == 1);
    CHECK(published.evidence.front().text == "2023-05-02T10:00:00Z");
}

TEST_CASE("a PDF is read with its pages where pdftotext is installed") {
    if (std::system("pdftotext -v >/dev/null 2>&1") != 0) return; // NOLINT: a test may run a program
    auto const read = read_articles(sample("article.pdf"), "article.pdf");
    CHECK(read.warnings.empty());
    REQUIRE(read.documents.size() == 1);
    auto const& document = read.documents.front();
    CHECK(document.format == Format::pdf);
    CHECK(document.text.starts_with("Ferry service to Hallig island suspended"));
    CHECK(document.text.find("was suspended on Friday") != std::string::npos); // over the end of a line
    REQUIRE(document.pages.size() == 2);
    CHECK(document.text.substr(document.pages[1]).starts_with("The harbour master"));
    auto const cut = sample("article.pdf").substr(0, 300);
    auto const broken = read_articles(cut, "article.pdf");
    CHECK(broken.documents.empty());
    CHECK(broken.warnings.size() == 1);
}

TEST_CASE("encodings are found by mark, content, declaration and guess") {
    struct EncodingCase {
        std::string name, bytes, text;
        std::size_t warnings;
    };
    auto const utf16 = [](std::u16string const& text, bool big) {
        std::string bytes;
        for (auto const unit : text) {
            auto const high = static_cast<char>(unit >> 8U);
            auto const low = static_cast<char>(unit & 0xFFU);
            bytes += big ? high : low;
            bytes += big ? low : high;
        }
        return bytes;
    };
    auto const page = [](std::string const& charset, std::string const& words) {
        return "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><nitf><body><body.content><p>" + words +
               "</p></body.content></body></nitf>";
    };
    auto const encodings = std::vector<EncodingCase>{
        {"UTF-16LE with a mark", "\xFF\xFE" + utf16(u"The café is closed. 😀", false), "The café is closed. 😀", 0},
        {"UTF-16BE with a mark", "\xFE\xFF" + utf16(u"The café is closed.", true), "The café is closed.", 0},
        {"UTF-16LE without a mark", utf16(u"The café is closed.", false), "The café is closed.", 1},
        {"declared and used", page("windows-1250", "\xA3\xF3\x64\x9F"), "Łódź", 0},
        {"declared and not used", page("iso-8859-1", "Łódź"), "Łódź", 0},
        {"quotation marks in what is called Latin-1", page("iso-8859-1", "\x93Yes\x94"), "“Yes”", 0},
        {"declared and unknown", page("klingon", "caf\xE9"), "café", 1},
    };
    for (auto const& [name, bytes, text, warnings] : encodings) {
        CAPTURE(name);
        auto const read = read_articles(bytes, "a");
        REQUIRE(read.documents.size() == 1);
        CHECK(read.documents.front().text == text);
        CHECK(read.warnings.size() == warnings);
    }
}

TEST_CASE("the language of the text counts, whatever is declared") {
    auto const german =
        "Der Fährbetrieb zur Hallig wurde am Freitag eingestellt, nachdem im Rumpf des Schiffes ein Riss "
        "gefunden worden war. Verletzt wurde niemand, sagte die Hafenmeisterin am Montag."s;
    auto const english =
        first + " The harbour master said on Monday that nobody had been hurt, and the yard was told."s;
    struct LanguageCase {
        std::string text, declared, language, warning;
    };
    auto const languages = std::vector<LanguageCase>{
        {english, "en", "en", ""},
        {english, "en-GB", "en-GB", ""},
        {english, "de", "en", "is declared to be in de, is in English"},
        {german, "en", "de", "is in German (de); only its metadata takes part"},
        {german, "de-AT", "de-AT", "is in German (de); only its metadata takes part"},
        {"Kurz.", "de", "de", "is declared to be in de; only its metadata takes part"},
    };
    for (auto const& [text, declared, language, warning] : languages) {
        CAPTURE(text, declared);
        auto const read = read_articles(R"({"text": ")" + text + R"(", "language": ")" + declared + "\"}", "a.json");
        REQUIRE(read.documents.size() == 1);
        CHECK(read.documents.front().language == language);
        REQUIRE(read.warnings.size() == (warning.empty() ? 0 : 1));
        if (!warning.empty()) CHECK(read.warnings.front().message == warning);
    }
}

TEST_CASE("malformed files are one warning, and what is whole in them is read") {
    struct BrokenCase {
        std::string name, bytes;
        std::size_t documents;
        std::string warning; ///< how it begins
    };
    auto const rss = sample("rss.xml");
    auto const second = rss.find("<item>", rss.find("<item>") + 1);
    auto const laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM "
        "\"file:///etc/passwd\">]><nitf><body><body.content><p>Said: &b; &c;</p></body.content></body></nitf>"s;
    auto const warc = sample("pages.warc");
    auto const broken = std::vector<BrokenCase>{
        {"feed that breaks off", rss.substr(0, second + 40), 2, "malformed XML at "},
        {"NITF that breaks off", sample("nitf.xml").substr(0, 900), 1, "malformed XML at "},
        {"NITF without a text", "<nitf><head/><body/></nitf>", 0, "not an article: no text in it"},
        {"entities", laughs, 1, "declares entities, which are not expanded"},
        {"deep XML",
         "<rss>" +
             [] {
                 std::string deep;
                 for (int i = 0; i < 200'000; ++i)
                     deep += "<a>";
                 return deep;
             }(),
         0, "malformed XML at "},
        {"mail that breaks off", sample("mail.eml").substr(0, 750), 1, "the mail ends before its last part does"},
        {"mail without a text",
         "From: a@b.example\nDate: Mon, 10 Apr 2023 16:30:00 +0200\nContent-Type: image/png\n\nx", 0,
         "not an article: a mail without a text"},
        {"WARC that breaks off", warc.substr(0, warc.size() - 60), 1, "WARC record at byte "},
        {"gzip that is none", "\x1F\x8B and more", 0, "cannot be read"},
        {"zip that breaks off", "PK\x03\x04 and more", 0, "cannot be read"},
        {"PDF that is none", "%PDF-1.4 and more", 0, ""},
    };
    for (auto const& [name, bytes, documents, warning] : broken) {
        CAPTURE(name);
        auto const read = read_articles(bytes, "a");
        CHECK(read.documents.size() == documents);
        REQUIRE(read.warnings.size() == 1);
        CHECK(read.warnings.front().message.substr(0, warning.size()) == warning);
        CHECK(read.warnings.front().path.starts_with("a"));
    }
    CHECK(read_articles(laughs, "a").documents.front().text == "Said: &b; &c;");
}
