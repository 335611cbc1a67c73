#include "engine/language/kernels.hpp"
#include "engine/language/spanning_tree.hpp"

#include <algorithm>
#include <limits>

namespace dateline::engine {

namespace {

/// Of two rows of numbers the first place where their sum is largest, from an index on.
struct Split {
    std::int64_t score;
    std::size_t at;
};
Split best_split(std::int64_t const* a, std::int64_t const* b, std::size_t begin, std::size_t end) {
    std::int64_t const most = largest_sum(a + begin, b + begin, end - begin);
    while (a[begin] + b[begin] != most)
        ++begin;
    return {most, begin};
}

/// Spans of words [i, k] are built from shorter ones. A complete span hangs on one of its ends, an open one still lacks
/// dependents of the end that is the other one's dependent.
class SpanTable {
public:
    SpanTable(std::span<std::int32_t const> scores, std::size_t size)
        : scores_(scores), size_(size), left_(size), right_(size), open_left_(size), open_right_(size) {}

    std::vector<std::int32_t> run() {
        for (std::size_t length = 1; length < size_; ++length)
            for (std::size_t i = 0; i + length < size_; ++i)
                build(i, i + length);
        std::size_t root = 0;
        std::int64_t most = std::numeric_limits<std::int64_t>::min();
        for (std::size_t word = 0; word < size_; ++word) {
            std::int64_t const score = left_.from(0)[word] + right_.from(word)[size_ - 1] + scores_[word * (size_ + 1)];
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
    /// The scores of the spans of one kind, by their first word and by their last one, so that those which can be
    /// joined with another kind's stand side by side.
    class Spans {
    public:
        explicit Spans(std::size_t size)
            : size_(size), by_first_(size * size), by_last_(size * size), splits_(size * size) {}

        [[nodiscard]] std::int64_t const* from(std::size_t i) const { return &by_first_[i * size_]; }
        /// Those of the spans that begin one word behind the index.
        [[nodiscard]] std::int64_t const* behind_until(std::size_t k) const { return &by_last_[k * size_] + 1; }
        [[nodiscard]] std::int64_t const* until(std::size_t k) const { return &by_last_[k * size_]; }
        [[nodiscard]] std::size_t split(std::size_t i, std::size_t k) const { return splits_[i * size_ + k]; }
        void set(std::size_t i, std::size_t k, std::int64_t score, std::size_t split) {
            by_first_[i * size_ + k] = score;
            by_last_[k * size_ + i] = score;
            splits_[i * size_ + k] = static_cast<std::uint32_t>(split);
        }

    private:
        std::size_t size_;
        std::vector<std::int64_t> by_first_;
        std::vector<std::int64_t> by_last_;
        std::vector<std::uint32_t> splits_;
    };

    [[nodiscard]] std::int64_t arc(std::size_t head, std::size_t word) const {
        return scores_[word * (size_ + 1) + head + 1];
    }

    void build(std::size_t i, std::size_t k) {
        auto const both = best_split(right_.from(i), left_.behind_until(k), i, k);
        open_left_.set(i, k, both.score + arc(k, i), both.at);
        open_right_.set(i, k, both.score + arc(i, k), both.at);
        auto const left = best_split(left_.from(i), open_left_.until(k), i, k);
        left_.set(i, k, left.score, left.at);
        auto const right = best_split(open_right_.from(i), right_.until(k), i + 1, k + 1);
        right_.set(i, k, right.score, right.at);
    }

    void complete_left(std::size_t i, std::size_t k) {
        if (i == k) return;
        std::size_t const split = left_.split(i, k);
        heads_[split] = static_cast<std::int32_t>(k);
        complete_left(i, split);
        inside(split, k, open_left_.split(split, k));
    }
    void complete_right(std::size_t i, std::size_t k) {
        if (i == k) return;
        std::size_t const split = right_.split(i, k);
        heads_[split] = static_cast<std::int32_t>(i);
        inside(i, split, open_right_.split(i, split));
        complete_right(split, k);
    }
    void inside(std::size_t i, std::size_t k, std::size_t split) {
        complete_right(i, split);
        complete_left(split + 1, k);
    }

    std::span<std::int32_t const> scores_;
    std::size_t size_;
    Spans left_;
    Spans right_;
    Spans open_left_;
    Spans open_right_;
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
