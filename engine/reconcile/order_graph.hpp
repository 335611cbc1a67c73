#pragma once

#include "engine/event/mention.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// One thing began before another; both are numbers of nodes.
struct Arc {
    std::uint32_t earlier = 0;
    std::uint32_t later = 0;
    std::uint32_t weight = 0; ///< how sure
    DayGap gap;
    bool kept = true; ///< functions below look at no others

    friend bool operator==(Arc const&, Arc const&) = default;
};

/// Arcs that lead from a node back to it, in order.
using Circle = std::vector<std::size_t>;

/// The kept arcs by the node that they leave.
class LeavingArcs {
public:
    LeavingArcs(std::size_t nodes, std::span<Arc const> arcs);

    [[nodiscard]] std::span<std::size_t> of(std::uint32_t node) {
        return std::span(arcs_).subspan(begin_[node], begin_[node + 1] - begin_[node]);
    }

private:
    std::vector<std::size_t> begin_;
    std::vector<std::size_t> arcs_;
};

/// Takes the weakest of some arcs out, all that are equally weak.
void drop_weakest(std::vector<Arc>& arcs, std::span<std::size_t const> some);

/// Finds circles and takes the weakest arcs out of each, all that are equally weak, until none is left: of those that
/// hang together one at a time, the shortest that goes through their first node. What still goes in circles after a few
/// rounds loses all its arcs, so that it takes time linear in the number of arcs.
[[nodiscard]] std::vector<Circle> break_circles(std::size_t nodes, std::vector<Arc>& arcs);

/// The nodes so that every arc leads forward; among those that could come next the smallest first. Needs arcs without
/// circles.
[[nodiscard]] std::vector<std::uint32_t> topological_order(std::size_t nodes, std::span<Arc const> arcs);

/// The arcs that do not follow from the others. Near-linear: an arc whose detour is not found soon stays.
[[nodiscard]] std::vector<std::size_t> transitive_reduction(std::span<Arc const> arcs,
                                                            std::span<std::uint32_t const> order);

} // namespace dateline::engine
