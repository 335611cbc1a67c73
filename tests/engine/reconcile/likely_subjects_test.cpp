#include "engine/reconcile/likely_subjects.hpp"
#include "small_mentions.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <random>

using namespace dateline;
using namespace dateline::tests;

namespace {

constexpr double least_alike = 0.15;
constexpr double least_title = 0.6;

std::string word(std::uint32_t number) {
    return "word" + std::to_string(number);
}

/// Small numbers come often.
std::uint32_t drawn(std::mt19937& random) {
    std::uint32_t const most = 1U << (random() % 9U);
    return static_cast<std::uint32_t>(random() % most);
}

} // namespace

TEST_CASE("a title is like a notice's that repeats its longer words", "[likely_subjects]") {
    CHECK(engine::title_likeness("Car ferry sinks in the strait", "KILL-Car ferry sinks in the strait") == 1);
    CHECK(engine::title_likeness("Ferry sinks in a storm", "Ferry sails") == Approx(1.0 / 3));
    CHECK(engine::title_likeness("Ferry", "Ferry") == 0);
    CHECK(engine::title_likeness("", "") == 0);
}

TEST_CASE("no article that is alike or whose title is repeated is left out", "[likely_subjects]") {
    constexpr std::uint32_t count = 200;
    std::mt19937 random(7);
    std::vector<SmallMention> told;
    std::vector<engine::ArticleMentions> articles(count + 1); // the last one has nothing that is compared
    for (std::uint32_t a = 0; a < count; ++a) {
        SmallMention mention{.article = a, .lemma = "fall"};
        for (int w = 0; w < 12; ++w)
            mention.words.push_back(word(drawn(random)));
        std::ranges::sort(mention.words);
        told.push_back(mention);
        for (std::uint32_t w = 0, words = static_cast<std::uint32_t>(random() % 7U); w < words; ++w)
            articles[a].article.title += word(drawn(random)) + " ";
    }
    SmallFolder const folder(told);
    std::vector<std::uint32_t> among(count + 1);
    std::iota(among.begin(), among.end(), 0U);
    std::erase_if(among, [](std::uint32_t a) { return a % 5 == 0; });
    engine::LikelySubjects const likely(articles, among, folder.features(), least_alike, least_title);
    std::size_t alike = 0;
    std::size_t found = 0;
    for (std::uint32_t notice = 0; notice <= count; ++notice) {
        std::string const& title = articles[notice].article.title;
        auto const subjects = likely.of(notice, title);
        CHECK(std::ranges::is_sorted(subjects));
        found += subjects.size();
        for (std::uint32_t const a : among) {
            bool const is = folder.features().article_similarity(notice, a) >= least_alike ||
                            engine::title_likeness(articles[a].article.title, title) >= least_title;
            alike += is ? 1 : 0;
            CHECK((!is || std::ranges::binary_search(subjects, a)));
        }
    }
    CHECK(alike > count);
    CHECK(found < count * count);
}
