#pragma once

#include "engine/reconcile/like_articles.hpp"
#include "engine/reconcile/similarity.hpp"

#include <cstdint>
#include <span>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// Finds the mentions that are worth comparing with one: those of its predicate in articles that tell its story, and
/// those anywhere that share a rare word, or the predicate and a less rare word. Their number is bounded, so that all
/// comparisons together stay near-linear in the number of mentions.
class Candidates {
public:
    Candidates(std::span<ClusterItem const> items, FeatureTable const& features);

    struct Candidate {
        std::uint32_t item = 0;
        float story = 0; ///< likeness of the articles
    };
    /// Those before `item` in the order of the items.
    [[nodiscard]] std::vector<Candidate> before(std::uint32_t item) const;
    /// The likeness of the articles of two items.
    [[nodiscard]] float story(std::size_t a, std::size_t b) const;

private:
    struct Entry {
        std::uint64_t key = 0;
        std::uint32_t item = 0;
    };
    struct Shared {
        std::uint32_t item = 0;
        std::uint32_t weight = 0; ///< of what is shared
    };

    void file(std::uint32_t item);
    void add_by_words(std::uint32_t item, std::vector<Shared>& shared) const;
    void add_by_predicate(std::uint32_t item, std::size_t article, std::uint32_t weight,
                          std::vector<Shared>& shared) const;

    std::span<ClusterItem const> items_;
    FeatureTable const& features_;
    std::vector<std::vector<LikeArticle>> like_;
    std::vector<std::vector<std::uint32_t>> of_article_; ///< items by predicate
    std::vector<Entry> entries_;                         ///< sorted by key and item
    std::vector<std::uint32_t> slots_;                   ///< indexes of entries, by item
    std::vector<std::uint32_t> slots_begin_;             ///< of each item; one more at the end
};

} // namespace dateline::engine
