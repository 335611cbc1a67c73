#include "render/export.hpp"
#include "render/json.hpp"
#include "tests/render/sample_timeline.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

using namespace dateline;
using namespace dateline::render;

namespace {

std::string without(std::string text, std::string_view piece, std::string_view instead = "") {
    auto const at = text.find(piece);
    REQUIRE(at != std::string::npos);
    return text.replace(at, piece.size(), instead);
}

} // namespace

TEST_CASE("a timeline as JSON") {
    CHECK(to_json(tests::small_timeline()) == R"({
 "format": "dateline.timeline",
 "version": 1,
 "as_of": null,
 "documents": [
  {
   "id": "d1",
   "path": "a.txt",
   "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
   "title": "Bridge shut",
   "publisher": null,
   "language": "en",
   "format": "text",
   "words": 0,
   "published": {
    "edtf": "2031-03-06",
    "earliest": "2031-03-06",
    "latest": "2031-03-06",
    "best": "2031-03-06",
    "method": "dateline",
    "evidence": [
     {
      "chars": [0, 13],
      "text": "March 6, 2031",
      "says": "dateline"
     }
    ]
   },
   "copy_of": null,
   "dropped": []
  }
 ],
 "events": [
  {
   "id": "e-0a1b2c",
   "edtf": "2031-03-05",
   "earliest": "2031-03-05",
   "latest": "2031-03-05",
   "title": "The city shut the bridge",
   "status": "reported",
   "participants": ["City"],
   "sources": 1,
   "reports": 1,
   "importance": 0.5,
   "shown": true,
   "mentions": [
    {
     "document": "d1",
     "chars": [40, 76],
     "bytes": [40, 76],
     "quote": "The city shut the bridge on March 5.",
     "predicate": "shut",
     "predicate_chars": [49, 53],
     "attribution": null,
     "role": "report",
     "time": {
      "chars": [68, 75],
      "text": "March 5",
      "type": "DATE",
      "value": "2031-03-05",
      "mod": null,
      "edtf": "2031-03-05",
      "earliest": "2031-03-05",
      "latest": "2031-03-05",
      "rule": "calendar.month_day",
      "why": ["the nearest March 5 before publication"],
      "alternatives": []
     }
    }
   ],
   "after": []
  }
 ],
 "undated": [],
 "conflicts": [],
 "warnings": []
}
)");
    CHECK(to_json({}) == R"({
 "format": "dateline.timeline",
 "version": 1,
 "as_of": null,
 "documents": [],
 "events": [],
 "undated": [],
 "conflicts": [],
 "warnings": []
}
)");
}

TEST_CASE("JSON holds any text, and is valid UTF-8 whatever the text is") {
    auto timeline = tests::small_timeline();
    timeline.events[0].title = "a \"b\" \\ / \n\t\r\x01\x7F é 𝄞 \xC3\xFF\xED\xA0\x80";
    auto const json = to_json(timeline);
    CHECK(json.find(R"("title": "a \"b\" \\ / \n\t\r\u0001\u007f é 𝄞 ���)") != std::string::npos);
}

