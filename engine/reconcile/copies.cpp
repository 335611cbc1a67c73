#include "engine/reconcile/copies.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

namespace dateline::engine {

namespace {

constexpr std::size_t boilerplate_articles = 40; ///< a sequence in more articles than this links none of them
constexpr std::size_t fewest_shared = 4;
constexpr double copied_share = 0.5;    ///< of the copy's own sequences
constexpr double reprinted_share = 0.9; ///< where it comes weeks later: shared phrases alone are a newsroom's habit
constexpr int reprinted_days = 14;

/// Whether article `a` is the more likely origin: published earlier, else first by path.
bool comes_first(ArticleRecord const& a, ArticleRecord const& b) {
    auto const& x = a.published.interval;
    auto const& y = b.published.interval;
    if (x && y && x->earliest && y->earliest && day_of(*x->earliest) != day_of(*y->earliest)) {
        return *x->earliest < *y->earliest;
    }
    return a.path < b.path;
}

bool is_reprint(ArticleRecord const& a, ArticleRecord const& b) {
    auto const x = best_day(a.published);
    auto const y = best_day(b.published);
    return x && y && std::abs((*x - *y).count()) > reprinted_days;
}

} // namespace

std::vector<std::optional<std::size_t>> find_copies(std::vector<ArticleMentions> const& articles) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> postings;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        for (std::uint64_t const hash : articles[i].article.shingles)
            postings.emplace_back(hash, static_cast<std::uint32_t>(i));
    }
    std::ranges::sort(postings);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> shared;
    for (std::size_t begin = 0, end = 0; begin < postings.size(); begin = end) {
        while (end < postings.size() && postings[end].first == postings[begin].first)
            ++end;
        if (end - begin > boilerplate_articles) continue;
        for (std::size_t i = begin; i < end; ++i) {
            for (std::size_t j = i + 1; j < end; ++j)
                ++shared[{postings[i].second, postings[j].second}];
        }
    }

    std::vector<std::optional<std::size_t>> copy_of(articles.size());
    std::vector<std::size_t> best(articles.size(), 0);
    for (auto const& [pair, count] : shared) {
        auto [origin, copy] = std::pair<std::size_t, std::size_t>(pair);
        if (comes_first(articles[copy].article, articles[origin].article)) std::swap(origin, copy);
        auto const size = static_cast<double>(articles[copy].article.shingles.size());
        bool const reprint = is_reprint(articles[origin].article, articles[copy].article);
        double const least = size * (reprint ? reprinted_share : copied_share);
        if (count < fewest_shared || static_cast<double>(count) < least) continue;
        bool const better =
            !copy_of[copy] || count > best[copy] ||
            (count == best[copy] && comes_first(articles[origin].article, articles[*copy_of[copy]].article));
        if (better) {
            copy_of[copy] = origin;
            best[copy] = count;
        }
    }
    // An origin always comes first, so following the links ends.
    for (auto& origin : copy_of) {
        while (origin && copy_of[*origin])
            origin = copy_of[*origin];
    }
    return copy_of;
}

} // namespace dateline::engine
