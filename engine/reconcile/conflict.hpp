#pragma once

#include "engine/reconcile/similarity.hpp"
#include "engine/timeline.hpp"

#include <cstddef>
#include <span>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// An event with the numbers of its mentions in the feature table, in the same order as `event.mentions`.
struct EventItems {
    Event event;
    std::vector<std::size_t> items;
};

/// What the reports of one timeline disagree on: different figures for one quantity of one event, different days for
/// what is told in the same words, and claims that are denied. Each with both sides' passages. Ids are left empty, to
/// be given in timeline order.
[[nodiscard]] std::vector<Conflict> find_conflicts(std::span<EventItems const> events, FeatureTable const& features);

} // namespace dateline::engine
