#include "engine/reconcile/reconcile.hpp"

#include "engine/event/exchange.hpp"
#include "engine/language/characters.hpp"

#include "small_articles.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace dateline;
using namespace dateline::engine;
using namespace date::literals;

namespace {

Day day(date::year_month_day ymd) {
    return Day{date::local_days{ymd}};
}

struct Told {
    std::string path;
    std::vector<std::string> content;
    std::vector<std::string> names;
    std::optional<Day> on;
    Status status = Status::reported;
    std::vector<Figure> figures = {};
    std::string predicate = "fell";
};

/// One article for each path, with its mentions in the order given.
std::vector<ArticleMentions> articles(std::vector<Told> const& told) {
    std::vector<ArticleMentions> out;
    for (Told const& one : told) {
        auto at = std::ranges::find(out, one.path, [](ArticleMentions const& a) { return a.article.path; });
        if (at == out.end()) {
            out.push_back({});
            out.back().article.path = one.path;
            at = out.end() - 1;
        }
        Mention mention;
        mention.content = one.content;
        std::ranges::sort(mention.content);
        mention.participants = one.names;
        mention.involved = one.names;
        mention.status = one.status;
        mention.figures = one.figures;
        mention.predicate = one.predicate;
        mention.lemma = one.predicate;
        mention.position = static_cast<std::uint32_t>(at->mentions.size());
        for (std::string const& word : one.content)
            mention.quote += word + " ";
        mention.title = mention.quote;
        if (one.on) {
            TimeMention time;
            time.reading = {"DATE", iso(*one.on), {}, iso(*one.on), Interval::of(*one.on), Granularity::day};
            mention.time = time;
        }
        at->mentions.push_back(std::move(mention));
    }
    return out;
}

Day const tuesday = day(2024_y / 6 / 4);
Day const wednesday = day(2024_y / 6 / 5);

/// Mentions that share nothing, so that the words under test are rare.
std::vector<Told> const background = {
    {"x.txt", {"parliament", "vote", "budget"}, {"Geneva"}, tuesday},
    {"x.txt", {"airline", "cancel", "flight"}, {"Oslo"}, tuesday},
    {"x.txt", {"museum", "open", "wing"}, {"Lisbon"}, wednesday},
};

Timeline reconciled(std::vector<Told> told, Selection const& selection = {}) {
    told.insert(told.end(), background.begin(), background.end());
    return reconcile(articles(told), {}, selection);
}

Event const* event_with(Timeline const& timeline, std::string const& word) {
    for (auto const* events : {&timeline.events, &timeline.undated}) {
        for (Event const& event : *events) {
            if (event.title.find(word) != std::string::npos) return &event;
        }
    }
    return nullptr;
}

} // namespace

TEST_CASE("reports of one day with common names and words are one event", "[reconcile]") {
    Timeline const timeline = reconciled({{"a.txt", {"bridge", "marrow", "collapse"}, {"Marrow"}, tuesday},
                                          {"b.txt", {"bridge", "marrow", "collapse", "river"}, {"Marrow"}, tuesday}});
    Event const* const event = event_with(timeline, "bridge");
    REQUIRE(event);
    CHECK(event->mentions.size() == 2);
    CHECK(event->sources == 2);
    CHECK(event->reports == 2);
    CHECK(event->edtf == "2024-06-04");
}

TEST_CASE("different days, different names or different words are different events", "[reconcile]") {
    auto const other = GENERATE(values<Told>({
        {"b.txt", {"bridge", "marrow", "collapse"}, {"Marrow"}, wednesday},
        {"b.txt", {"bridge", "marrow", "collapse"}, {"Hallin"}, tuesday},
        {"b.txt", {"school", "marrow", "reopen"}, {"Marrow"}, tuesday, Status::reported, {}, "reopened"},
    }));
    Timeline const timeline = reconciled({{"a.txt", {"bridge", "marrow", "collapse"}, {"Marrow"}, tuesday}, other});
    REQUIRE(event_with(timeline, "bridge"));
    CHECK(event_with(timeline, "bridge")->mentions.size() == 1);
}

