#include "engine/publication/publication.hpp"

#include "engine/article/read.hpp"
#include "engine/publication/glob.hpp"
#include "grammar/scan.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cstdint>
#include <date/date.h>
#include <string>
#include <string_view>
#include <vector>

using namespace dateline;
using namespace dateline::engine;
using namespace date::literals;

namespace {

Interval day(date::year_month_day date) {
    return Interval::of(date::local_days{date});
}

std::optional<Publication> published(std::string const& text) {
    auto const candidates = grammar::scan(text);
    return publication_in_text(text, candidates);
}

/// The day on which a publication begins, as ISO 8601; "-" where there is none.
std::string first_day(std::optional<Publication> const& publication) {
    return publication && publication->interval ? iso(day_of(*publication->interval->earliest)) : "-";
}

} // namespace

TEST_CASE("dates that the top of a text states as its own") {
    struct Case {
        std::string text;
        std::string date;
    };
    auto const cases = std::vector<Case>{
        // datelines
        {"SEOUL, April 10, 2023 (Agency) — The government said.", "2023-04-10"},
        {"SEOUL, April 10, 2023 - The government said.", "2023-04-10"},
        {"SEOUL, April 10, 2023 -- The government said.", "2023-04-10"},
        {"SEOUL, South Korea, April 10, 2023 – The government said.", "2023-04-10"},
        {"SEOUL, South Korea (AP), April 10, 2023 — The government said.", "2023-04-10"},
        {"SANKT WÖRTH, 5 June 2024 — The water rose.", "2024-06-05"},
        {"ST. LOUIS, June 5, 2024 — The water rose.", "2024-06-05"},
        {"WINSTON-SALEM, June 5, 2024 — The water rose.", "2024-06-05"},
        {"MADRID/GENEVA, April 10, 2023 (Agency) — The ministry said.", "2023-04-10"},
        {"MOSCOW, April 10, 2023. /AGENCY/. The ministry said.", "2023-04-10"},
        {"SEOUL, April 10, 2023 /Agency/ -- The firm said.", "2023-04-10"},
        {"SEATTLE--(AGENCY)--April 10, 2023--The firm said.", "2023-04-10"},
        {"NEW DELHI, April 10, 2023: The ministry said.", "2023-04-10"},
        {"Head of the article\n\nBy Jane Doe\n\nSEOUL, April 10, 2023 (Agency) — “We know,” it said.", "2023-04-10"},
        {"SEOUL, April 10, 2023 (Agency)\n\nThe government said.", "2023-04-10"},
        // lines of their own
        {"Head\n\nMonday, 10 April 2023\n\nText.", "2023-04-10"},
        {"The best books of 2022\nApril 10, 2023\nText.", "2023-04-10"},
        {"Head\n\n10 April 2023\n\nText.", "2023-04-10"},
        {"Head\n\nApril 10, 2023 10:30 GMT\n\nText.", "2023-04-10"},
        {"Head\n\n2023-04-10\n\nText.", "2023-04-10"},
        {"Head\n\nJane Doe | April 10, 2023 | Agency\n\nText.", "2023-04-10"},
        {"Head\n\nApril 2023\n\nText.", "2023-04-01"},
        // labels
        {"Head\n\nPublished: 11 April 2023\n\nText.", "2023-04-11"},
        {"Head\n\nPublished on Tuesday, 11 April 2023 at 10:30 by Jane Doe\n\nText.", "2023-04-11"},
        {"Head\n\nPosted on 11 April 2023\n\nText.", "2023-04-11"},
        {"Head\n\nDate: 11 April 2023\n\nText.", "2023-04-11"},
        {"Head\n\nFIRST PUBLISHED: 11 APRIL 2023\n\nText.", "2023-04-11"},
        {"Head\n\nUpdated: 12 April 2023 | Published: 11 April 2023\n\nText.", "2023-04-11"},
        {"Head\n\nUpdated 12 April 2023\n\nText.", "2023-04-12"},
        // bylines
        {"Head\n\nBy Jane Doe, April 10, 2023\n\nText.", "2023-04-10"},
        // the best of several
        {"Published: 11 April 2023\n\nSEOUL, April 10, 2023 (Agency) — The government said.", "2023-04-11"},
        // none of them
        {"The government said on April 10, 2023 that it knew.", "-"},
        {"April 10, 2023 was a day of rain.", "-"},
        {"In Seoul, April 10, 2023 — the day of the vote — was quiet.", "-"},
        {"SEOUL — April 10, 2023 was a day of rain.", "-"},
        {"SEOUL, April 10 (Agency) — The government said.", "-"},
        {"SEOUL (Agency) — On April 10, 2023 - A Monday - it rained.", "-"},
        {"NATO said on April 10, 2023 - A Monday - that it knew.", "-"},
        {"Head\n\nMonday, 10 April\n\nText.", "-"},
        {"Head\n\nPublished in 2019, the book tells of April 10, 2023.\n\nText.", "-"},
        {"Head\n\nPublished April 10, 2023, the report named no names\n\nText.", "-"},
        {"Head\n\nReleased on April 10, 2023\n\nText.", "-"},
        {"Head\n\n2023\n\nText.", "-"},
        {"Chronicle\n\nMarch 1, 2023\n\nTwo aides talk.\n\nApril 6, 2023\n\nThe leak is known.", "-"},
        {"Head\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nSeven.\n\n10 April 2023\n\nText.", "-"},
        {"SEOUL (Agency, April 10, 2023 — The government said.", "-"},
        {"SEOUL [, April 10, 2023 — The government said.", "-"},
        {"", "-"},
    };
    for (auto const& [text, date] : cases) {
        CAPTURE(text);
        CHECK(first_day(published(text)) == date);
    }
}

