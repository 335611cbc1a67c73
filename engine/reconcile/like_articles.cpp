#include "engine/reconcile/like_articles.hpp"

#include <algorithm>

namespace dateline::engine {

namespace {

constexpr std::size_t most_alike = 32;   ///< articles
constexpr std::size_t common_word = 200; ///< articles; a word that more have leads to none of them
constexpr std::size_t known_pairs = 4096;
constexpr float least_alike = 0.03F;

} // namespace

LikeArticles::LikeArticles(FeatureTable const& features) : features_(features), known_(known_pairs) {
    std::size_t const articles = features.article_count();
    struct Posting {
        std::uint32_t article;
        float weight;
    };
    std::vector<std::vector<Posting>> with(features.word_count());
    for (std::uint32_t a = 0; a < articles; ++a) {
        for (auto const& term : features.terms(a)) {
            if (with[term.word].size() <= common_word) with[term.word].push_back({a, term.weight});
        }
    }
    std::vector<LikeArticle> found;
    std::vector<float> sum(articles, 0);
    begin_.reserve(articles + 1);
    begin_.push_back(0);
    for (std::uint32_t a = 0; a < articles; ++a) {
        found.clear();
        for (auto const& term : features.terms(a)) {
            if (with[term.word].size() > common_word) continue;
            for (Posting const& posting : with[term.word]) {
                if (posting.article == a) continue;
                if (sum[posting.article] <= 0) found.push_back({posting.article, 0});
                sum[posting.article] += posting.weight * term.weight;
            }
        }
        for (LikeArticle& other : found) {
            other.likeness = sum[other.article];
            sum[other.article] = 0;
        }
        auto const likest = [](LikeArticle const& x, LikeArticle const& y) {
            return x.likeness != y.likeness ? x.likeness > y.likeness : x.article < y.article;
        };
        if (found.size() > most_alike) {
            std::ranges::nth_element(found, found.begin() + most_alike, likest);
            found.resize(most_alike);
        }
        for (LikeArticle& other : found)
            other.likeness = static_cast<float>(features.article_similarity(a, other.article));
        std::erase_if(found, [](LikeArticle const& other) { return other.likeness < least_alike; });
        std::ranges::sort(found, {}, &LikeArticle::article);
        like_.insert(like_.end(), found.begin(), found.end());
        begin_.push_back(like_.size());
    }
}

float LikeArticles::likeness(std::size_t a, std::size_t b) const {
    if (a == b) return 1;
    auto const first = static_cast<std::uint32_t>(std::min(a, b));
    auto const second = static_cast<std::uint32_t>(std::max(a, b));
    Known& known = known_[(first * 31U + second) % known_pairs];
    if (known.a != first || known.b != second) known = {first, second, found(first, second)};
    return known.likeness;
}

float LikeArticles::found(std::size_t a, std::size_t b) const {
    auto const like = of(a);
    auto const other = std::ranges::lower_bound(like, b, {}, &LikeArticle::article);
    if (other != like.end() && other->article == b) return other->likeness;
    return static_cast<float>(features_.article_similarity(a, b));
}

} // namespace dateline::engine
