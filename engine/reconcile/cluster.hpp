#pragma once

#include "engine/reconcile/similarity.hpp"

#include <cstddef>
#include <span>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// Whether two mentions can speak of one day or period: the same interval, or a finer one inside one that is a month or
/// shorter. An undated one agrees with any.
[[nodiscard]] bool dates_agree(Mention const& a, Mention const& b);

/// Groups mentions that speak of the same happening. Two ways lead to one group:
/// - the same predicate ("explode", "explosion"), in articles that tell one story or among the same words; among the
///   same words only, where the predicate could be any event's ("make", "say");
/// - another predicate, but nearly the same words: a rewrite.
/// All members agree in date with each other, and an item joins by its mean likeness to the members. Depends on the
/// order of `items`, which the caller makes canonical. Compares only mentions that share a rare predicate, a rare word,
/// or a predicate and a less rare word, so it stays near-linear.
[[nodiscard]] std::vector<std::vector<std::size_t>> cluster(std::span<ClusterItem const> items,
                                                            FeatureTable const& features);

} // namespace dateline::engine