TEST_CASE("a date at the top keeps its precision and shows its words") {
    auto const text = std::string("Head\n\nPublished: April 2023\n\nText.");
    auto const month = published(text);
    REQUIRE(month);
    CHECK(month->granularity == Granularity::month);
    CHECK(month->interval == Interval::of(date::local_days{2023_y / 4 / 1}, date::local_days{2023_y / 4 / 30}));
    CHECK(month->method == PublicationMethod::dateline);
    REQUIRE(month->evidence.size() == 1);
    CHECK(month->evidence.front().text == "April 2023");
    CHECK(month->evidence.front().span.in(text) == "April 2023");
    CHECK(published("Head\n\nUpdated 12 April 2023\n\nText.")->qualifier == Qualifier::uncertain);
}

TEST_CASE("other dates at the top stay visible") {
    auto const publication =
        published("Published: 11 April 2023\n\nSEOUL, April 10, 2023 (Agency) — The government said.");
    REQUIRE(publication);
    REQUIRE(publication->evidence.size() == 2);
    CHECK(publication->evidence[1].text == "April 10, 2023");
}

TEST_CASE("whatever stands at the top, an answer comes") {
    constexpr auto pieces = std::to_array<std::string_view>({"SEOUL",
                                                             "Seoul",
                                                             "(",
                                                             ")",
                                                             "[",
                                                             "]",
                                                             "/",
                                                             "|",
                                                             "·",
                                                             "•",
                                                             "—",
                                                             "--",
                                                             "-",
                                                             ",",
                                                             ".",
                                                             ":",
                                                             " ",
                                                             " ",
                                                             " ",
                                                             "\n",
                                                             "\n\n",
                                                             "April 10, 2023",
                                                             "10 April 2023",
                                                             "2023-04-10",
                                                             "Monday",
                                                             "Published",
                                                             "Updated",
                                                             "By",
                                                             "Jane Doe",
                                                             "and",
                                                             "é",
                                                             "\xC2\xA0",
                                                             "10:30",
                                                             "GMT",
                                                             "Photo: ",
                                                             "Related:",
                                                             "Follow LIVE",
                                                             "\r",
                                                             "Comments",
                                                             "(Photo by "});
    std::uint32_t state = 1; // a linear congruential generator: the same texts in every run
    std::string text;
    for (int round = 0; round < 5000; ++round) {
        text.clear();
        for (int i = 0; i < 12; ++i) {
            state = state * 1664525U + 1013904223U;
            text += pieces[(state >> 8U) % pieces.size()];
        }
        auto const read = read_articles(text, "a.txt");
        for (auto const& document : read.documents) {
            for (auto const& [span, why] : document.dropped)
                REQUIRE(span.end <= document.text.size());
        }
        if (auto const publication = published(text)) REQUIRE(publication->interval);
    }
}

