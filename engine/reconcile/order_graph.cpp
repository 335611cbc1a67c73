#include "engine/reconcile/order_graph.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>

namespace dateline::engine {

namespace {

constexpr int most_rounds = 8;
constexpr std::size_t longest_detour = 512; ///< arcs looked at for one that may follow from others

/// Tarjan's strongly connected components, without recursion: for each node the number of its component.
class Components {
public:
    Components(std::size_t nodes, std::span<Arc const> arcs)
        : of(nodes, none), leaving_(nodes, arcs), arcs_(arcs), index_(nodes, none), low_(nodes, 0) {
        for (std::uint32_t node = 0; node < nodes; ++node)
            if (index_[node] == none) visit(node);
    }

    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> of;
    std::vector<std::uint32_t> sizes;

private:
    struct Frame {
        std::uint32_t node;
        std::size_t next;
    };

    void enter(std::uint32_t node) {
        index_[node] = low_[node] = count_++;
        open_.push_back(node);
        frames_.push_back({node, 0});
    }

    void visit(std::uint32_t root) {
        enter(root);
        while (!frames_.empty()) {
            Frame& frame = frames_.back();
            auto const out = leaving_.of(frame.node);
            if (frame.next < out.size()) {
                std::uint32_t const to = arcs_[out[frame.next++]].later;
                if (index_[to] == none) {
                    enter(to);
                } else if (of[to] == none) {
                    low_[frame.node] = std::min(low_[frame.node], index_[to]);
                }
                continue;
            }
            std::uint32_t const node = frame.node;
            frames_.pop_back();
            if (!frames_.empty()) low_[frames_.back().node] = std::min(low_[frames_.back().node], low_[node]);
            if (low_[node] == index_[node]) close(node);
        }
    }

    void close(std::uint32_t node) {
        auto const number = static_cast<std::uint32_t>(sizes.size());
        sizes.push_back(0);
        for (bool last = false; !last; open_.pop_back()) {
            of[open_.back()] = number;
            ++sizes.back();
            last = open_.back() == node;
        }
    }

    LeavingArcs leaving_;
    std::span<Arc const> arcs_;
    std::vector<std::uint32_t> index_;
    std::vector<std::uint32_t> low_;
    std::vector<std::uint32_t> open_;
    std::vector<Frame> frames_;
    std::uint32_t count_ = 0;
};

/// The shortest way from a node back to it within its component.
Circle circle_through(std::uint32_t start, Components const& components, LeavingArcs& leaving,
                      std::span<Arc const> arcs, std::vector<std::size_t>& reached_by) {
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    std::vector<std::uint32_t> seen = {start};
    std::size_t last = none;
    for (std::size_t at = 0; at < seen.size() && last == none; ++at) {
        for (std::size_t const a : leaving.of(seen[at])) {
            std::uint32_t const to = arcs[a].later;
            if (to == start) {
                last = a;
                break;
            }
            if (components.of[to] != components.of[start] || reached_by[to] != none) continue;
            reached_by[to] = a;
            seen.push_back(to);
        }
    }
    Circle circle;
    for (std::size_t a = last; a != none; a = reached_by[arcs[a].earlier])
        circle.push_back(a);
    std::ranges::reverse(circle);
    for (std::uint32_t const node : seen)
        reached_by[node] = none;
    return circle;
}

} // namespace

LeavingArcs::LeavingArcs(std::size_t nodes, std::span<Arc const> arcs) : begin_(nodes + 1) {
    for (Arc const& arc : arcs)
        if (arc.kept) ++begin_[arc.earlier + 1];
    for (std::size_t i = 1; i < begin_.size(); ++i)
        begin_[i] += begin_[i - 1];
    arcs_.resize(begin_.back());
    auto next = begin_;
    for (std::size_t a = 0; a < arcs.size(); ++a)
        if (arcs[a].kept) arcs_[next[arcs[a].earlier]++] = a;
}

void drop_weakest(std::vector<Arc>& arcs, std::span<std::size_t const> some) {
    auto const weakest = std::ranges::min(some, {}, [&](std::size_t a) { return arcs[a].weight; });
    std::uint32_t const weight = arcs[weakest].weight;
    for (std::size_t const a : some)
        if (arcs[a].weight == weight) arcs[a].kept = false;
}

std::vector<Circle> break_circles(std::size_t nodes, std::vector<Arc>& arcs) {
    std::vector<Circle> circles;
    std::vector<std::size_t> reached_by(nodes, std::numeric_limits<std::size_t>::max());
    for (int round = 0; round <= most_rounds; ++round) {
        Components const components(nodes, arcs);
        LeavingArcs leaving(nodes, arcs);
        std::vector<bool> done(components.sizes.size(), false);
        bool any = false;
        for (std::uint32_t node = 0; node < nodes; ++node) {
            std::uint32_t const component = components.of[node];
            if (components.sizes[component] < 2 || done[component]) continue;
            done[component] = any = true;
            if (round == most_rounds) continue;
            circles.push_back(circle_through(node, components, leaving, arcs, reached_by));
            drop_weakest(arcs, circles.back());
        }
        if (!any) break;
        if (round < most_rounds) continue;
        for (Arc& arc : arcs)
            if (components.of[arc.earlier] == components.of[arc.later]) arc.kept = false;
    }
    return circles;
}

std::vector<std::uint32_t> topological_order(std::size_t nodes, std::span<Arc const> arcs) {
    LeavingArcs leaving(nodes, arcs);
    std::vector<std::uint32_t> before(nodes, 0);
    for (Arc const& arc : arcs)
        if (arc.kept) ++before[arc.later];
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> next;
    for (std::uint32_t node = 0; node < nodes; ++node)
        if (before[node] == 0) next.push(node);
    std::vector<std::uint32_t> order;
    order.reserve(nodes);
    while (!next.empty()) {
        std::uint32_t const node = next.top();
        next.pop();
        order.push_back(node);
        for (std::size_t const a : leaving.of(node))
            if (--before[arcs[a].later] == 0) next.push(arcs[a].later);
    }
    return order;
}

std::vector<std::size_t> transitive_reduction(std::span<Arc const> arcs, std::span<std::uint32_t const> order) {
    std::vector<std::uint32_t> rank(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        rank[order[i]] = i;
    LeavingArcs leaving(order.size(), arcs);
    // The last of `open` is looked at next: the longest step, which comes soonest near the end.
    for (std::uint32_t node = 0; node < order.size(); ++node)
        std::ranges::stable_sort(leaving.of(node), {}, [&](std::size_t a) { return rank[arcs[a].later]; });
    std::vector<std::size_t> seen_for(order.size(), std::numeric_limits<std::size_t>::max());
    std::vector<std::size_t> reduced;
    std::vector<std::uint32_t> open;
    for (std::size_t a = 0; a < arcs.size(); ++a) {
        if (!arcs[a].kept) continue;
        std::uint32_t const end = arcs[a].later;
        bool follows = false;
        std::size_t looked_at = 0;
        open.assign(1, arcs[a].earlier);
        while (!open.empty() && !follows && looked_at < longest_detour) {
            std::uint32_t const node = open.back();
            open.pop_back();
            for (std::size_t const step : leaving.of(node)) {
                std::uint32_t const to = arcs[step].later;
                if (++looked_at > longest_detour || rank[to] > rank[end]) break;
                if (step == a || seen_for[to] == a) continue;
                if (to == end) {
                    follows = true;
                    break;
                }
                seen_for[to] = a;
                open.push_back(to);
            }
        }
        if (!follows) reduced.push_back(a);
    }
    return reduced;
}

} // namespace dateline::engine
