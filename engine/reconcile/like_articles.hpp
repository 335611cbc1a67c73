#pragma once

#include "engine/reconcile/similarity.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

struct LikeArticle {
    std::uint32_t article = 0;
    float likeness = 0; ///< as `FeatureTable::article_similarity`
};

/// Which articles seem to tell one story.
class LikeArticles {
public:
    /// Near-linear in the number of articles: a word that very many have tells no two of them alike. `features` must
    /// outlive it.
    explicit LikeArticles(FeatureTable const& features);

    /// The articles likest one, by index, and no more than a fixed number.
    [[nodiscard]] std::span<LikeArticle const> of(std::size_t article) const {
        return std::span(like_).subspan(begin_[article], begin_[article + 1] - begin_[article]);
    }
    /// 0 to 1, of any two: 1 for an article and itself.
    [[nodiscard]] float likeness(std::size_t a, std::size_t b) const;

private:
    /// Of two articles that were asked for: mentions of one are compared in a row.
    struct Known {
        std::uint32_t a = 0;
        std::uint32_t b = 0; ///< 0 where nothing is known
        float likeness = 0;
    };

    [[nodiscard]] float found(std::size_t a, std::size_t b) const;

    FeatureTable const& features_;
    mutable std::vector<Known> known_; ///< by a hash of both
    std::vector<LikeArticle> like_;
    std::vector<std::size_t> begin_; ///< of each article's; one more at the end
};

} // namespace dateline::engine