TEST_CASE("an undated report joins the dated one that tells the same", "[reconcile]") {
    Timeline const timeline = reconciled({{"a.txt", {"bridge", "marrow", "collapse"}, {"Marrow"}, tuesday},
                                          {"b.txt", {"bridge", "marrow", "collapse"}, {"Marrow"}, {}},
                                          {"c.txt", {"harbour", "storm", "wall"}, {"Hallin"}, {}}});
    CHECK(timeline.events.size() == 4);
    REQUIRE(event_with(timeline, "bridge"));
    CHECK(event_with(timeline, "bridge")->mentions.size() == 2);
    REQUIRE(timeline.undated.size() == 1);
    CHECK_FALSE(timeline.undated[0].edtf);
}

TEST_CASE("a day that one report gives exactly outweighs about that day", "[reconcile]") {
    auto const timeline =
        tests::timeline_of({{"President Ada Quill will make a state visit to Castria in a fortnight."},
                            {"The state visit of President Ada Quill to Castria, which will take place on "
                             "April 26, was announced last month."}});
    auto const visit =
        std::ranges::find(timeline.events, "President Ada Quill will make a state visit to Castria", &Event::title);
    REQUIRE(visit != timeline.events.end());
    CHECK(visit->edtf == "2023-04-26");
    CHECK(visit->sources == 2);
}

TEST_CASE("the same told of two days is a conflict of dates", "[reconcile]") {
    Timeline const timeline = reconciled(
        {{"a.txt", {"bridge", "marrow", "collapse"}, {"Marrow"}, tuesday, Status::reported, {}, "collapsed"},
         {"b.txt", {"bridge", "marrow", "collapse"}, {"Marrow"}, wednesday, Status::reported, {}, "collapsed"}});
    REQUIRE(timeline.conflicts.size() == 1);
    CHECK(timeline.conflicts[0].kind == ConflictKind::date);
    CHECK(timeline.conflicts[0].events.size() == 2);
    REQUIRE(timeline.conflicts[0].positions.size() == 2);
    CHECK(timeline.conflicts[0].positions[0].says == "2024-06-04");
    CHECK(timeline.conflicts[0].positions[1].says == "2024-06-05");
}