TEST_CASE("what a user states names files and a date") {
    auto const stated = parse_stated_publication("a=b*.txt=2023-04-09");
    REQUIRE(stated);
    CHECK(stated->name == "a=b*.txt");
    CHECK(stated->interval == day(2023_y / 4 / 9));
    CHECK(stated->granularity == Granularity::day);
    CHECK(parse_stated_publication("x=2023-04")->granularity == Granularity::month);
    CHECK(parse_stated_publication("x=2023")->granularity == Granularity::year);
    CHECK(parse_stated_publication("x=2023-04-09T10:30:00")->granularity < Granularity::day);
    auto const interval = parse_stated_publication("x=2023-04-09/2023-04-12");
    REQUIRE(interval);
    CHECK(interval->interval == Interval::of(date::local_days{2023_y / 4 / 9}, date::local_days{2023_y / 4 / 12}));
    for (auto const* const bad : {"", "x", "=2023-04-09", "x=", "x=soon", "x=2023-02-30", "x=2023-13"}) {
        CAPTURE(bad);
        auto const result = parse_stated_publication(bad);
        REQUIRE_FALSE(result);
        CHECK(result.error() == Error{ErrorCode::not_a_date, bad});
    }
}

TEST_CASE("patterns of names") {
    struct Case {
        std::string pattern, text;
        bool matches;
    };
    auto const cases = std::vector<Case>{
        {"a.txt", "a.txt", true},
        {"a.txt", "b.txt", false},
        {"a.txt", "a.txt2", false},
        {"*", "", true},
        {"*", "anything/at.all", true},
        {"?", "", false},
        {"?", "é", true},
        {"??", "é", false},
        {"a*", "abc", true},
        {"*c", "abc", true},
        {"a*c", "abc", true},
        {"a*d", "abc", false},
        {"*b*", "abc", true},
        {"a**c", "ac", true},
        {"a?c", "ac", false},
        {"*.txt", "a.txt.txt", true},
        {"a*b*c", "a-b-b-c", true},
        {"a*b*c", "a-c-b", false},
        {"", "", true},
        {"", "a", false},
    };
    for (auto const& [pattern, text, expected] : cases) {
        CAPTURE(pattern, text);
        CHECK(glob_matches(pattern, text) == expected);
    }
    // A pattern that backtracking matchers never finish.
    std::string stars;
    for (int i = 0; i < 40; ++i)
        stars += "a*";
    CHECK_FALSE(glob_matches(stars + "b", std::string(5000, 'a')));
}

TEST_CASE("a stated name is a path, its last part, or a pattern of either") {
    struct Case {
        std::string name, path;
        bool matches;
    };
    auto const cases = std::vector<Case>{
        {"north/a.txt", "north/a.txt", true}, {"a.txt", "north/a.txt", true},         {"north", "north/a.txt", false},
        {"a*", "north/a.txt", true},          {"north/*", "north/a.txt", true},       {"south/*", "north/a.txt", false},
        {"x.jsonl", "x.jsonl#2", true},       {"x.jsonl#2", "north/x.jsonl#2", true}, {"x.jsonl#1", "x.jsonl#2", false},
        {"[1]*.txt", "[1] a.txt", true},
    };
    for (auto const& [name, path, expected] : cases) {
        CAPTURE(name, path);
        CHECK(matches({name, {}, Granularity::day, Qualifier::exact}, path) == expected);
    }
}

TEST_CASE("the best-founded publication date is taken") {
    Document document;
    document.path = "a.txt";
    document.text = "SEOUL, April 10, 2023 (Agency) — The government said.";
    auto const candidates = grammar::scan(document.text);
    CHECK(publication_of(document, candidates, {}).method == PublicationMethod::dateline);

    document.published = {day(2023_y / 4 / 12),
                          Granularity::day,
                          Qualifier::exact,
                          PublicationMethod::metadata,
                          {{{}, "2023-04-12", "field"}}};
    auto const metadata = publication_of(document, candidates, {});
    CHECK(metadata.method == PublicationMethod::metadata);
    CHECK(metadata.interval == day(2023_y / 4 / 12));
    CHECK(metadata.evidence.size() == 2); // the dateline says something else

    auto const stated =
        std::vector<StatedPublication>{{"*", day(2023_y / 4 / 1), Granularity::day, Qualifier::exact},
                                       {"a.txt", day(2023_y / 4 / 2), Granularity::day, Qualifier::exact},
                                       {"b.txt", day(2023_y / 4 / 3), Granularity::day, Qualifier::exact}};
    auto const given = publication_of(document, candidates, stated);
    CHECK(given.method == PublicationMethod::given);
    CHECK(given.interval == day(2023_y / 4 / 2));

    CHECK(publication_of(Document{}, {}, {}) == Publication{});
}
