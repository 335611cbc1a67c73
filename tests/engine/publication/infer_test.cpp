#include "engine/event/undated.hpp"
#include "engine/publication/infer.hpp"

#include "engine/article/clean.hpp"
#include "engine/event/extract.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace dateline::engine;

namespace {

Document article(std::string path, std::string text) {
    Document document;
    document.path = std::move(path);
    document.sha256 = document.path;
    document.text = std::move(text);
    document.dropped = clean(document.text);
    return document;
}

ArticleMentions dated(std::string path, std::string text, Day day) {
    auto document = article(std::move(path), std::move(text));
    document.published.interval = Interval::of(day);
    document.published.method = PublicationMethod::given;
    return extract(std::move(document), {}, {});
}

Day day(int year, unsigned month, unsigned of_month) {
    return Day{date::year{year} / date::month{month} / date::day{of_month}};
}

bool holds(Publication const& published, Day wanted) {
    return published.interval && published.interval->contains(Interval::of(wanted));
}

long width(Publication const& published) {
    return date::floor<date::days>(*published.interval->latest - *published.interval->earliest).count();
}

constexpr auto leak_by_the_court =
    "Minister Orla Brandt has ordered an inquiry into the Kestrel files, which the Harbour Gazette first reported on "
    "Tuesday. Police in Port Selby started to question staff on Wednesday. Ms. Brandt told Parliament on Thursday that "
    "the Kestrel files were genuine. Ms. Brandt's visit to Norrland, which is to take place on June 21, was announced "
    "May 4. "
    "Since the strike in Port Selby began in October 2018, the Harbour Gazette has asked for the Kestrel files. The "
    "Harbour Gazette had no reply since the strike in Port Selby began last year.";
constexpr auto visit_soon =
    "Minister Orla Brandt will visit Norrland in two weeks, her office in Port Selby said of the Kestrel files. "
    "Parliament "
    "was told on Thursday that the Kestrel files were genuine. The Harbour Gazette had asked Ms. Brandt for the files.";

} // namespace

TEST_CASE("articles without dates are placed by what they say, together") {
    std::vector<Document> documents{article("a.txt", leak_by_the_court), article("b.txt", visit_soon)};
    infer_publications(documents, {}, {});
    auto const& a = documents[0].published;
    auto const& b = documents[1].published;
    REQUIRE(a.interval);
    REQUIRE(b.interval);
    CHECK(a.method == PublicationMethod::inferred);
    CHECK(a.qualifier == Qualifier::uncertain);
    // Written on Thursday 6 June 2019 and the day after: both weeks before the visit on 21 June.
    CHECK(holds(a, day(2019, 6, 6)));
    CHECK(holds(b, day(2019, 6, 7)));
    CHECK(width(a) <= 12);
    CHECK(width(b) <= 7);
    auto const says = [&](Publication const& published, std::string_view words) {
        return std::ranges::any_of(published.evidence,
                                   [&](Evidence const& item) { return item.says.find(words) != std::string::npos; });
    };
    CHECK(says(b, "a.txt dates this \"June 21\": published about 2019-06-07"));
    CHECK(says(a, "is told as past: published on or after 2019-05-04"));
    CHECK(says(a, "is still ahead: published on or before 2019-06-21"));
    CHECK(says(a, "before all that is told of it"));
    CHECK(says(a, "tells the same story"));
    CHECK(says(a, "all taken together"));
}

TEST_CASE("one date that is known narrows the others") {
    std::vector<Document> alone{article("b.txt", visit_soon)};
    infer_publications(alone, {}, {});
    CHECK(!alone[0].published.interval); // nothing says the year

    std::vector<Document> documents{article("b.txt", visit_soon)};
    std::vector<ArticleMentions> const known{dated("a.txt", leak_by_the_court, day(2019, 6, 6))};
    infer_publications(documents, known, {});
    REQUIRE(documents[0].published.interval);
    CHECK(holds(documents[0].published, day(2019, 6, 7)));
    CHECK(width(documents[0].published) <= 7);
}

TEST_CASE("what says nothing of its day stays unknown") {
    std::vector<Document> documents{
        article("a.txt", "The bridge is long. It was built of stone, and people cross it every day."),
        article("b.txt", ""), article("c.txt", "Bees make honey, as they have always done.")};
    infer_publications(documents, {}, {});
    for (auto const& document : documents) {
        CHECK(!document.published.interval);
        CHECK(document.published.method == PublicationMethod::unknown);
    }
}

TEST_CASE("an undated article goes over a line of JSON unchanged") {
    UndatedArticle undated{article("a.txt", "Ä story.\n\nPhoto: Ada Miller\n\nIt rained."), {}};
    undated.document.map.append(2, 10, 6);
    undated.document.map.append(static_cast<std::uint32_t>(undated.document.text.size() - 2), 20,
                                static_cast<std::uint32_t>(undated.document.text.size() - 2));
    undated.document.publisher = "Valley Post";
    undated.options.hemisphere = Hemisphere::southern;
    auto const read = undated_from_json_line(to_json_line(undated));
    REQUIRE(read);
    REQUIRE(*read);
    auto const& again = **read;
    CHECK(again.document.text == undated.document.text);
    CHECK(again.document.dropped == undated.document.dropped);
    CHECK(again.document.publisher == undated.document.publisher);
    CHECK(again.options == undated.options);
    for (std::uint32_t at = 2; at < undated.document.text.size(); ++at) {
        CHECK(again.document.map.source_of({at, at + 1}) == undated.document.map.source_of({at, at + 1}));
    }
    CHECK(again.document.map.source_of({0, 2}) == undated.document.map.source_of({0, 2}));
    CHECK(!undated_from_json_line("{\"format\":\"dateline.mentions\"}"));
    auto const broken = undated_from_json_line("{\"format\":\"dateline.undated\",\"version\":1}");
    REQUIRE(broken);
    CHECK(!*broken);
}