TEST_CASE("different figures for one quantity of one event are a conflict", "[reconcile]") {
    Figure const many{330'000, "shells", {}};
    Figure const fewer{300'000, "shells", {}};
    std::vector<std::string> const words = {"kim", "propose", "sale", "shell", "poland"};
    Timeline const timeline = reconciled({{"a.txt", words, {"Kim Sung-han"}, tuesday, Status::claimed, {many}},
                                          {"b.txt", words, {"Kim Sung-han"}, tuesday, Status::claimed, {fewer}}});
    REQUIRE(timeline.conflicts.size() == 1);
    CHECK(timeline.conflicts[0].kind == ConflictKind::quantity);
    CHECK(timeline.conflicts[0].summary.find("300,000 shells or 330,000 shells") != std::string::npos);

    Timeline const same = reconciled({{"a.txt", words, {"Kim Sung-han"}, tuesday, Status::claimed, {many}},
                                      {"b.txt", words, {"Kim Sung-han"}, tuesday, Status::claimed, {many}}});
    CHECK(same.conflicts.empty());
}

TEST_CASE("a claim and its denial face each other, and the denial comes after", "[reconcile]") {
    Timeline const timeline =
        reconciled({{"a.txt", {"prigozhin", "claim", "bakhmut"}, {"Yevgeny Prigozhin"}, tuesday, Status::claimed},
                    {"a.txt", {"kyiv", "deny", "claim"}, {"Kyiv"}, tuesday, Status::denied}});
    REQUIRE(timeline.conflicts.size() == 1);
    CHECK(timeline.conflicts[0].kind == ConflictKind::claim);
    Event const* const denial = event_with(timeline, "deny");
    REQUIRE(denial);
    CHECK(denial->after == std::vector<std::string>{event_with(timeline, "prigozhin")->id});
}

TEST_CASE("an article from the future is named in a warning", "[reconcile]") {
    auto told = articles({{"a.txt", {"bridge", "marrow", "collapse"}, {"Marrow"}, tuesday}});
    told[0].article.published.interval = Interval::of(wednesday);
    CHECK(reconcile(told, {}, {}, wednesday).warnings.empty());
    Timeline const timeline = reconcile(told, {}, {}, day(2024_y / 6 / 1));
    REQUIRE(timeline.warnings.size() == 1);
    CHECK(timeline.warnings[0].path == "a.txt");
    CHECK(timeline.warnings[0].message ==
          "publication date 2024-06-05 lies after 2024-06-01, the day that counts as today");
}

TEST_CASE("a kill retracts what it is about, and nothing else of the day that it names", "[reconcile]") {
    auto told = articles({{"a.txt", {"bridge", "marrow", "collapse", "river", "school", "bus"}, {"Marrow"}, tuesday},
                          {"kill.txt", {"bridge", "vote", "party", "budget", "tax", "minister"}, {"Oslo"}, tuesday},
                          {"z.txt", {"vote", "party", "budget", "tax", "minister", "bill"}, {"Oslo"}, tuesday}});
    for (ArticleMentions& article : told)
        article.article.published.interval = Interval::of(tuesday);
    told[1].article.signals = {"kill"};
    Timeline const both = reconcile(told, {});
    CHECK_FALSE(both.documents[0].retracted_by);
    CHECK(both.documents[2].retracted_by == "d2");
    told.pop_back();
    Timeline const other = reconcile(told, {});
    CHECK_FALSE(other.documents[0].retracted_by);
    CHECK(other.events.size() == 1);
}

TEST_CASE("copies are named and add no source", "[reconcile]") {
    std::vector<Told> told = {{"a.txt", {"bridge", "marrow", "collapse"}, {"Marrow"}, tuesday},
                              {"b.txt", {"bridge", "marrow", "collapse"}, {"Marrow"}, tuesday}};
    auto both = articles(told);
    both[0].article.shingles = {1, 2, 3, 4, 5, 6, 7, 8};
    both[1].article.shingles = {2, 3, 4, 5, 6, 7, 8, 9};
    Timeline const timeline = reconcile(both, {});
    CHECK_FALSE(timeline.documents[0].copy_of);
    CHECK(timeline.documents[1].copy_of == "d1");
    REQUIRE(timeline.events.size() == 1);
    CHECK(timeline.events[0].sources == 1);
    CHECK(timeline.events[0].reports == 2);
    CHECK(timeline.events[0].mentions[1].role == Role::copy);
}

TEST_CASE("articles of one publisher are one source", "[reconcile]") {
    auto both = articles({{"a.txt", {"bridge", "marrow", "collapse"}, {"Marrow"}, tuesday},
                          {"b.txt", {"bridge", "marrow", "collapse"}, {"Marrow"}, tuesday}});
    for (ArticleMentions& article : both)
        article.article.publisher = "Valley Herald";
    Timeline const timeline = reconcile(both, {});
    REQUIRE(timeline.events.size() == 1);
    CHECK(timeline.events[0].sources == 1);
    CHECK(timeline.events[0].mentions[1].role == Role::restatement);
}

TEST_CASE("the order of the articles and doubled ones change nothing", "[reconcile]") {
    std::vector<Told> told = background;
    for (char const* path : {"c.txt", "a.txt", "b.txt"}) {
        told.push_back({path, {"bridge", "marrow", "collapse"}, {"Marrow"}, tuesday});
        told.push_back({path, {"school", "reopen", path}, {"Marrow"}, wednesday});
    }
    auto const all = articles(told);
    auto reversed = all;
    std::ranges::reverse(reversed);
    auto doubled = all;
    doubled.insert(doubled.end(), all.begin(), all.end());
    Timeline const timeline = reconcile(all, {});
    CHECK(reconcile(reversed, {}) == timeline);
    CHECK(reconcile(doubled, {}) == timeline);
}

TEST_CASE("a selection leaves out what it excludes", "[reconcile]") {
    Selection selection;
    SECTION("by date") {
        selection.from = wednesday;
        CHECK(reconciled({}, selection).events.size() == 1);
        selection.from.reset();
        selection.to = tuesday;
        CHECK(reconciled({}, selection).events.size() == 2);
    }
    SECTION("by name") {
        selection.about = "oslo";
        CHECK(reconciled({}, selection).events.size() == 1);
        selection.about = "osl";
        CHECK(reconciled({}, selection).events.empty());
    }
    SECTION("by number") {
        selection.top = 2;
        CHECK(reconciled({}, selection).events.size() == 2);
    }
    SECTION("by sources") {
        selection.min_sources = 2;
        CHECK(reconciled({}, selection).events.empty());
    }
}

TEST_CASE("an entity's own timeline has what it takes part in", "[reconcile]") {
    Selection selection;
    auto const about = [&](std::string const& entity, std::vector<std::string> names) {
        selection.about = entity;
        std::vector<Told> told{{"a.txt", {"council", "hire", "guard"}, std::move(names), tuesday}};
        told[0].content.push_back(to_lower(entity));
        return reconcile(articles(told), {}, selection).events.size();
    };
    CHECK(about("Northern Bank", {"the Northern Savings Bank"}) == 1);
    CHECK(about("Northern Bank", {"the bank's guards"}) == 1);
    CHECK(about("Northern Bank", {"Bank"}) == 1);
    CHECK(about("Northern Bank", {"the Southern Bank"}) == 0);
    CHECK(about("Northern Bank", {"banking"}) == 0);
    CHECK(about("Zed Phone", {"two zed phones"}) == 1);
}

TEST_CASE("an event without a date of its own stands where the text around it puts it", "[reconcile]") {
    auto all = articles({{"a.txt", {"bridge", "collapse"}, {}, tuesday}, {"a.txt", {"mayor", "weep"}, {}, {}}});
    all[0].mentions[1].implied = {Interval::of(wednesday), Granularity::day, "2024-06-05?", "“Wednesday”"};
    SECTION("as uncertain") {
        auto const timeline = reconcile(all, {}, {});
        REQUIRE(timeline.events.size() == 2);
        CHECK(timeline.events[1].edtf == "2024-06-05?");
        CHECK(timeline.events[1].interval == Interval::of(wednesday));
    }
    SECTION("but not against the order that is told") {
        all[0].mentions[0].after = {{1, OrderSign::connective, "after", {}}};
        auto const timeline = reconcile(all, {}, {});
        REQUIRE(timeline.events.size() == 1);
        REQUIRE(timeline.undated.size() == 1);
        CHECK_FALSE(timeline.undated[0].edtf);
    }
}

TEST_CASE("a line of mentions reads back as it was", "[exchange]") {
    auto all = articles(
        {{"a.txt", {"bridge", "„schön“"}, {"Marrow"}, tuesday, Status::claimed, {{330'000, "shells", {3, 10}}}},
         {"a.txt", {"school"}, {}, {}}});
    all[0].article.title = "A \"title\"\n";
    all[0].article.publisher = "Herald";
    all[0].article.published.interval = Interval::of(wednesday);
    all[0].article.published.method = PublicationMethod::dateline;
    all[0].article.published.evidence = {{{0, 4}, "June", "says"}};
    all[0].article.dropped = {{{5, 9}, "byline"}};
    all[0].article.shingles = {1, 0xFFFFFFFFFFFFFFFFULL};
    all[0].mentions[0].time->confidence = 0.9F;
    all[0].mentions[1].implied = {Interval::of(tuesday), Granularity::day, "2024-06-04?", "“today”"};
    std::string const line = to_json_line(all[0]);
    CHECK(line.find('\n') == std::string::npos);
    auto const back = article_from_json_line(line);
    REQUIRE(back);
    CHECK(*back == all[0]);
}

TEST_CASE("a line that is none is an error", "[exchange]") {
    auto const* const line = GENERATE("", "{", "[]", "null", "{}", R"({"format":"dateline.mentions","version":2})",
                                      R"({"format":"dateline.mentions","version":1,"path":3})");
    auto const read = article_from_json_line(line);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::malformed_mention);
}

TEST_CASE("a number that does not fit is an error", "[exchange]") {
    struct Case {
        std::string written;
        std::string instead;
    };
    auto const c = GENERATE(values<Case>({
        {R"("shingles":[7])", R"("shingles":[449515665938344665700])"},
        {R"("shingles":[7])", R"("shingles":[-7])"},
        {R"("shingles":[7])", R"("shingles":[7.5])"},
        {R"("words":0)", R"("words":4294967296)"},
        {R"("words":0)", R"("words":true)"},
        {R"("page":0)", R"("page":1e300)"},
        {R"("position":0)", R"("position":-1)"},
        {R"("granularity":4)", R"("granularity":18446744073709551615)"},
    }));
    auto article = articles({{"a.txt", {"bridge"}, {}, tuesday}})[0];
    article.article.shingles = {7};
    std::string line = to_json_line(article);
    REQUIRE(article_from_json_line(line));
    auto const at = line.find(c.written);
    INFO(line);
    REQUIRE(at != std::string::npos);
    auto const read = article_from_json_line(line.replace(at, c.written.size(), c.instead));
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::malformed_mention);
}

TEST_CASE("what only the text around it dates may be shown", "[reconcile]") {
    auto const timeline = tests::timeline_of(
        {{"The bridge over the Aller collapsed on Tuesday. Divers pulled nine people out of the water."}});
    CHECK(std::ranges::count(timeline.events, true, &Event::shown) == 2);
}
