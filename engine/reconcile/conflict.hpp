#pragma once

#include "engine/reconcile/similarity.hpp"
#include "engine/timeline.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// An event with the numbers of its mentions in the feature table, in the same order as `event.mentions`.
struct EventItems {
    Event event;
    std::vector<std::size_t> items;
};

/// What is compared to find what reports disagree on.
struct Compared {
    std::span<EventItems const> events;
    FeatureTable const& features;
    std::span<std::size_t const> article_of_item;
    std::span<std::optional<Day> const> published; ///< the day on which each article was published, if known
};

/// The passage of a mention, with what it says.
[[nodiscard]] Position position_of(EventMention const& mention, std::string says);

/// What the reports of one timeline disagree on: different figures for one quantity of one event, different days for
/// what is told in the same words, claims that are denied, quotations that differ in their words or their speaker. Each
/// with both sides' passages. Ids are left empty, to be given in timeline order.
[[nodiscard]] std::vector<Conflict> find_conflicts(Compared const& compared);

/// Claims with the denials that answer them: `events` of each conflict holds the claim's event and then the denials'.
[[nodiscard]] std::vector<Conflict> find_denials(Compared const& compared);

/// What one side calls genuine and another forged: "the documents are authentic", "the papers were fabricated".
[[nodiscard]] std::vector<Conflict> find_characterisations(Compared const& compared);

/// Pairs of mentions of one article, told outright, in which one speaker calls things of one kind genuine, or forged,
/// by one word: "Officials say that the papers are authentic", "The papers appeared to be authentic, officials said".
/// Sorted indices of the items.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>>
same_characterisations(std::span<ClusterItem const> items);

/// Lets what a denial of its own article calls a claim, and what else that sentence tells, count as claimed where
/// somebody stands behind every report of it: "The army said it shot down two. The claim was denied."
void settle_claims(std::vector<EventItems>& events, std::vector<Conflict> const& conflicts);

/// Whether a conflict is one of a claim and the denials that answer it, as `find_denials` makes them.
[[nodiscard]] bool is_denied_claim(Conflict const& conflict);

/// The same quotation in other words, or from the mouth of another.
[[nodiscard]] std::vector<Conflict> find_quotation_conflicts(Compared const& compared);

} // namespace dateline::engine
