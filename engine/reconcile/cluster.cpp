#include "engine/reconcile/cluster.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

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

/// Mentions taken for one event so far.
struct Group {
    std::vector<std::size_t> members;
    std::vector<std::size_t> distinct_times;     ///< one member for each different interval
    std::unordered_set<std::uint64_t> sentences; ///< article and position of every member
};

std::uint64_t sentence_of(ClusterItem const& item) {
    return static_cast<std::uint64_t>(item.article) << 32U | item.mention->position;
}

class Clustering {
public:
    Clustering(std::span<ClusterItem const> items, FeatureTable const& features)
        : items_(items), features_(features), groups_of_word_(features.word_count()) {}

    std::vector<std::vector<std::size_t>> run() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            auto const rarest = rarest_words(i);
            auto& same_words = groups_of_words_[words_hash(i)];
            auto const group = best_group(i, rarest, same_words);
            if (!group) groups_.emplace_back();
            auto const number = static_cast<std::uint32_t>(group.value_or(groups_.size() - 1));
            add(groups_[number], i);
            for (std::uint32_t const word : rarest) {
                auto& groups = groups_of_word_[word];
                if (groups.empty() || groups.back() != number) groups.push_back(number);
            }
            if (same_words.size() < most_compared && std::ranges::find(same_words, number) == same_words.end()) {
                same_words.push_back(number);
            }
        }
        std::vector<std::vector<std::size_t>> members;
        members.reserve(groups_.size());
        for (Group& group : groups_)
            members.push_back(std::move(group.members));
        return members;
    }

private:
    void add(Group& group, std::size_t item) const {
        auto const& mention = *items_[item].mention;
        bool const new_time = std::ranges::none_of(group.distinct_times, [&](std::size_t member) {
            auto const& other = *items_[member].mention;
            return is_dated(mention) ? mention.time->reading.interval == other.time->reading.interval : true;
        });
        if (new_time) group.distinct_times.push_back(item);
        group.members.push_back(item);
        group.sentences.insert(sentence_of(items_[item]));
    }

    /// Mentions in the very same words always meet, however common the words are.
    [[nodiscard]] std::uint64_t words_hash(std::size_t item) const {
        std::uint64_t hash = 0;
        for (std::uint32_t const word : features_[item].words)
            hash = (hash ^ word) * 0x100000001B3ULL + 1;
        return hash;
    }

    /// The item's rarest words that are rare enough to look others up by.
    [[nodiscard]] std::vector<std::uint32_t> rarest_words(std::size_t item) const {
        std::vector<std::uint32_t> words = features_[item].words;
        std::erase_if(words, [&](std::uint32_t word) { return features_.frequency(word) > common_frequency; });
        std::ranges::sort(words, {}, [&](std::uint32_t word) { return std::pair(features_.frequency(word), word); });
        if (words.size() > rare_words) words.resize(rare_words);
        return words;
    }

    [[nodiscard]] std::optional<std::size_t> best_group(std::size_t item, std::vector<std::uint32_t> const& rarest,
                                                        std::vector<std::uint32_t> const& same_words) const {
        std::vector<std::uint32_t> candidates = same_words;
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
    [[nodiscard]] std::optional<double> margin_to(std::size_t item, Group const& group) const {
        Mention const& mention = *items_[item].mention;
        if (group.sentences.contains(sentence_of(items_[item]))) return {};
        for (std::size_t const member : group.distinct_times) {
            if (!dates_agree(mention, *items_[member].mention)) return {};
        }
        double total = 0;
        std::size_t const compared = std::min(group.members.size(), most_compared);
        for (std::size_t const member : std::span(group.members).first(compared)) {
            if (!names_overlap(item, member)) return {};
            total += features_.similarity(item, member) - threshold(items_[item], items_[member]);
        }
        double const margin = total / static_cast<double>(compared);
        if (margin < 0) return {};
        return margin;
    }

    [[nodiscard]] bool names_overlap(std::size_t a, std::size_t b) const {
        bool const both_named = !features_[a].names.empty() && !features_[b].names.empty();
        return !both_named || features_.shared_names(a, b) > 0;
    }

    std::span<ClusterItem const> items_;
    FeatureTable const& features_;
    std::vector<Group> groups_;
    std::vector<std::vector<std::uint32_t>> groups_of_word_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> groups_of_words_;
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
