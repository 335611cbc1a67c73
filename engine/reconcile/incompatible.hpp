#pragma once

#include "engine/reconcile/similarity.hpp"

#include <cstddef>
#include <span>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// What keeps two mentions apart, whatever words they share: one of them cannot tell of what the other tells.
class Incompatibility {
public:
    /// Both must outlive it.
    Incompatibility(std::span<ClusterItem const> items, FeatureTable const& features);

    /// Whether two mentions do not go together; others of one event may still tell that they do.
    [[nodiscard]] bool operator()(std::size_t a, std::size_t b) const;
    /// Whether no event can hold both. That one names the army and the other only the town is no such reason.
    [[nodiscard]] bool for_sure(std::size_t a, std::size_t b) const;

private:
    void find_names();
    /// Whether the articles, which name nobody and no place in common, tell of different places.
    [[nodiscard]] bool other_scene(ClusterItem const& a, ClusterItem const& b, bool nameless) const;
    /// Whether the sentence of `other` names what `item` tells by a noun, beside its mention `other`.
    [[nodiscard]] bool named_beside(std::size_t item, std::size_t other) const;

    std::span<ClusterItem const> items_;
    FeatureTable const& features_;
    /// Where an article plays.
    struct Scene {
        std::vector<std::uint32_t> names; ///< of what it tells outright, as in `sure_names_`
        std::vector<std::size_t> named;   ///< items that it tells of somebody and some day
    };
    std::vector<Scene> articles_;
    /// Of each item: sorted ids of names, without plurals that only begin a sentence.
    std::vector<std::vector<std::uint32_t>> names_;
    std::vector<std::vector<std::uint32_t>> sure_names_; ///< without any word that only begins a sentence
    std::vector<std::uint32_t> sentence_of_;             ///< of each item: index in `told_`
    std::vector<std::vector<std::uint32_t>> told_;       ///< of each sentence: sorted ids of the lemmas of its nouns
};

/// Whether clauses that are not both dated speak, as it seems, of quite different days: an undated one speaks of the
/// days before it was published. "The explosion" can be told of at any time.
[[nodiscard]] bool are_distant(ClusterItem const& x, ClusterItem const& y);

/// Whether a mention has a place on the calendar.
[[nodiscard]] bool is_dated(Mention const& mention);

} // namespace dateline::engine
