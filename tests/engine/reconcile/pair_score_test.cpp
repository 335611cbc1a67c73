#include "engine/reconcile/pair_score.hpp"
#include "small_mentions.hpp"

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::tests;

namespace {

constexpr float exactly = -100; ///< no score is lower

/// The score of each of two mentions with the first of all.
std::pair<float, float> scores(SmallMention const& one, SmallMention const& a, SmallMention const& b) {
    SmallFolder const folder({one, a, b});
    engine::PairScore const score(folder.items(), folder.features(), folder.like());
    return {score(0, 1, exactly), score(0, 2, exactly)};
}

struct Comparison {
    std::string_view what;
    SmallMention one;
    SmallMention nearer;
    SmallMention farther;
};

struct Likely {
    std::string_view what;
    SmallMention a;
    SmallMention b;
    bool likely;
};

std::vector<std::string> const bridge = {"bridge", "river", "tarn"};

} // namespace

TEST_CASE("more speaks for one event", "[pair_score]") {
    auto const c = GENERATE(values<Comparison>({
        {"where both are dated to one day",
         {0, "fall", bridge, {}, 11},
         {1, "fall", bridge, {}, 11},
         {2, "fall", bridge}},
        {"where the articles tell one story",
         {0, "fall", bridge},
         {1, "fall", bridge},
         {2, "fall", {"bridge", "shares", "market", "euro", "bank"}}},
        {"where the figures are equal",
         {.article = 0, .lemma = "kill", .words = bridge, .figures = {{11, "people", {}}}},
         {.article = 1, .lemma = "kill", .words = bridge, .figures = {{11, "people", {}}}},
         {.article = 2, .lemma = "kill", .words = bridge, .figures = {{30, "people", {}}}}},
        {"where both have happened",
         {0, "open", bridge},
         {1, "open", bridge},
         {.article = 2, .lemma = "open", .words = bridge, .status = engine::Status::planned}},
        {"where neither names another",
         {.article = 0, .lemma = "fall", .words = bridge, .names = {"Ada Quill"}, .main = false},
         {.article = 1, .lemma = "fall", .words = bridge, .names = {"Quill"}, .main = false},
         {.article = 2, .lemma = "fall", .words = bridge, .names = {"Odile Brandt"}, .main = false}},
        {"where both are verbs",
         {0, "explode", bridge},
         {1, "explode", bridge},
         {.article = 2, .lemma = "explode", .words = bridge, .form = engine::Form::noun}},
        {"where they were published near each other",
         {.article = 0, .lemma = "fall", .words = bridge, .published = 2},
         {.article = 1, .lemma = "fall", .words = bridge, .published = 3},
         {.article = 2, .lemma = "fall", .words = bridge, .published = 20}},
        {"where other words are few",
         {0, "fall", bridge},
         {1, "collapse", bridge},
         {2, "collapse", {"bridge", "lorry", "road", "storm"}}},
    }));
    CAPTURE(c.what);
    auto const [nearer, farther] = scores(c.one, c.nearer, c.farther);
    CHECK(nearer > farther);
}

TEST_CASE("a pair is likely or not", "[pair_score]") {
    auto const c = GENERATE(values<Likely>({
        {"the same words of one day", {0, "fall", bridge, {}, 11}, {1, "fall", bridge, {}, 11}, true},
        {"the same words of two days", {0, "fall", bridge, {}, 10}, {1, "fall", bridge, {}, 11}, false},
        {"the same words without dates", {0, "fall", bridge}, {1, "fall", bridge}, true},
        {"other words without dates", {0, "fall", bridge}, {1, "fall", {"shares", "market"}}, false},
        {"told of somebody else",
         {.article = 0, .lemma = "resign", .words = bridge, .names = {"Ada Quill"}},
         {.article = 1, .lemma = "resign", .words = bridge, .names = {"Odile Brandt"}},
         false},
        {"what anybody says",
         {0, "say", {"bridge", "built", "safe", "well"}},
         {1, "say", {"bridge", "heavy", "limit", "lorry"}},
         false},
        {"a common verb and other words", {0, "take", {"bridge", "over"}}, {1, "take", {"part", "race"}}, false},
        {"another verb for it", {0, "fall", bridge}, {1, "collapse", bridge}, true},
        {"a denial of it",
         {0, "fall", bridge},
         {.article = 1, .lemma = "fall", .words = bridge, .status = engine::Status::denied},
         false},
    }));
    CAPTURE(c.what);
    SmallFolder const folder({c.a, c.b});
    engine::PairScore const score(folder.items(), folder.features(), folder.like());
    CHECK((score(0, 1, exactly) >= 0) == c.likely);
    CHECK((score(0, 1, 0) >= 0) == c.likely);
    CHECK((score(1, 0, exactly) >= 0) == c.likely);
}

TEST_CASE("days and periods agree that can be one", "[pair_score]") {
    auto const day = [](int first, int last) {
        return engine::Interval{engine::Interval::of(day_of_april(first)).earliest,
                                engine::Interval::of(day_of_april(last)).latest};
    };
    CHECK(engine::dates_agree(day(3, 3), day(3, 3)));
    CHECK_FALSE(engine::dates_agree(day(3, 3), day(4, 4)));
    CHECK(engine::dates_agree(day(3, 3), day(1, 30)));
    CHECK_FALSE(engine::dates_agree(day(3, 10), day(8, 15)));
    engine::Interval open = day(3, 3);
    open.latest.reset();
    CHECK_FALSE(engine::dates_agree(day(3, 3), open));
    CHECK(engine::dates_agree(open, open));
}
