#include "engine/reconcile/cluster.hpp"

#include <algorithm>
#include <optional>

namespace dateline::engine {

namespace {

// Set so that a copy, a rewrite and a follow-up of one event meet in the sample stories, and two statements that one
// person made on one day stay two.
constexpr double same_date_similarity = 0.38;
constexpr double vague_date_similarity = 0.45;
constexpr double undated_similarity = 0.62;
constexpr double same_article_similarity = 0.6;

/// A mention is compared with the groups that share one of its rarest words, so long as the word is rare enough.
constexpr std::size_t rare_words = 5;
constexpr std::uint32_t common_frequency = 120;
constexpr std::size_t most_compared = 12; ///< members of a group; later ones are copies of these by then

bool is_dated(Mention const& mention) {
    return mention.time && (mention.time->reading.interval.earliest || mention.time->reading.interval.latest);
}

double threshold(ClusterItem const& a, ClusterItem const& b) {
    double least = undated_similarity;
    if (is_dated(*a.mention)) {
        bool const same = a.mention->time->reading.interval == b.mention->time->reading.interval;
        least = same ? same_date_similarity : vague_date_similarity;
    }
    return a.article == b.article ? std::max(least, same_article_similarity) : least;
}

class Clustering {
public:
    Clustering(std::span<ClusterItem const> items, FeatureTable const& features)
        : items_(items), features_(features), groups_of_word_(features.word_count()) {}

    std::vector<std::vector<std::size_t>> run() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            auto const rarest = rarest_words(i);
            auto const group = best_group(i, rarest);
            if (group) {
                groups_[*group].push_back(i);
            } else {
                groups_.push_back({i});
            }
            auto const number = static_cast<std::uint32_t>(group.value_or(groups_.size() - 1));
            for (std::uint32_t const word : rarest) {
                auto& groups = groups_of_word_[word];
                if (groups.empty() || groups.back() != number) groups.push_back(number);
            }
        }
        return std::move(groups_);
    }

private:
    [[nodiscard]] std::vector<std::uint32_t> rarest_words(std::size_t item) const {
        std::vector<std::uint32_t> words = features_[item].words;
        std::ranges::sort(words, [&](std::uint32_t a, std::uint32_t b) {
            return std::pair(features_.frequency(a), a) < std::pair(features_.frequency(b), b);
        });
        while (words.size() > rare_words && features_.frequency(words[rare_words]) > 1 &&
               (words.size() > 2 * rare_words || features_.frequency(words.back()) > common_frequency)) {
            words.pop_back();
        }
        std::erase_if(words, [&](std::uint32_t word) { return features_.frequency(word) > common_frequency; });
        return words;
    }

    [[nodiscard]] std::optional<std::size_t> best_group(std::size_t item,
                                                        std::vector<std::uint32_t> const& rarest) const {
        std::vector<std::uint32_t> candidates;
        for (std::uint32_t const word : rarest) {
            candidates.insert(candidates.end(), groups_of_word_[word].begin(), groups_of_word_[word].end());
        }
        std::ranges::sort(candidates);
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        std::optional<std::size_t> best;
        double best_margin = 0;
        for (std::uint32_t const group : candidates) {
            auto const margin = margin_to(item, groups_[group]);
            if (margin && (!best || *margin > best_margin)) {
                best = group;
                best_margin = *margin;
            }
        }
        return best;
    }

    /// By how much the item's mean similarity to the group exceeds what is asked; nothing if it does not belong.
    [[nodiscard]] std::optional<double> margin_to(std::size_t item, std::vector<std::size_t> const& group) const {
        double total = 0;
        std::size_t compared = 0;
        for (std::size_t const member : group) {
            if (!compatible(item, member)) return {};
            if (compared == most_compared) continue;
            total += features_.similarity(item, member) - threshold(items_[item], items_[member]);
            ++compared;
        }
        double const margin = total / static_cast<double>(compared);
        if (margin < 0) return {};
        return margin;
    }

    [[nodiscard]] bool compatible(std::size_t a, std::size_t b) const {
        ClusterItem const& x = items_[a];
        ClusterItem const& y = items_[b];
        if (x.article == y.article && x.mention->position == y.mention->position) return false;
        if (!dates_agree(*x.mention, *y.mention)) return false;
        bool const both_named = !features_[a].names.empty() && !features_[b].names.empty();
        return !both_named || features_.shared_names(a, b) > 0;
    }

    std::span<ClusterItem const> items_;
    FeatureTable const& features_;
    std::vector<std::vector<std::size_t>> groups_;
    std::vector<std::vector<std::uint32_t>> groups_of_word_;
};

} // namespace

bool dates_agree(Mention const& a, Mention const& b) {
    if (is_dated(a) != is_dated(b)) return false;
    if (!is_dated(a)) return true;
    Interval const& x = a.time->reading.interval;
    Interval const& y = b.time->reading.interval;
    if (x == y) return true;
    if (!x.bounded() || !y.bounded()) return false;
    constexpr auto longest = std::chrono::hours{24 * 31};
    if (*x.latest - *x.earliest > longest || *y.latest - *y.earliest > longest) return false;
    return x.contains(y) || y.contains(x);
}

std::vector<std::vector<std::size_t>> cluster(std::span<ClusterItem const> items, FeatureTable const& features) {
    return Clustering(items, features).run();
}

} // namespace dateline::engine
