#pragma once

#include "engine/reconcile/conflict.hpp"

#include <span>
#include <string>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// What the events of a timeline are made of.
struct OrderInput {
    std::vector<ArticleMentions> const& articles; ///< whose mentions the events have
    std::span<ClusterItem const> items;     ///< by the numbers of `EventItems::items`; without a mention if in no event
    FeatureTable const& features;           ///< of the items
    std::span<std::string const> sources;   ///< of each article
    std::span<std::string const> documents; ///< id of each article
};

/// Orders the events by what the articles say of their order, and by `conflicts`: a denial comes after the claim. Fills
/// `after`; narrows vague dates as far as that order forces it, each with its reason; adds a conflict for what goes in
/// circles; and puts the events into timeline order. A date that is known to the day never changes, and where dates and
/// words disagree on the order, the dates stand. Takes time near-linear in the number of relations.
void order_events(std::vector<EventItems>& events, OrderInput const& input, std::vector<Conflict>& conflicts);

} // namespace dateline::engine