TEST_CASE("a mention says its status where it is not its event's") {
    auto timeline = tests::small_timeline();
    timeline.events[0].status = engine::Status::claimed;
    CHECK(to_json(timeline).find(R"("role": "report",
     "status": "reported",)") != std::string::npos);
}

TEST_CASE("what was written reads back") {
    struct Named {
        std::string name;
        engine::Timeline timeline;
    };
    std::vector<Named> const cases = {{"sample", tests::sample_timeline()},
                                      {"hostile", tests::hostile_timeline()},
                                      {"small", tests::small_timeline()},
                                      {"empty", {}},
                                      {"long", tests::long_timeline(1000)}};
    for (auto const& [name, timeline] : cases) {
        INFO(name);
        auto const json = to_json(timeline);
        auto const read = timeline_from_json(json);
        REQUIRE(read);
        CHECK(to_json(*read) == json);
        for (auto const format : {Format::html, Format::timelinejs, Format::csv, Format::ics, Format::markdown}) {
            auto const before = render::render(timeline, format);
            auto const after = render::render(*read, format);
            CHECK(after.text == before.text);
            CHECK(after.left_out == before.left_out);
        }
    }
}

TEST_CASE("what is no JSON") {
    struct Case {
        std::string text;
        std::string where;
    };
    auto const json = to_json(tests::small_timeline());
    std::vector<Case> const cases = {{"", "line 1, column 1"},
                                     {"SEOUL, April 10", "line 1, column 1"},
                                     {"{\n \"format\": x", "line 2, column 12"},
                                     {"{} {}", "line 1, column 4"},
                                     {"{\"format\": \"\xFF\"}", "line 1, column 13"},
                                     {"{\"version\": 1e999}", "a number is too large"}};
    for (auto const& [text, where] : cases)
        CHECK(timeline_from_json(text).error() == Error{ErrorCode::malformed_json, where});
    for (std::size_t size = 0; size + 1 < json.size(); size += 7) {
        INFO(size);
        CHECK(timeline_from_json(std::string_view{json}.substr(0, size)).error().code == ErrorCode::malformed_json);
    }
    CHECK(timeline_from_json(std::string(200'000, '[')).error().code == ErrorCode::malformed_json);
}

TEST_CASE("JSON that is no timeline") {
    struct Case {
        std::string piece;
        std::string instead;
        std::string what;
    };
    std::vector<Case> const cases = {
        {R"("format": "dateline.timeline")", R"("format": "other")", R"(format: not "dateline.timeline")"},
        {R"("format": "dateline.timeline",)", "", "format: missing"},
        {R"("version": 1)", R"("version": 2)", "version: not a version that this program reads"},
        {R"("version": 1)", R"("version": "1")", "version: not a count"},
        {R"("as_of": null)", R"("as_of": "today")", "as_of: not a day"},
        {R"("warnings": [])", R"("warnings": {})", "warnings: not an array"},
        {R"("warnings": [])", R"("warnings": [7])", "warnings[0]: not an object"},
        {R"("id": "d1")", R"("id": 1)", "documents[0].id: not a text"},
        {R"("id": "d1")", R"("id": "d2")", "events[0].mentions[0].document: no document has this id"},
        {R"("id": "d1")", R"("id": "main")", "documents[0].id: not the id of a document"},
        {R"("conflicts": [])", R"("conflicts": [{"id": "c-0", "kind": "date", "events": [], "summary": ""}])",
         "conflicts[0].id: not the id of a conflict"},
        {R"("method": "dateline")", R"("method": "guess")", "documents[0].published.method: not one of its names"},
        {R"("id": "e-0a1b2c")", R"("id": "e-0A1B2C")", "events[0].id: not the id of an event"},
        {R"("id": "e-0a1b2c")", R"("id": "x\" onclick=\"")", "events[0].id: not the id of an event"},
        {R"("status": "reported")", R"("status": "true")", "events[0].status: not one of its names"},
        {R"("participants": ["City"])", R"("participants": "City")", "events[0].participants: not an array"},
        {R"("sources": 1)", R"("sources": -1)", "events[0].sources: not a count"},
        {R"("reports": 1)", R"("reports": 4294967296)", "events[0].reports: not a count"},
        {R"("importance": 0.5)", R"("importance": null)", "events[0].importance: not a number"},
        {R"("shown": true)", R"("shown": 1)", "events[0].shown: neither true nor false"},
        {R"("chars": [40, 76])", R"("chars": [76, 40])", "events[0].mentions[0].chars: not a pair of offsets"},
        {R"("chars": [40, 76])", R"("chars": [40])", "events[0].mentions[0].chars: not a pair of offsets"},
        {R"("chars": [40, 76])", R"("chars": [40.5, 76])", "events[0].mentions[0].chars: not a pair of offsets"},
        {R"("role": "report")", R"("role": "rumour")", "events[0].mentions[0].role: not one of its names"},
        {R"("why": [)", R"("why": [null, )", "events[0].mentions[0].time.why[0]: not a text"},
        {R"("alternatives": [])", R"("alternatives": [[]])",
         "events[0].mentions[0].time.alternatives[0]: not an object"}};
    auto const json = to_json(tests::small_timeline());
    for (auto const& [piece, instead, what] : cases)
        CHECK(timeline_from_json(without(json, piece, instead)).error() == Error{ErrorCode::malformed_timeline, what});
    for (auto const* text : {"[]", "7", "null", "\"dateline.timeline\""})
        CHECK(timeline_from_json(text).error() == Error{ErrorCode::malformed_timeline, "not an object"});
    auto const nested = std::string(200'000, '[') + std::string(200'000, ']');
    CHECK(timeline_from_json(nested).error().code == ErrorCode::malformed_timeline);
}

TEST_CASE("dates in a file that are none") {
    struct Case {
        std::string edtf, earliest, latest, what;
    };
    std::vector<Case> const cases = {
        {R"("2031-03-05")", R"("2031-03-06")", R"("2031-03-05")", "events[0]: earliest and latest are no interval"},
        {R"("2031-03-05")", R"("2031-02-30")", R"("2031-03-05")", "events[0]: earliest and latest are no interval"},
        {R"("5 March")", R"("2031-03-05")", R"("2031-03-05")", "events[0].edtf: not an EDTF date"},
        {R"("2031-03-05")", R"(20310305)", R"("2031-03-05")", "events[0].earliest: not a text"},
        {"null", "null", "null", "events[0]: has no date"}};
    auto const json = to_json(tests::small_timeline());
    for (auto const& [edtf, earliest, latest, what] : cases) {
        auto const dates = fmt::format(R"("edtf": {}, "earliest": {}, "latest": {})", edtf, earliest, latest);
        auto const text = without(json, R"("edtf": "2031-03-05",
   "earliest": "2031-03-05",
   "latest": "2031-03-05")",
                                  dates);
        CHECK(timeline_from_json(text).error() == Error{ErrorCode::malformed_timeline, what});
    }
    auto const moved = without(without(json, R"("undated": [],)"), R"("events": [)", R"("events": [], "undated": [)");
    CHECK(timeline_from_json(moved).error() ==
          Error{ErrorCode::malformed_timeline, "undated[0]: has a date: its place is among the events"});
}

TEST_CASE("one line of dates") {
    auto const timeline = tests::sample_timeline();
    auto const& mention = timeline.events[2].mentions[0].mention;
    auto const line = dates_to_json_line("a \"b\".txt", timeline.documents[0].article.published, {*mention.time});
    CHECK(line == R"({"document": "a \"b\".txt", "published": "2031-03-06", "times": [{"chars": [43, 52], )"
                  R"("bytes": [43, 52], "text": "Wednesday", "type": "DATE", "value": "2031-03-05", "mod": null, )"
                  R"("edtf": "2031-03-05", "earliest": "2031-03-05", "latest": "2031-03-05", )"
                  R"("rule": "weekday.plain", "why": ["Wednesday: the nearest one on or before publication on )"
                  R"(2031-03-06", "not 2031-03-12: nothing in the words points ahead"], "alternatives": )"
                  R"([{"value": "2031-03-12", "earliest": "2031-03-12", "latest": "2031-03-12"}]}]})");
    CHECK(dates_to_json_line("-", {}, {}) == R"({"document": "-", "published": null, "times": []})");
    CHECK(dates_to_json_line("b", timeline.documents[1].article.published, {}) ==
          R"({"document": "b", "published": "2031-03-10/2031-03-14", "times": []})");
}
