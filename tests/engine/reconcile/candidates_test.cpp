#include "engine/reconcile/candidates.hpp"
#include "small_mentions.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dateline;
using namespace dateline::tests;

namespace {

/// What the last of the mentions would be compared with.
std::vector<std::uint32_t> for_last(std::vector<SmallMention> const& told) {
    SmallFolder const folder(told);
    engine::Candidates candidates(folder.items(), folder.features(), folder.like());
    auto found = candidates.before(static_cast<std::uint32_t>(told.size() - 1));
    std::ranges::sort(found);
    return found;
}

struct Case {
    std::string_view what;
    SmallMention earlier;
    SmallMention later;
    bool found;
};

} // namespace

TEST_CASE("mentions are compared that share a rare word, or the predicate in one story", "[candidates]") {
    auto const c = GENERATE(values<Case>({
        {"a rare word and the predicate", {0, "fall", {"bridge", "tarn"}}, {1, "fall", {"bridge", "storm"}}, true},
        {"a rare word, told outright", {0, "fall", {"bridge", "tarn"}}, {1, "collapse", {"bridge"}}, true},
        {"a rare word, in passing",
         {0, "fall", {"bridge", "tarn"}},
         {.article = 1, .lemma = "collapse", .words = {"bridge"}, .main = false},
         false},
        {"the predicate within one article", {0, "fall", {"bridge"}}, {0, "fall", {"tower"}}, true},
        {"the predicate in another story", {0, "fall", {"bridge"}}, {1, "fall", {"shares"}}, false},
        {"nothing", {0, "fall", {"bridge"}}, {1, "win", {"cup"}}, false},
    }));
    CAPTURE(c.what);
    CHECK(for_last({c.earlier, c.later}) == (c.found ? std::vector<std::uint32_t>{0} : std::vector<std::uint32_t>{}));
}

TEST_CASE("the same words meet in however many articles", "[candidates]") {
    std::vector<SmallMention> told;
    for (std::size_t a = 0; a < 400; ++a)
        told.push_back({a, "improve", {"weather", "week"}});
    auto const found = for_last(told);
    CHECK_FALSE(found.empty());
    CHECK(found.size() <= 48);
    CHECK(found.back() < told.size() - 1);
}

TEST_CASE("asking again gives the same candidates", "[candidates]") {
    SmallFolder const folder({{0, "fall", {"bridge"}}, {1, "fall", {"bridge"}}, {2, "fall", {"bridge"}}});
    engine::Candidates candidates(folder.items(), folder.features(), folder.like());
    auto const first = candidates.before(2);
    CHECK(candidates.before(1) == std::vector<std::uint32_t>{0});
    CHECK(candidates.before(0).empty());
    CHECK(candidates.before(2) == first);
}
