#include "engine/reconcile/start_bounds.hpp"

#include <algorithm>

namespace dateline::engine {

namespace {

constexpr int most_rounds = 8;

/// Propagation through a network of differences: a start bounds the starts of what comes after and before it.
class Network {
public:
    Network(std::vector<StartBounds>& bounds, std::vector<Arc>& arcs, std::span<std::uint32_t const> order)
        : bounds_(bounds), stated_(bounds), arcs_(arcs), order_(order) {}

    void run() {
        for (Arc& arc : arcs_)
            if (arc.kept) check(arc);
        for (int round = 0; round < most_rounds; ++round) {
            propagate();
            if (!resolve(round >= most_rounds / 2)) return;
        }
        // Still at odds: nothing is forced.
        bounds_ = stated_;
    }

private:
    /// The dates that words state come before what other words say of the order.
    void check(Arc& arc) const {
        auto const& u = stated_[arc.earlier];
        auto const& v = stated_[arc.later];
        bool const near = u.most && v.least && arc.gap.most && *v.least - *u.most > *arc.gap.most;
        bool const far = u.least && v.most && *u.least + arc.gap.least > *v.most;
        if (near || far) arc.gap = {};
        if (u.least && v.most && *u.least > *v.most) arc.kept = false;
    }

    void propagate() {
        bounds_ = stated_;
        LeavingArcs leaving(bounds_.size(), arcs_);
        bool changed = true;
        for (int round = 0; changed && round < most_rounds; ++round) {
            changed = false;
            for (std::uint32_t const node : order_) {
                for (std::size_t const a : leaving.of(node)) {
                    Arc const& arc = arcs_[a];
                    auto const& from = bounds_[node];
                    if (from.least) changed |= raise(arc.later, *from.least + arc.gap.least, a);
                    if (from.most && arc.gap.most) changed |= lower(arc.later, *from.most + *arc.gap.most, a);
                }
            }
            for (std::size_t i = order_.size(); i-- > 0;) {
                for (std::size_t const a : leaving.of(order_[i])) {
                    Arc const& arc = arcs_[a];
                    auto const& from = bounds_[arc.later];
                    if (from.most) changed |= lower(arc.earlier, *from.most - arc.gap.least, a);
                    if (from.least && arc.gap.most) changed |= raise(arc.earlier, *from.least - *arc.gap.most, a);
                }
            }
        }
    }

    bool raise(std::uint32_t node, std::int64_t least, std::size_t arc) {
        StartBounds& bounds = bounds_[node];
        if (bounds.fixed || (bounds.least && *bounds.least >= least)) return false;
        bounds.least = least;
        bounds.least_by = arc;
        return true;
    }
    bool lower(std::uint32_t node, std::int64_t most, std::size_t arc) {
        StartBounds& bounds = bounds_[node];
        if (bounds.fixed || (bounds.most && *bounds.most <= most)) return false;
        bounds.most = most;
        bounds.most_by = arc;
        return true;
    }

    /// Takes out what makes a start impossible: the weakest arcs of the chain that leads to it, or the arc itself.
    bool resolve(bool itself) {
        bool found = false;
        std::vector<bool> touched(arcs_.size(), false);
        for (std::size_t a = 0; a < arcs_.size(); ++a) {
            Arc const& arc = arcs_[a];
            if (!arc.kept) continue;
            auto const& u = bounds_[arc.earlier];
            auto const& v = bounds_[arc.later];
            bool const far = u.least && v.most && *u.least + arc.gap.least > *v.most;
            bool const near = u.most && v.least && arc.gap.most && *v.least - *u.most > *arc.gap.most;
            bool const empty = is_empty(u) || is_empty(v);
            if (!far && !near && !empty) continue;
            found = true;
            if (itself) {
                arcs_[a].kept = false;
                continue;
            }
            std::vector<std::size_t> chain = {a};
            for (bool const least : {true, false}) {
                follow(arc.earlier, least, chain);
                follow(arc.later, least, chain);
            }
            // One chain at a time: others may only repeat it.
            if (std::ranges::any_of(chain, [&](std::size_t each) { return touched[each]; })) continue;
            for (std::size_t const each : chain)
                touched[each] = true;
            drop_weakest(arcs_, chain);
        }
        return found;
    }

    [[nodiscard]] static bool is_empty(StartBounds const& bounds) {
        return bounds.least && bounds.most && *bounds.least > *bounds.most;
    }

    void follow(std::uint32_t node, bool least, std::vector<std::size_t>& chain) const {
        constexpr std::size_t longest = 64;
        for (std::size_t steps = 0; steps < longest; ++steps) {
            auto const by = least ? bounds_[node].least_by : bounds_[node].most_by;
            if (!by) return;
            chain.push_back(*by);
            node = arcs_[*by].earlier == node ? arcs_[*by].later : arcs_[*by].earlier;
        }
    }

    std::vector<StartBounds>& bounds_;
    std::vector<StartBounds> const stated_;
    std::vector<Arc>& arcs_;
    std::span<std::uint32_t const> order_;
};

} // namespace

void narrow(std::vector<StartBounds>& bounds, std::vector<Arc>& arcs, std::span<std::uint32_t const> order) {
    Network(bounds, arcs, order).run();
}

} // namespace dateline::engine
