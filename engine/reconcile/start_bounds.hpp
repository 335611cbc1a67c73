#pragma once

#include "engine/reconcile/order_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// When a node began, in days since 1970: both included, nothing where it is not known.
struct StartBounds {
    std::optional<std::int64_t> least;
    std::optional<std::int64_t> most;
    bool fixed = false; ///< known to the day: nothing narrows it

    std::optional<std::size_t> least_by; ///< the arc that narrowed it
    std::optional<std::size_t> most_by;
};

/// Narrows the bounds as far as the arcs force it. Arcs that the dates contradict are taken out first; of a chain that
/// they contradict as a whole, the weakest arcs.
void narrow(std::vector<StartBounds>& bounds, std::vector<Arc>& arcs, std::span<std::uint32_t const> order);

} // namespace dateline::engine
