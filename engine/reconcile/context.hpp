#pragma once

#include "engine/reconcile/similarity.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// What clauses mean by "it", "them" or "there": the words and names of the sentence before are as good as theirs. Kept
/// for mentions that have a date of their own; without one the same words could be of another day.
class Contexts {
public:
    /// `features` must outlive it.
    Contexts(std::span<ClusterItem const> items, FeatureTable const& features);

    /// Whether one of two mentions of different articles points back in such a way, and both are of one day.
    [[nodiscard]] bool explain(std::size_t a, std::size_t b) const;
    /// As of the features, with the words of the sentences before or without, whichever is more alike.
    [[nodiscard]] double similarity(std::size_t a, std::size_t b) const;
    [[nodiscard]] bool no_shared_names(std::size_t a, std::size_t b) const;

private:
    struct Context {
        std::vector<std::uint32_t> words; ///< sorted ids, with the mention's own
        std::vector<std::uint32_t> names;
        double weight = 0; ///< sum of the words' weights
    };
    [[nodiscard]] Context const* of(std::size_t item) const;

    std::span<ClusterItem const> items_;
    FeatureTable const& features_;
    std::unordered_map<std::size_t, Context> contexts_;
    std::vector<bool> explained_; ///< of each item, whether it has one
};

} // namespace dateline::engine
