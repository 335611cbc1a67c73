#include "engine/reconcile/like_articles.hpp"

#include <algorithm>

namespace dateline::engine {

namespace {

constexpr std::size_t most_alike = 32;   ///< articles
constexpr std::size_t common_word = 200; ///< articles; a word that more have leads to none of them
constexpr float least_alike = 0.03F;

} // namespace

std::vector<std::vector<LikeArticle>> like_articles(FeatureTable const& features) {
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
    std::vector<std::vector<LikeArticle>> like(articles);
    std::vector<float> sum(articles, 0);
    for (std::uint32_t a = 0; a < articles; ++a) {
        std::vector<LikeArticle>& found = like[a];
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
        found.shrink_to_fit();
        std::ranges::sort(found, {}, &LikeArticle::article);
    }
    return like;
}

} // namespace dateline::engine
