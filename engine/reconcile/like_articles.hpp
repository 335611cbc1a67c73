#pragma once

#include "engine/reconcile/similarity.hpp"

#include <cstdint>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

struct LikeArticle {
    std::uint32_t article = 0;
    float likeness = 0; ///< as `FeatureTable::article_similarity`
};

/// For each article those that seem to tell the same story, by index: the likest, and no more than a fixed number.
/// Near- linear in the number of articles: a word that very many have tells no two of them alike.
[[nodiscard]] std::vector<std::vector<LikeArticle>> like_articles(FeatureTable const& features);

} // namespace dateline::engine
