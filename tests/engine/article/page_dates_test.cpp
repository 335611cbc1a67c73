#include "engine/article/read.hpp"
#include "engine/publication/page_dates.hpp"
#include "engine/publication/written_date.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace dateline::engine;

namespace {

std::string days(Interval const& interval) {
    return iso_earliest(interval).value_or("..").substr(0, 10) + "/" +
           iso_latest(interval).value_or("..").substr(0, 10);
}

Publication published(std::string const& head, std::string const& top, std::string const& rest = "") {
    auto const page =
        "<!DOCTYPE html><html lang='en'><head><title>Dam gates opened after storm - Valley Post</title>" + head +
        "</head><body><div id='main'><h1>Dam gates opened after storm</h1>" + top +
        "<p>The gates of the Upper Dam were opened in the night after hours of rain, the operator of the dam "
        "said to the press.</p><p>Two villages below the dam were warned by sirens, and nobody came to any "
        "harm, according to the district.</p></div>" +
        rest + "</body></html>";
    auto const read = read_articles(page, "page.html");
    REQUIRE(read.documents.size() == 1);
    return read.documents.front().published;
}

} // namespace

TEST_CASE("a date on a page is read in the language of the page") {
    struct Case {
        std::string text;
        std::string days;
    };
    auto const cases = std::vector<Case>{
        {"March 4, 2020", "2020-03-04/2020-03-04"},
        {"4th March 2020", "2020-03-04/2020-03-04"},
        {"Mar. 4, 2020 at 10:30", "2020-03-04/2020-03-04"},
        {"Mittwoch, 4. März 2020, 10:30 Uhr", "2020-03-04/2020-03-04"},
        {"4. MÄRZ 2020", "2020-03-04/2020-03-04"},
        {"le 1er février 2020 à 8h", "2020-02-01/2020-02-01"},
        {"4 de marzo de 2020", "2020-03-04/2020-03-04"},
        {"4 marca 2020 r.", "2020-03-04/2020-03-04"},
        {"4 марта 2020", "2020-03-04/2020-03-04"},
        {"4 МАРТА 2020", "2020-03-04/2020-03-04"},
        {"4 Mart 2020", "2020-03-04/2020-03-04"},
        {"2020. március 4.", "2020-03-04/2020-03-04"},
        {"2020年3月4日", "2020-03-04/2020-03-04"},
        {"2020년 3월 4일", "2020-03-04/2020-03-04"},
        {"4 مارس 2020", "2020-03-04/2020-03-04"},
        {"04.03.2020", "2020-03-04/2020-03-04"},
        {"4/3/20", "2020-03-04/2020-03-04"},
        {"3/14/2020", "2020-03-14/2020-03-14"},
        {"2020-03-04T10:30:00Z", "2020-03-04/2020-03-04"},
        {"2020/3/4", "2020-03-04/2020-03-04"},
        {"20200304", "2020-03-04/2020-03-04"},
        {"March 2020", "2020-03-01/2020-03-31"},
    };
    for (auto const& [text, expected] : cases) {
        INFO(text);
        auto const found = written_dates(text);
        REQUIRE(found.size() == 1);
        CHECK(days(found.front().date.interval) == expected);
    }
    for (auto const* const text : {"31 February 2020", "2020", "1.2.3", "v2020.1", "10:30", "4 March", "12 May 20:30",
                                   "4 apples 2020", "3609-01-01", "99999999", "", "1/2"}) {
        INFO(text);
        CHECK(written_dates(text).empty());
    }
    CHECK(days(written_dates("03/04/2020", DateOrder::month_day_year).front().date.interval) ==
          "2020-03-04/2020-03-04");
    CHECK(written_dates("03/04/2020").front().day_first_or_month_first);
}

TEST_CASE("an address has a day, a month or nothing") {
    struct Case {
        std::string url;
        std::string days;
    };
    auto const cases = std::vector<Case>{
        {"https://valley.example/2020/03/04/dam", "2020-03-04/2020-03-04"},
        {"https://valley.example/news/2020-03-04-dam.html", "2020-03-04/2020-03-04"},
        {"https://valley.example/news/20200304/dam", "2020-03-04/2020-03-04"},
        {"https://valley.example/2020/mar/04/dam", "2020-03-04/2020-03-04"},
        {"https://valley.example/2020/0304/dam", "2020-03-04/2020-03-04"},
        {"https://valley.example/04-03-2020-dam", "2020-03-04/2020-03-04"},
        {"https://valley.example/2020/03/dam", "2020-03-01/2020-03-31"},
        {"https://valley.example/2020/3/4-reasons", "2020-03-01/2020-03-31"},
    };
    for (auto const& [url, expected] : cases) {
        INFO(url);
        auto const date = date_in_address(url);
        REQUIRE(date);
        CHECK(days(date->date.interval) == expected);
    }
    for (auto const* const url :
         {"https://2020-03-04.example/dam", "https://valley.example/dam-12345678", "/a/2020/dam",
          "https://valley.example/2020/13/04/", "https://valley.example/v/20201-5", ""}) {
        INFO(url);
        CHECK(!date_in_address(url));
    }
}

