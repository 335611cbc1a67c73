#pragma once

#include "engine/reconcile/pair_score.hpp"
#include "engine/reconcile/similarity.hpp"

#include <cstddef>
#include <span>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// Groups mentions that speak of the same happening: the likeliest pairs first, two groups are joined when all their
/// members agree in date and pairs of one and the other are likely on the average. Never two mentions of one sentence.
/// Does not depend on the order of what is compared. Compares a bounded number of pairs for each mention, so it stays
/// near-linear.
[[nodiscard]] std::vector<std::vector<std::size_t>> cluster(std::span<ClusterItem const> items,
                                                            FeatureTable const& features);

} // namespace dateline::engine
