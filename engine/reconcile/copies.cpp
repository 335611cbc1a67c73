#include "engine/reconcile/copies.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace dateline::engine {

namespace {

constexpr std::size_t boilerplate_articles = 40; ///< a sequence in more articles than this links none of them
constexpr std::size_t fewest_shared = 4;
constexpr double copied_share = 0.5;    ///< of the copy's own sequences
constexpr double reprinted_share = 0.9; ///< where it comes weeks later: shared phrases alone are a newsroom's habit
constexpr int reprinted_days = 14;

/// Whether article `a` is the more likely origin: published earlier, else first by path.
bool comes_first(ArticleRecord const& a, ArticleRecord const& b) {
    auto const& x = a.published.interval;
    auto const& y = b.published.interval;
    if (x && y && x->earliest && y->earliest && day_of(*x->earliest) != day_of(*y->earliest)) {
        return *x->earliest < *y->earliest;
    }
    return a.path < b.path;
}

bool is_reprint(ArticleRecord const& a, ArticleRecord const& b) {
    auto const x = best_day(a.published);
    auto const y = best_day(b.published);
    return x && y && std::abs((*x - *y).count()) > reprinted_days;
}

/// Counts the sequences that articles share.
class SharedSequences {
public:
    explicit SharedSequences(std::vector<ArticleMentions> const& articles) : begin_(articles.size() + 1) {
        for (std::uint32_t i = 0; i < articles.size(); ++i) {
            for (std::uint64_t const hash : articles[i].article.shingles)
                postings_.push_back({hash, i});
            begin_[i + 1] = postings_.size();
        }
        std::ranges::sort(postings_);
        slots_.resize(postings_.size());
        auto next = begin_;
        for (std::size_t p = 0; p < postings_.size(); ++p)
            slots_[next[postings_[p].article]++] = p;
        run_end_.resize(postings_.size());
        for (std::size_t begin = 0, end = 0; begin < postings_.size(); begin = end) {
            while (end < postings_.size() && postings_[end].hash == postings_[begin].hash)
                ++end;
            bool const boilerplate = end - begin > boilerplate_articles;
            for (std::size_t p = begin; p < end; ++p)
                run_end_[p] = boilerplate ? p : end;
        }
        counts_.resize(articles.size());
    }

    /// The articles after one that share any with it, in order, each with how many.
    [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> after(std::uint32_t article) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
        for (std::size_t s = begin_[article]; s < begin_[article + 1]; ++s) {
            for (std::size_t p = slots_[s] + 1; p < run_end_[slots_[s]]; ++p) {
                std::uint32_t const other = postings_[p].article;
                if (counts_[other]++ == 0) found.emplace_back(other, 0);
            }
        }
        std::ranges::sort(found);
        for (auto& [other, count] : found)
            count = std::exchange(counts_[other], 0);
        return found;
    }

private:
    struct Posting {
        std::uint64_t hash = 0;
        std::uint32_t article = 0;
        auto operator<=>(Posting const&) const = default;
    };

    std::vector<Posting> postings_;
    std::vector<std::size_t> run_end_; ///< of each posting: behind the last one of its sequence
    std::vector<std::size_t> slots_;   ///< indexes of postings, by article
    std::vector<std::size_t> begin_;   ///< of each article's slots; one more at the end
    std::vector<std::uint32_t> counts_;
};

} // namespace

std::vector<std::optional<std::size_t>> find_copies(std::vector<ArticleMentions> const& articles) {
    std::vector<std::optional<std::size_t>> copy_of(articles.size());
    std::vector<std::size_t> best(articles.size(), 0);
    auto const consider = [&](std::size_t origin, std::size_t copy, std::size_t count) {
        if (comes_first(articles[copy].article, articles[origin].article)) std::swap(origin, copy);
        auto const size = static_cast<double>(articles[copy].article.shingles.size());
        bool const reprint = is_reprint(articles[origin].article, articles[copy].article);
        double const least = size * (reprint ? reprinted_share : copied_share);
        if (count < fewest_shared || static_cast<double>(count) < least) return;
        bool const better =
            !copy_of[copy] || count > best[copy] ||
            (count == best[copy] && comes_first(articles[origin].article, articles[*copy_of[copy]].article));
        if (better) {
            copy_of[copy] = origin;
            best[copy] = count;
        }
    };
    SharedSequences shared(articles);
    for (std::uint32_t i = 0; i < articles.size(); ++i) {
        for (auto const& [other, count] : shared.after(i))
            consider(i, other, count);
    }
    // An origin always comes first, so following the links ends.
    for (auto& origin : copy_of) {
        while (origin && copy_of[*origin])
            origin = copy_of[*origin];
    }
    return copy_of;
}

} // namespace dateline::engine
