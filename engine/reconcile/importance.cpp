#include "engine/reconcile/importance.hpp"

#include "engine/language/verbs.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace dateline::engine {

namespace {

// Set on the day selection and the wording of journalists' own timelines: docs/decisions.md, "Importance".
constexpr double weight_of_words = 0.4;
constexpr double weight_of_day_words = 5.0;
constexpr double weight_of_reports = 0.08;
constexpr double weight_of_sources = 0.3;
constexpr double weight_of_top = 0.15;
constexpr double weight_of_length = 0.3;      ///< against passages that are too short or too long to read
constexpr double weight_of_dangling = 0.15;   ///< against titles that begin with "he" or "this", and words of a speaker
constexpr double weight_of_saying = 0.05;     ///< against what tells only that somebody said something
constexpr double weight_of_conditional = 0.2; ///< against what might be
constexpr double most_for_distance = 3.0;
constexpr double repeats_similarity = 0.5;
constexpr double repeating = 0.6; ///< what is left of the importance of an event that repeats another of its day
/// Events of a day that stand side by side; of more, each makes the next weigh less.
constexpr std::size_t day_of_one_screen = 8;
constexpr double weight_of_others = 0.06;
constexpr double most_for_others = 1.0;
constexpr double named_in_passing = 0.5; ///< what is left where no article tells it in a clause of its own
constexpr std::size_t most_compared = 24;

constexpr std::size_t shortest_passage = 8;   ///< words
constexpr std::size_t longest_passage = 24;   ///< words; longer ones are read with more effort
constexpr double passages_before_share = 5.0; ///< so that a day that one passage tells of agrees on nothing
constexpr double words_before_mean = 3.0;     ///< so that a passage of two common words is not the most central

std::optional<Day> day_told(Event const& event) {
    if (event.granularity > Granularity::day || !event.interval.bounded()) return {};
    return day_of(*event.interval.earliest);
}

std::size_t word_count(std::string_view passage) {
    std::size_t count = 0;
    bool inside = false;
    for (char const c : passage) {
        bool const space = c == ' ' || c == '\n' || c == '\t';
        if (!space && !inside) ++count;
        inside = !space;
    }
    return count;
}

/// Whether a title speaks of somebody or something that it does not name.
bool is_dangling(std::string_view title) {
    static constexpr std::array<std::string_view, 16> pronouns = {"He",   "Her",  "His",  "I",     "It",    "My",
                                                                  "Our",  "She",  "That", "Their", "There", "These",
                                                                  "They", "This", "We",   "You"};
    return std::ranges::find(pronouns, title.substr(0, title.find(' '))) != pronouns.end();
}

class Rating {
public:
    Rating(std::span<EventItems> events, FeatureTable const& features, std::span<std::size_t const> article_of_item,
           std::span<std::optional<Day> const> published)
        : events_(events), features_(features), article_of_item_(article_of_item), published_(published),
          articles_with_(features.word_count()) {}

    void run() {
        count_articles();
        count_days();
        double most = 0;
        for (EventItems& item : events_) {
            item.event.importance = raw(item);
            most = std::max(most, item.event.importance);
        }
        if (most <= 0) return;
        for (EventItems& item : events_) {
            bool const told = item.event.mentions.front().mention.main;
            item.event.importance = std::max(0.0, item.event.importance / most) * (told ? 1 : named_in_passing);
        }
        put_repetitions_back();
        // Four digits are enough to rank by, and keep the text free of what the last bits of a sum happen to be.
        for (EventItems& item : events_)
            item.event.importance = std::round(item.event.importance * 1e4) / 1e4;
    }

private:
    void count_articles() {
        std::vector<std::size_t> last(features_.word_count(), published_.size());
        std::vector<std::size_t> by_article(article_of_item_.size());
        for (std::size_t i = 0; i < by_article.size(); ++i)
            by_article[i] = i;
        std::ranges::stable_sort(by_article, {}, [&](std::size_t i) { return article_of_item_[i]; });
        for (std::size_t const i : by_article) {
            for (std::uint32_t const word : features_[i].words) {
                if (last[word] != article_of_item_[i]) ++articles_with_[word];
                last[word] = article_of_item_[i];
            }
        }
    }

    struct DayWords {
        double passages = 0;
        std::unordered_map<std::uint32_t, double> passages_with;
    };

    void count_days() {
        std::map<Day, std::unordered_set<std::size_t>> articles_on;
        for (EventItems const& item : events_) {
            auto const day = day_told(item.event);
            if (!day) continue;
            DayWords& told = words_of_day_[day->time_since_epoch().count()];
            for (std::size_t m = 0; m < item.items.size(); ++m) {
                // An undated report speaks of the event, not of the day.
                if (!item.event.mentions[m].mention.time) continue;
                std::size_t const i = item.items[m];
                articles_on[*day].insert(article_of_item_[i]);
                ++told.passages;
                for (std::uint32_t const word : features_[i].words)
                    ++told.passages_with[word];
            }
        }
        for (auto const& [day, articles] : articles_on) {
            double sum = 0;
            for (std::size_t const article : articles) {
                auto const& published = published_[article];
                double const apart = published ? std::abs(static_cast<double>((*published - day).count())) : 0.0;
                sum += 1 + std::min(most_for_distance, std::log1p(apart));
            }
            told_on_[day.time_since_epoch().count()] = sum;
        }
    }

