#include "engine/article/html/linked_data.hpp"
#include "engine/article/html/tree.hpp"
#include "engine/article/read.hpp"
#include "tests/engine/article/characters.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>
#include <vector>

using namespace dateline::engine;
using namespace std::string_literals;

namespace {

/// A page as a newsroom's system writes it, with everything that stands around an article.
std::string page() {
    return R"(<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Dam gates opened after storm | Valley Post</title>
<link rel="canonical" href="https://valley.example/news/dam-gates-opened">
<meta property="og:site_name" content="Valley Post"><meta name="author" content="Ada Miller">
<script>var x = "<p>not text</p>";</script><style>p { color: red }</style></head>
<body class="has-sidebar"><header><nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav></header>
<main><article><h1>Dam gates opened after storm</h1>
<div class="share-bar"><a href="#">Share on every network that there is in the world</a></div>
<figure><img src="dam.jpg"><figcaption>The dam on Sunday. Photo: Ada Miller</figcaption></figure>
<div class="article-body"><p>The gates of the Upper Dam were opened on Monday after a night of rain, the operator
said&nbsp;&mdash; for the first time in caf&eacute; memory.</p>
<p>Two villages below were warned by <a href="/siren">sirens</a>, and no one was hurt, according to the district office.
<h2>What comes next</h2>
<p>The level will be measured every hour until Friday.<br>The road remains closed.</p>
<aside class="related"><h3>Related</h3><p>An older story about another dam that nobody wants to read here, at length.</p></aside>
<ul><li>Gate one is open<li>Gate two is shut</ul></div></article></main>
<div id="comments"><p>A reader says that all of this is wrong and has always been wrong, on 3 March 2020.</p></div>
<footer><p>&copy; 2024 Valley Post. All rights reserved by those who reserve them.</p></footer></body></html>)";
}

Document only(std::string const& bytes) {
    auto read = read_articles(bytes, "page.html");
    REQUIRE(read.documents.size() == 1);
    return std::move(read.documents.front());
}

} // namespace

TEST_CASE("of a page the article remains") {
    auto const document = only(page());
    CHECK(document.text ==
          "The gates of the Upper Dam were opened on Monday after a night of rain, the operator said — "
          "for the first time in café memory.\n\n"
          "Two villages below were warned by sirens, and no one was hurt, according to the district "
          "office.\n\nWhat comes next\n\nThe level will be measured every hour until Friday.\nThe road "
          "remains closed.\n\n• Gate one is open\n\n• Gate two is shut");
    CHECK(document.title == "Dam gates opened after storm");
    CHECK(document.publisher == "Valley Post");
    CHECK(document.byline == "Ada Miller");
    CHECK(document.language == "en-GB");
    CHECK(document.url == "https://valley.example/news/dam-gates-opened");
}

TEST_CASE("every character of a page's text knows its bytes") {
    auto const bytes = page();
    auto const document = only(bytes);
    auto const span_of = [&](std::string_view words) {
        auto const at = document.text.find(words);
        REQUIRE(at != std::string::npos);
        return Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
    };
    CHECK(source(bytes, document.map, span_of("no one was hurt")) == "no one was hurt");
    CHECK(source(bytes, document.map, span_of("café memory")) == "caf&eacute; memory");
    CHECK(source(bytes, document.map, span_of("said — for")) == "said&nbsp;&mdash; for");
    CHECK(source(bytes, document.map, span_of("operator said")) == "operator\nsaid");
    CHECK(source(bytes, document.map, span_of("by sirens, and")) == R"(by <a href="/siren">sirens</a>, and)");
    for (auto const span : characters(document.text)) {
        auto const [begin, end] = document.map.source_of(span);
        CHECK(begin <= end);
        CHECK(end <= bytes.size());
    }
}

