#include "render/html.hpp"
#include "tests/render/sample_timeline.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

using namespace dateline;
using namespace dateline::render;
using Catch::Contains;

TEST_CASE("an overview comes first, and every event stands on one of the other pages") {
    auto const timeline = tests::long_timeline(3'000);
    auto const files = to_pages(timeline, "bridge.html", "bridge-pages");
    REQUIRE(files.size() > 12);
    CHECK(files.front().name == "bridge.html");
    std::string all;
    for (auto const& file : files) {
        CHECK(file.text.size() < 1'000'000);
        if (&file == &files.front()) continue;
        CHECK(file.name.starts_with("bridge-pages/"));
        all += file.text;
    }
    std::size_t at = 0; // the pages follow the order of the timeline
    for (auto const& event : timeline.events) {
        at = all.find("id=\"" + event.id + "\"", at);
        REQUIRE(at != std::string::npos);
    }
}

TEST_CASE("names of pages come from dates and numbers alone") {
    auto const files = to_pages(tests::hostile_timeline(), "o.html", "p");
    std::set<std::string> names;
    for (auto const& file : files) {
        CHECK(names.insert(file.name).second);
        CHECK(file.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-./") == std::string::npos);
    }
    CHECK(names.contains("p/2014-to-2031.html"));
    CHECK(names.contains("p/undated.html"));
}

TEST_CASE("links lead from page to page") {
    auto const files = to_pages(tests::sample_timeline(), "my timeline?.html", "my pages");
    auto const named = [&](std::string_view name) {
        return std::find_if(files.begin(), files.end(), [&](auto const& file) { return file.name == name; })->text;
    };
    CHECK_THAT(files.front().text, Contains("href=\"my%20pages/undated.html\""));
    auto const dated = named("my pages/2014-to-2031.html");
    CHECK_THAT(dated, Contains("href=\"../my%20timeline%3F.html\""));
    CHECK_THAT(dated, Contains("href=\"articles.html#d1\""));
    CHECK_THAT(dated, Contains("href=\"../my%20timeline%3F.html\">Overview"));
}

TEST_CASE("pages of nothing are an overview") {
    auto const files = to_pages({}, "o.html", "p");
    REQUIRE(files.size() == 1);
    CHECK(files.front().text.ends_with("</html>\n"));
}

TEST_CASE("reports beyond what a page quotes are counted") {
    auto timeline = tests::small_timeline();
    auto& event = timeline.events[0];
    event.mentions.resize(most_quoted + 7, event.mentions[0]);
    CHECK_THAT(to_html(timeline), Contains("and 7 more reports"));
}

TEST_CASE("a fragment is an element with headings from the level that is asked for") {
    PageOptions options;
    options.fragment = true;
    options.heading_level = 3;
    auto const text = to_html(tests::sample_timeline(), options);
    CHECK(text.starts_with("<section class=\"dateline\""));
    CHECK(text.ends_with("</section>\n"));
    for (auto const* none : {"<html", "<head>", "<body", "<main", "<h1", "<h2"})
        CHECK(text.find(none) == std::string::npos);
    CHECK_THAT(text, Contains("<h3 class=\"name\">"));
}

TEST_CASE("an article's text stands on the page with its expressions marked and its events linked") {
    auto const timeline = tests::small_timeline();
    auto const& mention = timeline.events[0].mentions[0].mention;
    PageOptions options;
    options.texts.push_back({"a.txt",
                             std::string(38, 'x') + "\n\n" + mention.quote + "\nThe <b>mayor</b> did not say why.",
                             {*mention.time}});
    auto const text = to_html(timeline, options);
    CHECK_THAT(text, Contains("<span id=\"d1-40\"></span>The city shut the bridge on <mark>March 5</mark>"));
    CHECK_THAT(text, Contains("href=\"#e-0a1b2c\"><span class=\"unseen\">event of </span>5 March 2031</a>"));
    CHECK_THAT(text, Contains("The &lt;b&gt;mayor&lt;/b&gt; did not say why."));
    CHECK_THAT(text, Contains("href=\"#d1-40\""));
}
