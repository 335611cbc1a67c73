#include "engine/language/spanning_tree.hpp"

#include <algorithm>
#include <limits>

namespace dateline::engine {

namespace {

/// Spans of words [i, k] are built from shorter ones. A complete span hangs on one of its ends, an open one still lacks
/// dependents of the end that is the other one's dependent.
class SpanTable {
public:
    SpanTable(std::span<std::int32_t const> scores, std::size_t size) : scores_(scores), size_(size) {
        for (auto* const spans : {&left_, &right_, &open_left_, &open_right_})
            spans->assign(size * size, {});
    }

    std::vector<std::int32_t> run() {
        for (std::size_t length = 1; length < size_; ++length)
            for (std::size_t i = 0; i + length < size_; ++i)
                build(i, i + length);
        std::size_t root = 0;
        std::int64_t most = std::numeric_limits<std::int64_t>::min();
        for (std::size_t word = 0; word < size_; ++word) {
            std::int64_t const score =
                at(left_, 0, word).score + at(right_, word, size_ - 1).score + scores_[word * (size_ + 1)];
            if (score <= most) continue;
            most = score;
            root = word;
        }
        heads_.assign(size_, -1);
        complete_left(0, root);
        complete_right(root, size_ - 1);
        return std::move(heads_);
    }

private:
    struct Cell {
        std::int64_t score = 0;
        std::size_t split = 0;
    };
    using Cells = std::vector<Cell>;

    Cell& at(Cells& cells, std::size_t i, std::size_t k) const { return cells[i * size_ + k]; }

    [[nodiscard]] std::int64_t arc(std::size_t head, std::size_t word) const {
        return scores_[word * (size_ + 1) + head + 1];
    }

    void build(std::size_t i, std::size_t k) {
        constexpr Cell nothing{std::numeric_limits<std::int64_t>::min(), 0};
        Cell both = nothing;
        for (std::size_t split = i; split < k; ++split) {
            std::int64_t const score = at(right_, i, split).score + at(left_, split + 1, k).score;
            if (score > both.score) both = {score, split};
        }
        at(open_left_, i, k) = {both.score + arc(k, i), both.split};
        at(open_right_, i, k) = {both.score + arc(i, k), both.split};
        Cell left = nothing;
        Cell right = nothing;
        for (std::size_t split = i; split < k; ++split) {
            std::int64_t const to_left = at(left_, i, split).score + at(open_left_, split, k).score;
            if (to_left > left.score) left = {to_left, split};
            std::int64_t const to_right = at(open_right_, i, split + 1).score + at(right_, split + 1, k).score;
            if (to_right > right.score) right = {to_right, split + 1};
        }
        at(left_, i, k) = left;
        at(right_, i, k) = right;
    }

    void complete_left(std::size_t i, std::size_t k) {
        if (i == k) return;
        std::size_t const split = at(left_, i, k).split;
        heads_[split] = static_cast<std::int32_t>(k);
        complete_left(i, split);
        inside(split, k, at(open_left_, split, k).split);
    }
    void complete_right(std::size_t i, std::size_t k) {
        if (i == k) return;
        std::size_t const split = at(right_, i, k).split;
        heads_[split] = static_cast<std::int32_t>(i);
        inside(i, split, at(open_right_, i, split).split);
        complete_right(split, k);
    }
    void inside(std::size_t i, std::size_t k, std::size_t split) {
        complete_right(i, split);
        complete_left(split + 1, k);
    }

    std::span<std::int32_t const> scores_;
    std::size_t size_;
    Cells left_;
    Cells right_;
    Cells open_left_;
    Cells open_right_;
    std::vector<std::int32_t> heads_;
};

} // namespace

bool is_projective(std::span<std::int32_t const> heads) {
    auto const size = static_cast<std::int32_t>(heads.size());
    for (std::int32_t word = 0; word < size; ++word) {
        std::int32_t const head = heads[static_cast<std::size_t>(word)];
        std::int32_t const first = std::min(word, head);
        std::int32_t const last = std::max(word, head);
        // The root's own arc comes from the left of everything and crosses whatever spans it.
        for (std::int32_t between = first + 1; between < last; ++between) {
            std::int32_t const other = heads[static_cast<std::size_t>(between)];
            if (other < first || other > last) return false;
        }
    }
    return true;
}

std::vector<std::int32_t> best_projective_tree(std::span<std::int32_t const> scores, std::size_t size) {
    return size == 0 ? std::vector<std::int32_t>() : SpanTable(scores, size).run();
}

} // namespace dateline::engine