TEST_CASE("elements end where HTML says that they end") {
    struct Case {
        std::string page;
        std::string shape; ///< tags by depth: ">" goes down, "<" goes up
    };
    auto const shape_of = [](std::string_view page) {
        auto const tree = html::parse(page);
        std::string shape;
        std::vector<std::uint32_t> ends;
        for (std::uint32_t i = 1; i < tree.nodes.size(); ++i) {
            while (!ends.empty() && ends.back() <= i) {
                ends.pop_back();
                shape += '<';
            }
            auto const& node = tree.nodes[i];
            if (node.tag == html::Tag::text) {
                shape += node.source.in(page);
            } else {
                auto const tag = node.source.in(page);
                shape += tag.substr(1, tag.find_first_of(" >/", 1) - 1);
                shape += '>';
                ends.push_back(node.end);
            }
        }
        shape.append(ends.size(), '<');
        return shape;
    };
    auto const cases = std::vector<Case>{
        {"<p>1<p>2<div>3</div>4", "p>1<p>2<div>3<4"},
        {"<ul><li>1<li>2<ul><li>3</ul><li>4</ul>5", "ul>li>1<li>2ul>li>3<<<li>4<<5"},
        {"<table><tr><td>1<td>2<tr><td>3</table>4", "table>tr>td>1<td>2<<tr>td>3<<<4"},
        {"<dl><dt>1<dd>2<dt>3</dl>", "dl>dt>1<dd>2<dt>3<<"},
        {"<b>1<p>2</b>3</p>", "b>1p>2<<3"},
        {"<div><span>1</div>2</span>3", "div>span>1<<23"},
        {"<td></div>1", "td>1<"},
        {"1<br>2<img src=x>3", "1br><2img><3"},
        {"<script>if (a < b) '</p>'</script>1", "script>if (a < b) '</p>'<1"},
        {"<title>1<p>2", "title>1<p>2<"},
        {"<!-- <p> -->1<!-->2<!doctype x>3<?x?>4", "1234"},
        {"<a href=\"x>y\">1</a>2", "a>1<2"},
        {"1 < 2 </ 3", "1 < 2 "},
        {"<x-y>1<x-z>2</x-y>3", "x-y>1x-z>2<<3"},
        {"<div", "div>"s + "<"},
        {"</p></div>1", "1"},
    };
    for (auto const& [markup, shape] : cases) {
        INFO(markup);
        CHECK(shape_of(markup) == shape);
    }
}

TEST_CASE("attributes are found however they are written") {
    constexpr std::string_view tag = R"(<meta NAME=date content = '2023-04-10' disabled data-x="a>b"/>)";
    CHECK(html::attribute(tag, "name") == "date");
    CHECK(html::attribute(tag, "content") == "2023-04-10");
    CHECK(html::attribute(tag, "disabled") == "");
    CHECK(html::attribute(tag, "data-x") == "a>b");
    CHECK(html::attribute(tag, "x") == std::nullopt);
}

TEST_CASE("JSON-LD is read as newsrooms write it") {
    auto const objects = html::read_linked_data(R"({"@context": "https://schema.org", "@graph": [
        {"@type": ["Thing", "NewsArticle"], "headline": "Dam &amp; gates
opened", "datePublished": "2023-04-10T08:00:00\u002B02:00", "author": {"@type": "Person", "name": "Ada \"M\" Miller"},},
        {"@type": "http://schema.org/WebPage", "dateModified": "2023-04-11", "name": "caf\u00e9 \ud83d\ude00")");
    REQUIRE(objects.size() == 4);
    CHECK(objects[1].type == "NewsArticle");
    CHECK(objects[1].name == "Dam & gates opened");
    CHECK(objects[1].published == "2023-04-10T08:00:00+02:00");
    CHECK(objects[1].parent == html::LinkedObject::none);
    CHECK(objects[2].name == "Ada \"M\" Miller");
    CHECK(objects[2].property == "author");
    CHECK(objects[2].parent == 1);
    CHECK(objects[3].type == "WebPage");
    CHECK(objects[3].modified == "2023-04-11");
    CHECK(objects[3].name == "café 😀");
}

TEST_CASE("no page costs more than its size") {
    auto const repeated = [](std::string_view piece, std::size_t count) {
        std::string text = "<html>";
        for (std::size_t i = 0; i < count; ++i)
            text += piece;
        return text;
    };
    constexpr std::size_t count = 100'000;
    for (auto const* const piece :
         {"<div>", "<b>", "<p>x", "<table><tr><td>", "<li>", "</div>", "<x-y>", "<a b='", "<!--", "<title>", "<script>",
          "&", "&amp", "<", "<div class='a-b ad'>x</div>", "<ul><li>", "</p>", "<i></b>", "<h1>title of a page</h1>"}) {
        auto const bytes = repeated(piece, count);
        INFO(piece);
        auto const begin = std::chrono::steady_clock::now();
        auto const read = read_articles(bytes, "deep.html");
        auto const seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        CHECK(read.documents.size() + read.warnings.size() >= 1);
        CHECK(seconds < 20); // a quadratic reader needs hours
    }
}
