#include "engine/language/spanning_tree.hpp"

#include <algorithm>
#include <limits>

namespace dateline::engine {

namespace {

constexpr std::int32_t none = -1;

/// Whether every word leads to the root, and only one is its child. Heads count from 1, the root is 0.
bool is_tree(std::vector<std::int32_t> const& heads) {
    std::vector<std::size_t> seen(heads.size(), 0);
    std::size_t roots = 0;
    for (std::size_t start = 1; start < heads.size(); ++start) {
        roots += heads[start] == 0 ? 1 : 0;
        std::size_t at = start;
        while (at != 0 && seen[at] == 0) {
            seen[at] = start;
            at = static_cast<std::size_t>(heads[at]);
        }
        if (at != 0 && seen[at] == start) return false;
    }
    return roots == 1;
}

/// Grows paths of best arcs towards the root and merges the cycles that they close. Nodes below `count` are the root
/// and the words, those above are merged cycles.
class Contraction {
public:
    Contraction(std::span<std::int32_t const> scores, std::size_t count) : count_(count) {
        std::size_t const most = 2 * count;
        weights_.resize(count);
        entries_.resize(count);
        // Whatever the other arcs are worth, one child of the root is better than two.
        std::int64_t const penalty = std::int64_t{1} << 40U;
        for (std::size_t word = 1; word < count; ++word) {
            auto const row = scores.subspan((word - 1) * count, count);
            auto& weights = weights_[word];
            weights.assign(row.begin(), row.end());
            weights[0] -= penalty;
            entries_[word].assign(count, static_cast<std::int32_t>(word));
        }
        weights_.resize(most);
        entries_.resize(most);
        parents_.assign(most, none);
        chosen_.assign(most, {});
        groups_.resize(count);
        for (std::size_t i = 0; i < count; ++i)
            groups_[i] = static_cast<std::int32_t>(i);
        states_.assign(most, State::fresh);
        states_[0] = State::done;
        used_ = count;
    }

    std::vector<std::int32_t> run() {
        for (std::size_t word = 1; word < count_; ++word)
            if (states_[group(word)] == State::fresh) grow(group(word));
        return expand();
    }

private:
    enum class State : std::uint8_t { fresh, on_path, done };
    struct Arc {
        std::int32_t head = none;
        std::int32_t word = none;
        std::int64_t weight = 0;
    };

    /// The outermost node that holds a word.
    [[nodiscard]] std::size_t group(std::size_t word) const { return static_cast<std::size_t>(groups_[word]); }

    void grow(std::size_t start) {
        std::vector<std::size_t> path{start};
        states_[start] = State::on_path;
        while (true) {
            std::size_t const top = path.back();
            Arc best{none, none, std::numeric_limits<std::int64_t>::min()};
            for (std::size_t head = 0; head < count_; ++head) {
                if (group(head) == top || weights_[top][head] <= best.weight) continue;
                best = {static_cast<std::int32_t>(head), entries_[top][head], weights_[top][head]};
            }
            chosen_[top] = best;
            std::size_t const next = group(static_cast<std::size_t>(best.head));
            if (states_[next] == State::done) break;
            if (states_[next] == State::fresh) {
                states_[next] = State::on_path;
                path.push_back(next);
                continue;
            }
            auto const first = std::ranges::find(path, next);
            std::size_t const merged = merge({first, path.end()});
            path.erase(first, path.end());
            path.push_back(merged);
        }
        for (std::size_t const node : path)
            states_[node] = State::done;
    }

    std::size_t merge(std::vector<std::size_t> const& cycle) {
        std::size_t const merged = used_++;
        auto& weights = weights_[merged];
        auto& entries = entries_[merged];
        weights.assign(count_, std::numeric_limits<std::int64_t>::min());
        entries.assign(count_, none);
        for (std::size_t const node : cycle) {
            parents_[node] = static_cast<std::int32_t>(merged);
            for (std::size_t head = 0; head < count_; ++head) {
                std::int64_t const weight = weights_[node][head] - chosen_[node].weight;
                if (weight <= weights[head]) continue;
                weights[head] = weight;
                entries[head] = entries_[node][head];
            }
            weights_[node] = {};
            entries_[node] = {};
        }
        for (std::int32_t& group : groups_)
            if (std::ranges::find(cycle, static_cast<std::size_t>(group)) != cycle.end())
                group = static_cast<std::int32_t>(merged);
        states_[merged] = State::on_path;
        return merged;
    }

    /// Within each cycle the arc that enters it replaces the one to the same node.
    std::vector<std::int32_t> expand() {
        std::vector<std::int32_t> heads(count_, 0);
        std::vector<std::pair<std::size_t, Arc>> open;
        for (std::size_t node = 1; node < used_; ++node)
            if (parents_[node] == none) open.emplace_back(node, chosen_[node]);
        std::vector<std::vector<std::size_t>> members(used_);
        for (std::size_t node = 1; node < used_; ++node)
            if (parents_[node] != none) members[static_cast<std::size_t>(parents_[node])].push_back(node);
        while (!open.empty()) {
            auto const [node, arc] = open.back();
            open.pop_back();
            heads[static_cast<std::size_t>(arc.word)] = arc.head;
            for (auto at = static_cast<std::size_t>(arc.word); at != node;) {
                auto const parent = static_cast<std::size_t>(parents_[at]);
                for (std::size_t const other : members[parent])
                    if (other != at) open.emplace_back(other, chosen_[other]);
                at = parent;
            }
        }
        return heads;
    }

    std::size_t count_;
    std::size_t used_ = 0;
    std::vector<std::vector<std::int64_t>> weights_; ///< of each node's best arc from each head
    std::vector<std::vector<std::int32_t>> entries_; ///< the word that this arc enters
    std::vector<std::int32_t> parents_;
    std::vector<Arc> chosen_;
    std::vector<std::int32_t> groups_;
    std::vector<State> states_;
};

} // namespace

std::vector<std::int32_t> best_tree(std::span<std::int32_t const> scores, std::size_t size) {
    std::size_t const count = size + 1;
    std::vector<std::int32_t> heads(count, 0);
    for (std::size_t word = 1; word < count; ++word) {
        auto const row = scores.subspan((word - 1) * count, count);
        std::int64_t best = std::numeric_limits<std::int64_t>::min();
        for (std::size_t head = 0; head < count; ++head) {
            if (head == word || row[head] <= best) continue;
            best = row[head];
            heads[word] = static_cast<std::int32_t>(head);
        }
    }
    if (size > 0 && !is_tree(heads)) heads = Contraction(scores, count).run();
    std::vector<std::int32_t> tree;
    tree.reserve(size);
    for (std::size_t word = 1; word < count; ++word)
        tree.push_back(heads[word] - 1);
    return tree;
}

} // namespace dateline::engine
