#include "small_mentions.hpp"

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::tests;

namespace {

std::vector<std::uint32_t> like(engine::LikeArticles const& articles, std::size_t article) {
    std::vector<std::uint32_t> found;
    for (engine::LikeArticle const& other : articles.of(article))
        found.push_back(other.article);
    return found;
}

} // namespace

TEST_CASE("articles are alike by the words that they share", "[like_articles]") {
    SmallFolder const folder({{0, "fall", {"bridge", "river", "tarn"}},
                              {1, "collapse", {"bridge", "lorry", "tarn"}},
                              {2, "win", {"cup", "final", "rovers"}},
                              {3, "shut", {"bridge", "river", "tarn"}}});
    CHECK(like(folder.like(), 0) == std::vector<std::uint32_t>{1, 3});
    CHECK(like(folder.like(), 2).empty());
    CHECK(folder.like().likeness(0, 0) == 1);
    CHECK(folder.like().likeness(0, 1) == folder.like().likeness(1, 0));
    CHECK(folder.like().likeness(0, 3) > folder.like().likeness(0, 1));
    CHECK(folder.like().likeness(0, 2) == 0);
}

TEST_CASE("of very many articles that are alike each knows the likest", "[like_articles]") {
    std::vector<SmallMention> told;
    for (std::size_t a = 0; a < 100; ++a) {
        told.push_back({a, "fall", {"bridge"}});
        told.push_back({a, "shut", {"road", "road" + std::to_string(a / 2)}});
    }
    SmallFolder const folder(told);
    auto const found = like(folder.like(), 10);
    CHECK(found.size() == 32);
    CHECK(std::ranges::find(found, 11U) != found.end());
    // How alike two others are can be asked all the same.
    std::uint32_t other = 99;
    while (std::ranges::find(found, other) != found.end())
        --other;
    CHECK(folder.like().likeness(10, other) > 0);
    CHECK(folder.like().likeness(10, other) < folder.like().likeness(10, 11));
}

TEST_CASE("a word that very many articles have leads to none of them", "[like_articles]") {
    std::vector<SmallMention> told;
    for (std::size_t a = 0; a < 300; ++a)
        told.push_back({a, "improve", {"weather"}});
    SmallFolder const folder(told);
    CHECK(like(folder.like(), 7).empty());
    CHECK(folder.like().likeness(7, 8) == Approx(1));
}
