#include "engine/reconcile/cluster.hpp"

#include "engine/language/verbs.hpp"
#include "engine/reconcile/incompatible.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace dateline::engine {

namespace {

// Set on annotated event coreference and on the sample stories: docs/decisions.md, "Which reports are one event".
constexpr double weight_of_article = 1.0; ///< how far both articles tell one story
constexpr double weight_of_words = 1.0;   ///< how far both clauses use the same words
constexpr double disjoint_names = 0.20;   ///< less, where both name somebody and nobody is in both
constexpr double same_predicate = 0.05;   ///< the sum of these that makes one event
constexpr double same_article = 0.15;     ///< more is asked of two mentions in one article, which tell two things
constexpr double own_article_likeness = 0.3;
constexpr double lent_date_words = 0.08; ///< what the words must come to where only one of two verbs has a date
constexpr double common_predicate_words =
    0.12; ///< what the words must come to where the predicate could be any event's

constexpr double reporting_words = 0.3;
constexpr double distant_words = 0.45; ///< of two clauses without a common date, told long after each other
constexpr double counted_words = 0.25; ///< where one of two counts its victims and the other names nobody's number

// Of mentions with different predicates the words alone must decide.
constexpr double rewrite_same_date = 0.38;
constexpr double rewrite_vague_date = 0.45;
constexpr double rewrite_undated = 0.62;
constexpr double rewrite_same_article = 0.6;

constexpr std::uint32_t rare_lemma = 300;
constexpr std::size_t rare_words = 5;
constexpr std::uint32_t rare_word = 120;
constexpr std::size_t paired_words = 3;
constexpr std::uint32_t paired_word = 4000; ///< a word this common does not lead to comparisons, even with a predicate
constexpr std::size_t most_candidates = 48; ///< groups compared with one item, those that share most keys
constexpr std::size_t most_under_key = 400; ///< groups; a key of more leads nowhere new
constexpr std::size_t fewest_joined = 2;    ///< members of a group that is compared with other groups
constexpr std::size_t most_sampled = 5;     ///< members of each of two groups
constexpr std::size_t most_compared = 12;   ///< members of a group; later ones are copies of these by then

/// Predicates that tell nothing of what happened: only what goes with them does.
constexpr std::array<std::string_view, 82> common_predicates = {
    "add",    "allow",    "appear", "ask",    "be",   "become",  "begin",   "believe",  "bring",    "call",
    "carry",  "cause",    "change", "claim",  "come", "concern", "confirm", "consider", "continue", "decide",
    "deny",   "describe", "do",     "expect", "feel", "find",    "follow",  "get",      "give",     "go",
    "happen", "have",     "hear",   "help",   "hold", "include", "involve", "issue",    "keep",     "know",
    "lead",   "leave",    "let",    "like",   "live", "look",    "lose",    "make",     "mean",     "meet",
    "move",   "need",     "offer",  "plan",   "play", "provide", "put",     "reach",    "receive",  "release",
    "remain", "report",   "run",    "say",    "see",  "seem",    "send",    "set",      "show",     "speak",
    "stand",  "start",    "state",  "stay",   "take", "talk",    "tell",    "think",    "try",      "use",
    "want",   "work"};
static_assert(std::ranges::is_sorted(common_predicates));

/// Mentions taken for one event so far.
struct Group {
    std::vector<std::size_t> members;
    std::vector<std::size_t> distinct_times;     ///< one dated member for each different interval
    std::unordered_set<std::uint64_t> sentences; ///< article and position of every member
};

std::uint64_t sentence_of(ClusterItem const& item) {
    return static_cast<std::uint64_t>(item.article) << 32U | item.mention->position;
}

class Clustering {
public:
    Clustering(std::span<ClusterItem const> items, FeatureTable const& features)
        : items_(items), features_(features), incompatible_(items, features) {}

    std::vector<std::vector<std::size_t>> run() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            auto const keys = keys_of(i);
            auto const group = best_group(i, keys);
            if (!group) groups_.emplace_back();
            auto const number = static_cast<std::uint32_t>(group.value_or(groups_.size() - 1));
            add(groups_[number], i);
            for (std::uint64_t const key : keys) {
                auto& groups = groups_under_[key];
                if (groups.size() < most_under_key && (groups.empty() || groups.back() != number))
                    groups.push_back(number);
            }
        }
        join_groups();
        std::vector<std::vector<std::size_t>> members;
        members.reserve(groups_.size());
        for (Group& group : groups_) {
            if (!group.members.empty()) members.push_back(std::move(group.members));
        }
        return members;
    }

