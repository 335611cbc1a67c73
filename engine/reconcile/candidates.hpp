#pragma once

#include "engine/reconcile/like_articles.hpp"
#include "engine/reconcile/similarity.hpp"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// Finds the mentions that are worth comparing with one: those of its predicate in articles that tell its story, and
/// those anywhere that share a rare word, or the predicate and a less rare word. Their number is bounded, so that all
/// comparisons together stay near-linear in the number of mentions.
class Candidates {
public:
    /// All must outlive it.
    Candidates(std::span<ClusterItem const> items, FeatureTable const& features, LikeArticles const& like);

    /// Those before `item` in the order of the items, in no order.
    [[nodiscard]] std::vector<std::uint32_t> const& before(std::uint32_t item);

private:
    struct Entry {
        std::uint64_t key = 0;
        std::uint32_t item = 0;
    };
    /// What decides whether an item is comparable at all, side by side for all items.
    struct Kind {
        std::uint32_t lemma = 0;
        bool main = false;
    };

    void file(std::uint32_t item);
    void add(std::uint32_t item, std::uint32_t other, std::uint32_t weight);
    void add_by_words(std::uint32_t item);
    void add_by_predicate(std::uint32_t item, std::size_t article, std::uint32_t weight);

    std::span<ClusterItem const> items_;
    FeatureTable const& features_;
    LikeArticles const& like_;
    std::vector<Kind> kinds_;
    std::vector<std::uint32_t> of_article_;       ///< items by article and predicate
    std::vector<std::uint32_t> of_article_begin_; ///< of each article; one more at the end
    std::vector<Entry> entries_;                  ///< sorted by key and item
    std::vector<std::uint32_t> slots_;            ///< indexes of entries, by item
    std::vector<std::uint32_t> slots_begin_;      ///< of each item; one more at the end
    std::vector<std::uint32_t> shared_;           ///< with each item: weight of what is shared; 0 between the calls
    std::vector<std::pair<std::uint32_t, std::uint32_t>> counted_; ///< what speaks for it, item
    std::vector<std::uint32_t> found_;
};

} // namespace dateline::engine