TEST_CASE("the best source of a page's date is taken, with its evidence") {
    struct Case {
        std::string name;
        std::string head;
        std::string top;
        std::string days; ///< empty for unknown
        PublicationMethod method;
    };
    auto const metadata = PublicationMethod::metadata;
    auto const cases = std::vector<Case>{
        {"JSON-LD",
         R"(<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2020-03-04T23:30:00+01:00"}</script>)",
         "", "2020-03-04/2020-03-04", metadata},
        {"JSON-LD of comments is not the article's",
         R"(<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2020-03-04",
            "comment":[{"@type":"Comment","datePublished":"2020-03-09"}]}</script>)",
         "", "2020-03-04/2020-03-04", metadata},
        {"meta", R"(<meta property="article:published_time" content="2020-03-04T10:00:00+01:00">)", "",
         "2020-03-04/2020-03-04", metadata},
        {"meta in other words", R"(<meta content="Mi., 4. März 2020" name="DC.date.issued">)", "",
         "2020-03-04/2020-03-04", metadata},
        {"a change is no publication", R"(<meta property="article:modified_time" content="2020-03-04">)", "", "",
         PublicationMethod::unknown},
        {"microdata", "", R"(<span itemprop="datePublished" content="2020-03-04">yesterday</span>)",
         "2020-03-04/2020-03-04", metadata},
        {"address", R"(<link rel="canonical" href="https://valley.example/2020/03/04/dam">)", "",
         "2020-03-04/2020-03-04", PublicationMethod::filename},
        {"month of the address", R"(<link rel="canonical" href="https://valley.example/2020/03/dam">)", "",
         "2020-03-01/2020-03-31", PublicationMethod::filename},
        {"time element", "", R"(<time datetime="2020-03-04T10:00">today</time>)", "2020-03-04/2020-03-04", metadata},
        {"line by the title", "", "<div class='meta'>Ada Miller | 4 March 2020</div>", "2020-03-04/2020-03-04",
         PublicationMethod::dateline},
        {"labelled line", "", "<p>Veröffentlicht am 04.03.2020 um 10 Uhr</p>", "2020-03-04/2020-03-04",
         PublicationMethod::dateline},
        {"script", R"(<script>var page = {"publishedAt": "2020-03-04 10:00"};</script>)", "", "2020-03-04/2020-03-04",
         metadata},
        {"copyright", "", "<p class='date'>© 4 March 2020</p>", "", PublicationMethod::unknown},
        {"nothing", "", "", "", PublicationMethod::unknown},
        {"the time of Greenwich against the day at home",
         R"(<meta property="article:published_time" content="2020-03-05T02:30:00Z">
            <link rel="canonical" href="https://valley.example/2020/03/04/dam">)",
         "<p class='date'>March 4, 2020</p>", "2020-03-04/2020-03-04", PublicationMethod::filename},
        {"two against one",
         R"(<script type="application/ld+json">{"@type":"Article","datePublished":"2020-03-02"}</script>
            <meta property="article:published_time" content="2020-03-04">)",
         "<p class='date'>March 4, 2020</p>", "2020-03-04/2020-03-04", metadata},
    };
    for (auto const& test : cases) {
        INFO(test.name);
        auto const found = published(test.head, test.top);
        CHECK((found.interval ? days(*found.interval) : "") == test.days);
        CHECK(found.method == test.method);
        CHECK((found.interval ? !found.evidence.empty() : true));
    }
}

TEST_CASE("dates of a page that contradict each other are told") {
    auto const found = published(R"(<meta property="article:published_time" content="2020-03-04">
                     <meta property="article:modified_time" content="2020-03-01">)",
                                 "<p class='date'>March 6, 2020</p>");
    REQUIRE(found.evidence.size() == 3);
    CHECK(found.evidence[0].says == "meta article:published_time");
    CHECK(found.evidence[1].text == "March 6, 2020");
    CHECK(found.evidence[1].says == "text of the page; contradicts it");
    CHECK(found.evidence[2].says == "meta article:modified_time; contradicts it: before publication");
}

TEST_CASE("dates of readers, teasers and lists are not the article's") {
    auto const list = "<ul class='list'><li>1 May 2019<li>2 May 2019<li>3 May 2019</ul>";
    CHECK(!published("", "", list).interval);
    CHECK(!published("", "", "<div id='comments'><p class='date'>4 March 2020</p></div>").interval);
    CHECK(!published("", "", "<aside><h3>Another dam</h3><time datetime='2019-05-01'>1 May</time></aside>").interval);
}