private:
    void add(Group& group, std::size_t item) const {
        auto const& mention = *items_[item].mention;
        bool const new_time =
            is_dated(mention) && std::ranges::none_of(group.distinct_times, [&](std::size_t member) {
                return mention.time->reading.interval == items_[member].mention->time->reading.interval;
            });
        if (new_time) group.distinct_times.push_back(item);
        group.members.push_back(item);
        group.sentences.insert(sentence_of(items_[item]));
    }

    /// Under what an item can be found. Mentions in the very same words always meet, however common the words are.
    [[nodiscard]] std::vector<std::uint64_t> keys_of(std::size_t item) const {
        enum : std::uint64_t { all_words = 1, predicate = 2, word = 3, predicate_and_word = 4 };
        auto const key = [](std::uint64_t kind, std::uint64_t value) { return kind << 61U | (value & (~0ULL >> 3U)); };
        Features const& features = features_[item];
        std::vector<std::uint64_t> keys;
        std::uint64_t hash = 0;
        for (std::uint32_t const each : features.words)
            hash = (hash ^ each) * 0x100000001B3ULL + 1;
        keys.push_back(key(all_words, hash));
        if (features_.lemma_frequency(features.lemma) <= rare_lemma) keys.push_back(key(predicate, features.lemma));
        std::vector<std::uint32_t> words = features.words;
        std::ranges::sort(words, {}, [&](std::uint32_t each) { return std::pair(features_.frequency(each), each); });
        std::size_t rare = 0;
        std::size_t paired = 0;
        for (std::uint32_t const each : words) {
            std::uint32_t const frequency = features_.frequency(each);
            if (frequency <= rare_word && rare < rare_words) {
                keys.push_back(key(word, each));
                ++rare;
            } else if (frequency > rare_word && frequency <= paired_word && paired < paired_words) {
                keys.push_back(key(predicate_and_word, static_cast<std::uint64_t>(features.lemma) << 32U | each));
                ++paired;
            }
        }
        return keys;
    }

    [[nodiscard]] std::vector<std::uint32_t> candidates(std::vector<std::uint64_t> const& keys) const {
        std::vector<std::uint32_t> found;
        for (std::uint64_t const key : keys) {
            auto const groups = groups_under_.find(key);
            if (groups != groups_under_.end()) found.insert(found.end(), groups->second.begin(), groups->second.end());
        }
        std::ranges::sort(found);
        std::vector<std::pair<std::size_t, std::uint32_t>> counted; // minus how often, group
        for (std::size_t begin = 0, end = 0; begin < found.size(); begin = end) {
            while (end < found.size() && found[end] == found[begin])
                ++end;
            counted.emplace_back(keys.size() - (end - begin), found[begin]);
        }
        if (counted.size() > most_candidates) {
            std::ranges::nth_element(counted, counted.begin() + most_candidates);
            counted.resize(most_candidates);
        }
        std::vector<std::uint32_t> groups;
        groups.reserve(counted.size());
        for (auto const& [missing, group] : counted)
            groups.push_back(group);
        std::ranges::sort(groups);
        return groups;
    }

    [[nodiscard]] std::optional<std::size_t> best_group(std::size_t item,
                                                        std::vector<std::uint64_t> const& keys) const {
        std::optional<std::size_t> best;
        double best_margin = 0;
        for (std::uint32_t const group : candidates(keys)) {
            auto const margin = margin_to(item, groups_[group]);
            if (margin && (!best || *margin > best_margin)) {
                best = group;
                best_margin = *margin;
            }
        }
        return best;
    }

    /// By how much the item's mean likeness to the group exceeds what is asked; nothing if it does not belong.
    [[nodiscard]] std::optional<double> margin_to(std::size_t item, Group const& group) const {
        Mention const& mention = *items_[item].mention;
        if (group.sentences.contains(sentence_of(items_[item]))) return {};
        for (std::size_t const member : group.distinct_times) {
            if (!dates_agree(mention, *items_[member].mention)) return {};
        }
        double total = 0;
        std::size_t const compared = std::min(group.members.size(), most_compared);
        for (std::size_t const member : std::span(group.members).first(compared)) {
            if (incompatible_.for_sure(item, member)) return {};
            total += margin(item, member);
        }
        if (total < 0) return {};
        return total / static_cast<double>(compared);
    }

    /// Items that came early may have begun two groups for one event, before those came that are like both.
    void join_groups() {
        std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_predicate;
        for (std::size_t g = 0; g < groups_.size(); ++g) {
            if (groups_[g].members.size() >= fewest_joined)
                by_predicate[features_[groups_[g].members.front()].lemma].push_back(g);
        }
        for (std::size_t g = 0; g < groups_.size(); ++g) {
            if (groups_[g].members.size() < fewest_joined) continue;
            auto const& others = by_predicate[features_[groups_[g].members.front()].lemma];
            std::size_t compared = 0;
            for (std::size_t const other : others) {
                if (other <= g || groups_[other].members.empty()) continue;
                if (++compared > most_candidates) break;
                if (mean_margin(groups_[g], groups_[other]) >= 0) join(groups_[g], groups_[other]);
            }
        }
    }

    [[nodiscard]] double mean_margin(Group const& a, Group const& b) const {
        for (std::size_t const x : a.distinct_times) {
            for (std::size_t const y : b.distinct_times) {
                if (!dates_agree(*items_[x].mention, *items_[y].mention)) return -1;
            }
        }
        double total = 0;
        std::size_t pairs = 0;
        for (std::size_t const x : std::span(a.members).first(std::min(a.members.size(), most_sampled))) {
            for (std::size_t const y : std::span(b.members).first(std::min(b.members.size(), most_sampled))) {
                total += margin(x, y);
                ++pairs;
            }
        }
        return total / static_cast<double>(pairs);
    }

    void join(Group& group, Group& other) const {
        for (std::size_t const item : other.members)
            add(group, item);
        other = {};
    }

    [[nodiscard]] double margin(std::size_t a, std::size_t b) const {
        if (incompatible_(a, b)) return -1;
        double const words = features_.similarity(a, b);
        bool const both_named = !features_[a].names.empty() && !features_[b].names.empty();
        bool const disjoint = both_named && features_.shared_names(a, b) == 0;
        // What is named in passing shares its clause's words with other things.
        bool const both_main = items_[a].mention->main && items_[b].mention->main;
        double best = disjoint || !both_main ? -1 : words - rewrite_threshold(a, b);
        bool const others = disjoint && both_main; // told outright of somebody else
        bool const telling = !others && words >= words_asked(items_[a], items_[b]);
        if (features_[a].lemma == features_[b].lemma && telling) {
            bool const one_article = items_[a].article == items_[b].article;
            double const story =
                one_article ? own_article_likeness : features_.article_similarity(items_[a].article, items_[b].article);
            double likeness = weight_of_words * words + weight_of_article * story;
            if (disjoint) likeness -= disjoint_names;
            best = std::max(best, likeness - same_predicate - (one_article ? same_article : 0));
        }
        return best;
    }

    /// A verb that says little of what happened needs words beside it; so does one that lends its date to another
    /// report. A noun ("the earthquake") says it all.
    [[nodiscard]] static double words_asked(ClusterItem const& x, ClusterItem const& y) {
        Mention const& a = *x.mention;
        Mention const& b = *y.mention;
        if (are_distant(x, y)) return distant_words;
        // Many say something; that one of them says the same as another is told by the words.
        if (is_reporting_verb(a.lemma) || is_reporting_verb(b.lemma)) return reporting_words;
        if (is_common(a)) return common_predicate_words;
        // "Eleven people have died in the flood"; "A man died in hospital".
        if (counts_victims(a) != counts_victims(b)) return counted_words;
        bool const nouns = a.form == Form::noun || b.form == Form::noun;
        return !nouns && is_dated(a) != is_dated(b) ? lent_date_words : 0.0;
    }

    [[nodiscard]] static bool counts_victims(Mention const& mention) {
        static constexpr std::array<std::string_view, 6> victims = {"dead",   "injured", "killed",
                                                                    "people", "victims", "wounded"};
        return std::ranges::any_of(mention.figures, [&](Figure const& figure) {
            return std::ranges::find(victims, figure.unit) != victims.end();
        });
    }

    [[nodiscard]] static bool is_common(Mention const& mention) {
        return std::ranges::binary_search(common_predicates, std::string_view(mention.lemma));
    }

    [[nodiscard]] double rewrite_threshold(std::size_t a, std::size_t b) const {
        Mention const& x = *items_[a].mention;
        Mention const& y = *items_[b].mention;
        double least = rewrite_undated;
        if (is_dated(x) && is_dated(y)) {
            bool const same = x.time->reading.interval == y.time->reading.interval;
            least = same ? rewrite_same_date : rewrite_vague_date;
        }
        return items_[a].article == items_[b].article ? std::max(least, rewrite_same_article) : least;
    }

    std::span<ClusterItem const> items_;
    FeatureTable const& features_;
    Incompatibility incompatible_;
    std::vector<Group> groups_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> groups_under_;
};

} // namespace

bool dates_agree(Mention const& a, Mention const& b) {
    if (!is_dated(a) || !is_dated(b)) return true;
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