    [[nodiscard]] double raw(EventItems const& item) const {
        Event const& event = item.event;
        EventMention const& best = event.mentions.front();
        auto const day = day_told(event);
        double score = day ? std::log1p(told_on_.at(day->time_since_epoch().count())) : std::log1p(event.sources);
        score += weight_of_words * centrality(item.items.front());
        if (day) score += weight_of_day_words * agreement(item.items.front(), *day);
        score += weight_of_reports * std::log1p(event.reports);
        score += weight_of_sources * std::log(std::max(event.sources, 1U));
        std::uint32_t highest = best.mention.position;
        for (EventMention const& mention : event.mentions)
            highest = std::min(highest, mention.mention.position);
        score += weight_of_top / (1 + 0.2 * highest);
        std::size_t const words = word_count(best.mention.quote);
        if (words < shortest_passage) {
            score -= weight_of_length * static_cast<double>(shortest_passage - words) / shortest_passage;
        } else if (words > longest_passage) {
            score -= weight_of_length * static_cast<double>(words - longest_passage) / longest_passage;
        }
        if (event.status == Status::conditional) score -= weight_of_conditional;
        if (is_dangling(event.title)) score -= weight_of_dangling;
        std::string_view const quote = best.mention.quote;
        if (quote.starts_with('"') || quote.starts_with("\u201c")) score -= weight_of_dangling;
        if (is_reporting_verb(best.mention.lemma)) score -= weight_of_saying;
        return score;
    }

    /// Mean over the passage's words of how widely each is used.
    [[nodiscard]] double centrality(std::size_t item) const {
        double sum = 0;
        auto const& words = features_[item].words;
        for (std::uint32_t const word : words)
            sum += std::log1p(static_cast<double>(articles_with_[word]));
        return sum / (static_cast<double>(words.size()) + words_before_mean);
    }

    /// Mean over the passage's words of the share of the day's passages that use it.
    [[nodiscard]] double agreement(std::size_t item, Day day) const {
        DayWords const& told = words_of_day_.at(day.time_since_epoch().count());
        double sum = 0;
        auto const& words = features_[item].words;
        for (std::uint32_t const word : words) {
            if (auto const with = told.passages_with.find(word); with != told.passages_with.end()) sum += with->second;
        }
        return sum / (told.passages + passages_before_share) / (static_cast<double>(words.size()) + words_before_mean);
    }

    void put_repetitions_back() {
        std::map<Day, std::vector<std::size_t>> by_day;
        for (std::size_t e = 0; e < events_.size(); ++e) {
            if (auto const day = day_told(events_[e].event)) by_day[*day].push_back(e);
        }
        for (auto& [day, numbers] : by_day) {
            std::ranges::stable_sort(numbers,
                                     [&](std::size_t a, std::size_t b) { return importance_of(a) > importance_of(b); });
            std::vector<std::size_t> ahead;
            std::size_t before = 0;
            for (std::size_t const e : numbers) {
                EventMention const& best = events_[e].event.mentions.front();
                bool const repeats = std::ranges::any_of(ahead, [&](std::size_t other) {
                    EventMention const& above = events_[other].event.mentions.front();
                    // Another clause of the same sentence shows the same passage.
                    if (best.mention.position == above.mention.position && best.document == above.document) return true;
                    return features_.similarity(events_[e].items.front(), events_[other].items.front()) >=
                           repeats_similarity;
                });
                if (repeats) {
                    events_[e].event.importance *= repeating;
                } else if (ahead.size() < most_compared) {
                    ahead.push_back(e);
                }
                // One busy day leaves room for the others.
                std::size_t const others = std::max(before++, day_of_one_screen) - day_of_one_screen;
                events_[e].event.importance /=
                    1 + std::min(most_for_others, weight_of_others * static_cast<double>(others));
            }
        }
    }

    [[nodiscard]] double importance_of(std::size_t event) const { return events_[event].event.importance; }

    std::span<EventItems> events_;
    FeatureTable const& features_;
    std::span<std::size_t const> article_of_item_;
    std::span<std::optional<Day> const> published_;
    std::vector<std::uint32_t> articles_with_;
    std::unordered_map<std::int64_t, double> told_on_; ///< by day since 1970
    std::unordered_map<std::int64_t, DayWords> words_of_day_;
};

} // namespace

void rate_importance(std::span<EventItems> events, FeatureTable const& features,
                     std::span<std::size_t const> article_of_item, std::span<std::optional<Day> const> published) {
    Rating(events, features, article_of_item, published).run();
}

} // namespace dateline::engine
