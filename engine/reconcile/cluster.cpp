#include "engine/reconcile/cluster.hpp"

#include "engine/reconcile/candidates.hpp"
#include "engine/reconcile/conflict.hpp"
#include "engine/reconcile/pair_score.hpp"
#include "engine/reconcile/quotation_match.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace dateline::engine {

namespace {

constexpr std::size_t most_sampled = 6;                ///< members of each of two groups
constexpr auto longest_quoted = std::chrono::days{14}; ///< later somebody may have said it again
constexpr float score_of_quotation = 100;              ///< before all else
constexpr float most_for_a_pair = 4;                   ///< log-odds: no single pair decides for two groups

/// Two mentions that may be reports of one event.
struct Link {
    float score = 0;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
};

/// Mentions taken for one event so far.
struct Group {
    std::vector<std::uint32_t> members;
    std::vector<std::uint32_t> distinct_times; ///< one dated member for each different interval
    std::vector<std::uint64_t> sentences;      ///< sorted: article and position of every member
};

class Clustering {
public:
    Clustering(std::span<ClusterItem const> items, FeatureTable const& features)
        : items_(items), like_(features), score_(items, features, like_), candidates_(items, features, like_),
          groups_(items.size()), group_of_(items.size()) {}

    std::vector<std::vector<std::size_t>> run() {
        for (std::uint32_t i = 0; i < items_.size(); ++i)
            start(i);
        for (Link const& link : links()) {
            std::uint32_t const a = find(link.a);
            std::uint32_t const b = find(link.b);
            if (a != b && belong_together(groups_[a], groups_[b], link)) join(a, b);
        }
        std::vector<std::vector<std::size_t>> found;
        for (Group const& group : groups_) {
            if (group.members.empty()) continue;
            found.emplace_back(group.members.begin(), group.members.end());
            std::ranges::sort(found.back());
        }
        std::ranges::sort(found);
        return found;
    }

private:
    void start(std::uint32_t item) {
        Mention const& mention = *items_[item].mention;
        bool const dated = is_dated(mention);
        group_of_[item] = item;
        groups_[item].members = {item};
        if (dated) groups_[item].distinct_times = {item};
        groups_[item].sentences = {static_cast<std::uint64_t>(items_[item].article) << 32U | mention.position};
    }

    /// The pairs that are more likely than not one event, the likeliest first.
    [[nodiscard]] std::vector<Link> links() {
        std::vector<Link> links;
        for (std::uint32_t i = 0; i < items_.size(); ++i) {
            for (std::uint32_t const candidate : candidates_.before(i)) {
                float const score = score_(candidate, i, 0);
                if (score >= 0) links.push_back({score, candidate, i});
            }
        }
        // Two reports of one quotation tell of one saying, in whatever words they lead up to it.
        auto sayings = sayings_of_one_quotation(items_);
        std::ranges::copy(sayings_of_one_figure(items_), std::back_inserter(sayings));
        std::ranges::copy(same_characterisations(items_), std::back_inserter(sayings));
        for (auto const& [a, b] : sayings) {
            ClusterItem const& x = items_[a];
            ClusterItem const& y = items_[b];
            bool const again =
                x.published && y.published && std::chrono::abs(*x.published - *y.published) > longest_quoted;
            bool const denied = (x.mention->status == Status::denied) != (y.mention->status == Status::denied) ||
                                x.mention->negated != y.mention->negated;
            bool const apart = again || denied || !dates_agree(*x.mention, *y.mention);
            if (!apart) links.push_back({score_of_quotation, a, b});
        }
        std::ranges::sort(links, [](Link const& x, Link const& y) {
            return std::tuple(-x.score, x.a, x.b) < std::tuple(-y.score, y.a, y.b);
        });
        return links;
    }

    [[nodiscard]] std::uint32_t find(std::uint32_t item) {
        while (group_of_[item] != item) {
            group_of_[item] = group_of_[group_of_[item]];
            item = group_of_[item];
        }
        return item;
    }

    /// Whether the members of two groups can all be reports of one event, and on the average seem to be.
    [[nodiscard]] bool belong_together(Group const& x, Group const& y, Link const& link) const {
        if (x.members.size() == 1 && y.members.size() == 1) return !share_sentence(x, y);
        for (std::uint32_t const one : x.distinct_times) {
            for (std::uint32_t const other : y.distinct_times) {
                if (!dates_agree(*items_[one].mention, *items_[other].mention)) return false;
            }
        }
        return !share_sentence(x, y) && sum_of_scores(x, y, link) >= 0;
    }

    [[nodiscard]] static bool share_sentence(Group const& x, Group const& y) {
        auto const& few = x.sentences.size() < y.sentences.size() ? x.sentences : y.sentences;
        auto const& many = x.sentences.size() < y.sentences.size() ? y.sentences : x.sentences;
        return std::ranges::any_of(few,
                                   [&](std::uint64_t sentence) { return std::ranges::binary_search(many, sentence); });
    }

    /// The sum of what speaks for pairs of members of both, or less than 0 where two exclude each other.
    [[nodiscard]] float sum_of_scores(Group const& x, Group const& y, Link const& link) const {
        std::size_t const rows = std::min(x.members.size(), most_sampled);
        std::size_t const columns = std::min(y.members.size(), most_sampled);
        float total = 0;
        for (std::size_t i = 0; i < rows; ++i) {
            for (std::size_t j = 0; j < columns; ++j) {
                std::uint32_t const one = x.members[i * x.members.size() / rows];
                std::uint32_t const other = y.members[j * y.members.size() / columns];
                if (score_.exclude(one, other)) return -1;
                bool const known = std::minmax(one, other) == std::minmax(link.a, link.b);
                float const score = known ? link.score : score_(one, other, -most_for_a_pair);
                total += std::clamp(score, -most_for_a_pair, most_for_a_pair);
            }
        }
        return total;
    }

    void join(std::uint32_t a, std::uint32_t b) {
        if (groups_[a].members.size() < groups_[b].members.size()) std::swap(a, b);
        Group& x = groups_[a];
        Group& y = groups_[b];
        group_of_[b] = a;
        x.members.insert(x.members.end(), y.members.begin(), y.members.end());
        for (std::uint32_t const dated : y.distinct_times) {
            bool const known = std::ranges::any_of(x.distinct_times, [&](std::uint32_t other) {
                return items_[other].mention->time->reading.interval == items_[dated].mention->time->reading.interval;
            });
            if (!known) x.distinct_times.push_back(dated);
        }
        auto const middle = static_cast<std::ptrdiff_t>(x.sentences.size());
        x.sentences.insert(x.sentences.end(), y.sentences.begin(), y.sentences.end());
        std::inplace_merge(x.sentences.begin(), x.sentences.begin() + middle, x.sentences.end());
        y = {};
    }

    std::span<ClusterItem const> items_;
    LikeArticles like_;
    PairScore score_;
    Candidates candidates_;
    std::vector<Group> groups_;
    std::vector<std::uint32_t> group_of_;
};

} // namespace

std::vector<std::vector<std::size_t>> cluster(std::span<ClusterItem const> items, FeatureTable const& features) {
    return Clustering(items, features).run();
}

} // namespace dateline::engine
