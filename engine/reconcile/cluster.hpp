#pragma once

#include "engine/reconcile/similarity.hpp"

#include <cstddef>
#include <span>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// A mention and the article it is from.
struct ClusterItem {
    Mention const* mention = nullptr;
    std::size_t article = 0; ///< index
};

/// Whether two dated mentions can speak of one day or period: the same interval, or a finer one inside one that is a
/// month or shorter. Two undated ones always can; a dated and an undated one never.
[[nodiscard]] bool dates_agree(Mention const& a, Mention const& b);

/// Groups mentions that speak of the same happening: dates agree, names overlap where both have names, and content
/// words overlap. All members of a group agree in date with each other. Depends on the order of `items`, which the
/// caller makes canonical. Compares only mentions that share a rare word, so it stays near-linear.
[[nodiscard]] std::vector<std::vector<std::size_t>> cluster(std::span<ClusterItem const> items,
                                                            FeatureTable const& features);

} // namespace dateline::engine
