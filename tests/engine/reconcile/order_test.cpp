#include "engine/reconcile/order_graph.hpp"
#include "engine/reconcile/reconcile.hpp"
#include "engine/reconcile/start_bounds.hpp"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::engine;
using namespace date::literals;

namespace {

Day day(date::year_month_day ymd) {
    return Day{date::local_days{ymd}};
}

/// An event that articles tell by one verb of its own: "fell", with its time.
struct Happening {
    std::string verb;
    std::optional<Interval> when = std::nullopt;
    Granularity granularity = Granularity::day;
    Status status = Status::reported;
};

/// "b.txt: fell < rose".
struct Said {
    std::string path;
    std::string earlier;
    std::string later;
    DayGap gap = {};
    OrderSign sign = OrderSign::connective;
};

Mention mention_of(Happening const& happening, std::uint32_t position) {
    Mention mention;
    mention.content = {happening.verb, happening.verb + "ly"};
    mention.predicate = happening.verb;
    mention.lemma = happening.verb;
    mention.quote = "It " + happening.verb + ".";
    mention.title = "It " + happening.verb;
    mention.position = position;
    mention.place.chars = {position * 100, position * 100 + 20};
    mention.predicate_chars = {position * 100 + 3, position * 100 + 10};
    mention.status = happening.status;
    if (happening.when) {
        TimeMention time;
        time.reading = {"DATE", "X", {}, "X", *happening.when, happening.granularity};
        mention.time = time;
    }
    return mention;
}

/// Every happening is told by every article that orders something, so that they are the same events everywhere.
Timeline ordered(std::vector<Happening> const& happenings, std::vector<Said> const& said) {
    std::vector<ArticleMentions> articles;
    auto const article = [&](std::string const& path) -> ArticleMentions& {
        for (ArticleMentions& known : articles)
            if (known.article.path == path) return known;
        articles.emplace_back();
        articles.back().article.path = path;
        for (std::uint32_t i = 0; i < happenings.size(); ++i)
            articles.back().mentions.push_back(mention_of(happenings[i], i));
        return articles.back();
    };
    article("a.txt");
    for (Said const& one : said) {
        auto& mentions = article(one.path).mentions;
        auto const of = [&](std::string const& verb) {
            return static_cast<std::uint32_t>(std::ranges::find(mentions, verb, &Mention::lemma) - mentions.begin());
        };
        mentions.at(of(one.later)).after.push_back({of(one.earlier), one.sign, "after", one.gap});
    }
    return reconcile(std::move(articles), {}, {});
}

Event const& event_of(Timeline const& timeline, std::string const& verb) {
    for (auto const* events : {&timeline.events, &timeline.undated}) {
        for (Event const& event : *events)
            if (event.title == "It " + verb) return event;
    }
    FAIL("no event " << verb);
    return timeline.events.front();
}

/// "fell 2024-06-04": what the timeline has, in its order, dated or not.
std::vector<std::string> lines(Timeline const& timeline) {
    std::vector<std::string> out;
    for (auto const* events : {&timeline.events, &timeline.undated}) {
        for (Event const& event : *events) {
            auto const first = iso_earliest(event.interval).value_or("");
            auto const last = iso_latest(event.interval).value_or("");
            out.push_back(event.title.substr(3) + " " + (first == last ? first : first + "/" + last));
        }
    }
    return out;
}

std::vector<std::string> after(Timeline const& timeline, std::string const& verb) {
    std::vector<std::string> verbs;
    for (std::string const& id : event_of(timeline, verb).after) {
        for (auto const* events : {&timeline.events, &timeline.undated}) {
            for (Event const& event : *events)
                if (event.id == id) verbs.push_back(event.title.substr(3));
        }
    }
    return verbs;
}

Interval const june = Interval::of(day(2024_y / 6 / 1), day(2024_y / 6 / 30));
Interval const tenth = Interval::of(day(2024_y / 6 / 10));
Interval const twentieth = Interval::of(day(2024_y / 6 / 20));

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("an event comes after those that are said to come before it, and not after what follows", "[order]") {
    auto const timeline = ordered({{"fell"}, {"rose"}, {"sank"}},
                                  {{"a.txt", "fell", "rose"}, {"a.txt", "rose", "sank"}, {"a.txt", "fell", "sank"}});
    CHECK(after(timeline, "fell").empty());
    CHECK(after(timeline, "rose") == Texts{"fell"});
    CHECK(after(timeline, "sank") == Texts{"rose"});
    CHECK(timeline.conflicts.empty());
}

TEST_CASE("vague dates are narrowed as far as the order forces it", "[order]") {
    struct Case {
        std::vector<Happening> happenings;
        std::vector<Said> said;
        Texts timeline;
    };
    auto const month = Granularity::month;
    auto const c = GENERATE_COPY(values<Case>({
        {{{"fell", tenth}, {"rose", june, month}},
         {{"a.txt", "fell", "rose"}},
         {"fell 2024-06-10", "rose 2024-06-10/2024-06-30"}},
        {{{"fell", tenth}, {"rose", june, month}},
         {{"a.txt", "rose", "fell"}},
         {"rose 2024-06-01/2024-06-10", "fell 2024-06-10"}},
        // through others that have no date
        {{{"fell", tenth}, {"sank"}, {"rose", june, month}},
         {{"a.txt", "fell", "sank"}, {"a.txt", "sank", "rose"}},
         {"fell 2024-06-10", "sank 2024-06-10/2024-06-30", "rose 2024-06-10/2024-06-30"}},
        // with the days between
        {{{"fell", tenth}, {"rose", june, month}},
         {{"a.txt", "fell", "rose", {2, 2}}},
         {"fell 2024-06-10", "rose 2024-06-12"}},
        {{{"fell", tenth}, {"rose"}}, {{"a.txt", "fell", "rose", {2, 2}}}, {"fell 2024-06-10", "rose 2024-06-12"}},
        // an undated event only between two days that are near each other
        {{{"fell", tenth}, {"sank"}, {"rose", twentieth}},
         {{"a.txt", "fell", "sank"}, {"a.txt", "sank", "rose"}},
         {"fell 2024-06-10", "sank 2024-06-10/2024-06-20", "rose 2024-06-20"}},
        {{{"fell", tenth}, {"sank"}}, {{"a.txt", "fell", "sank"}}, {"fell 2024-06-10", "sank "}},
        {{{"fell", tenth}, {"sank"}, {"rose", Interval::of(day(2024_y / 8 / 1))}},
         {{"a.txt", "fell", "sank"}, {"a.txt", "sank", "rose"}},
         {"fell 2024-06-10", "rose 2024-08-01", "sank "}},
        // that somebody tells of it narrows dates, but gives none
        {{{"fell", tenth}, {"sank"}, {"rose", twentieth}},
         {{"a.txt", "fell", "sank"}, {"a.txt", "sank", "rose", {}, OrderSign::report}},
         {"fell 2024-06-10", "rose 2024-06-20", "sank "}},
        // days stay as they are, and what begins is not ended
        {{{"fell", tenth}, {"rose", twentieth}}, {{"a.txt", "rose", "fell"}}, {"fell 2024-06-10", "rose 2024-06-20"}},
        {{{"fell", tenth}, {"rose", Interval{tenth.earliest, {}}}, {"sank", twentieth}},
         {{"a.txt", "rose", "sank"}},
         {"fell 2024-06-10", "rose 2024-06-10/", "sank 2024-06-20"}},
        // what dates and order together make impossible is left alone
        {{{"fell", tenth}, {"rose", twentieth}, {"sank"}},
         {{"a.txt", "rose", "sank"}, {"a.txt", "sank", "fell"}},
         {"fell 2024-06-10", "rose 2024-06-20", "sank "}},
    }));
    auto const timeline = ordered(c.happenings, c.said);
    CHECK(lines(timeline) == c.timeline);
    CHECK(timeline.conflicts.empty());
}

TEST_CASE("a narrowed date says why", "[order]") {
    auto const timeline = ordered({{"fell", tenth}, {"rose", june, Granularity::month}}, {{"a.txt", "fell", "rose"}});
    Event const& rose = event_of(timeline, "rose");
    REQUIRE(rose.narrowed.size() == 1);
    CHECK(rose.narrowed[0].earliest == day(2024_y / 6 / 10));
    CHECK_FALSE(rose.narrowed[0].latest);
    CHECK(rose.narrowed[0].because == "“after” in a.txt: it came after “It fell”");
    CHECK(rose.narrowed[0].event == event_of(timeline, "fell").id);
    CHECK(rose.edtf == "2024-06-10/2024-06-30");
    CHECK(event_of(timeline, "fell").narrowed.empty());
}

TEST_CASE("of two orders the one with more sources stands", "[order]") {
    auto const timeline = ordered({{"fell"}, {"rose"}},
                                  {{"a.txt", "fell", "rose"}, {"b.txt", "fell", "rose"}, {"c.txt", "rose", "fell"}});
    CHECK(after(timeline, "rose") == Texts{"fell"});
    CHECK(after(timeline, "fell").empty());
    CHECK(timeline.conflicts.empty());
}

TEST_CASE("a circle is a conflict, and its weakest part does not count", "[order]") {
    SECTION("one weakest") {
        auto const timeline = ordered(
            {{"fell"}, {"rose"}, {"sank"}},
            {{"a.txt", "fell", "rose"}, {"a.txt", "rose", "sank"}, {"b.txt", "sank", "fell", {}, OrderSign::perfect}});
        REQUIRE(timeline.conflicts.size() == 1);
        Conflict const& conflict = timeline.conflicts[0];
        CHECK(conflict.kind == ConflictKind::date);
        CHECK(conflict.summary == "The reports order these events in a circle: It fell; It rose; It sank");
        CHECK(conflict.events.size() == 3);
        REQUIRE(conflict.positions.size() == 3);
        CHECK(conflict.positions[2].document == "d2");
        CHECK(conflict.positions[2].says == "It sank, then It fell");
        CHECK(after(timeline, "fell").empty());
        CHECK(after(timeline, "rose") == Texts{"fell"});
        CHECK(after(timeline, "sank") == Texts{"rose"});
    }
    SECTION("all alike: none counts") {
        auto const timeline = ordered({{"fell"}, {"rose"}}, {{"a.txt", "fell", "rose"}, {"b.txt", "rose", "fell"}});
        REQUIRE(timeline.conflicts.size() == 1);
        CHECK(after(timeline, "rose").empty());
        CHECK(after(timeline, "fell").empty());
    }
}

TEST_CASE("events of one day stand as they are said to follow", "[order]") {
    auto const timeline = ordered({{"rose", tenth}, {"fell", tenth}, {"sank", tenth}},
                                  {{"a.txt", "sank", "fell"}, {"a.txt", "fell", "rose"}});
    CHECK(lines(timeline) == Texts{"sank 2024-06-10", "fell 2024-06-10", "rose 2024-06-10"});
    auto const tied = ordered({{"rose", tenth}, {"fell", tenth}, {"sank", tenth}}, {});
    CHECK(lines(tied) == Texts{"rose 2024-06-10", "fell 2024-06-10", "sank 2024-06-10"});
}

TEST_CASE("large networks take no longer than they are large", "[order]") {
    auto const arcs_between = [](std::uint32_t nodes, auto const& wanted) {
        std::vector<Arc> arcs;
        for (std::uint32_t i = 0; i < nodes; ++i) {
            for (std::uint32_t j = 0; j < nodes; ++j)
                if (i != j && wanted(i, j)) arcs.push_back({i, j, 1 + (i + j) % 3, {}, true});
        }
        return arcs;
    };
    SECTION("everything before everything") {
        auto arcs = arcs_between(150, [](auto, auto) { return true; });
        CHECK_FALSE(break_circles(150, arcs).empty());
        CHECK(break_circles(150, arcs).empty());
    }
    SECTION("a complete order is its chain") {
        auto arcs = arcs_between(150, [](auto i, auto j) { return i < j; });
        CHECK(break_circles(150, arcs).empty());
        auto const order = topological_order(150, arcs);
        CHECK(transitive_reduction(arcs, order).size() == 149);
    }
    SECTION("a long chain") {
        constexpr std::uint32_t length = 100'000;
        std::vector<Arc> arcs;
        for (std::uint32_t i = length - 1; i > 0; --i)
            arcs.push_back({i - 1, i, 1, {1, {}}, true});
        CHECK(break_circles(length, arcs).empty());
        auto const order = topological_order(length, arcs);
        CHECK(transitive_reduction(arcs, order).size() == arcs.size());
        std::vector<StartBounds> bounds(length);
        bounds[0].least = 7;
        bounds[0].fixed = true;
        narrow(bounds, arcs, order);
        CHECK(bounds.back().least == 7 + length - 1);
    }
    SECTION("a ring") {
        constexpr std::uint32_t length = 100'000;
        std::vector<Arc> arcs;
        for (std::uint32_t i = 0; i < length; ++i)
            arcs.push_back({i, (i + 1) % length, i == 5 ? 1U : 2U, {}, true});
        auto const circles = break_circles(length, arcs);
        REQUIRE(circles.size() == 1);
        CHECK(circles[0].size() == length);
        CHECK_FALSE(arcs[5].kept);
        CHECK(arcs[6].kept);
    }
}
