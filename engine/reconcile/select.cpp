#include "engine/reconcile/select.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace dateline::engine {

namespace {

/// A screen or two for a handful of articles, and slowly more for many.
std::size_t shown_count(std::size_t documents) {
    return 16 + static_cast<std::size_t>(std::lround(5 * std::sqrt(static_cast<double>(documents))));
}

/// The words of a phrase, of letters and digits; in lower case, but for their first letter.
struct PhraseWord {
    std::string text;
    bool capital = false;
};
std::vector<PhraseWord> words_of(std::string_view phrase) {
    std::vector<PhraseWord> words;
    bool inside = false;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        char const c = phrase[i];
        if (c == '.') continue;                         // "U.S."
        if (phrase.substr(i).starts_with("\xE2\x80")) { // dashes and quotation marks
            i += 2;
            inside = false;
            continue;
        }
        bool const part =
            is_ascii_lower(c) || is_ascii_upper(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
        if (part && !inside) words.push_back({{}, is_ascii_upper(c)});
        if (part) words.back().text += to_lower(c);
        inside = part;
    }
    return words;
}

/// Tells whether phrases name an entity: all its words in their order, with at most one other between two of them; its
/// last word or words as a name of their own ("Yoon" of "Suk Yeol Yoon", not "North Korea" of "South Korea"); or, in an
/// article that names it whole, its last word with an article ("the bank").
class Entity {
public:
    Entity(std::string const& name, Timeline const& timeline) : words_(words_of(name)) {
        for (auto const* events : {&timeline.events, &timeline.undated}) {
            for (Event const& event : *events) {
                for (EventMention const& mention : event.mentions)
                    if (names_whole(words_of(mention.mention.quote))) named_in_.insert(mention.document);
            }
        }
    }

    /// Whether the entity takes part in the event, by one of its reports.
    [[nodiscard]] bool takes_part_in(Event const& event) const {
        return std::ranges::any_of(event.mentions, [&](EventMention const& m) {
            return std::ranges::any_of(m.mention.involved, [&](std::string const& phrase) {
                auto const words = words_of(phrase);
                return names_whole(words) || (named_in_.contains(m.document) && names_shortly(words));
            });
        });
    }

private:
    [[nodiscard]] static bool same(std::string_view word, std::string_view of_entity) {
        if (word == of_entity) return true;
        return of_entity.size() > 2 && word.size() == of_entity.size() + 1 && word.starts_with(of_entity) &&
               word.ends_with('s');
    }

    [[nodiscard]] bool names_whole(std::vector<PhraseWord> const& words) const {
        constexpr std::size_t furthest = 2;
        for (std::size_t begin = 0; begin < words.size() && !words_.empty(); ++begin) {
            std::size_t at = begin;
            std::size_t found = 0;
            for (std::size_t i = begin; i < words.size() && found < words_.size(); ++i) {
                if (found > 0 && i - at > furthest) break;
                if (!same(words[i].text, words_[found].text)) {
                    if (found == 0) break;
                    continue;
                }
                at = i;
                ++found;
            }
            if (found == words_.size() && found > 0) return true;
        }
        return false;
    }

    [[nodiscard]] bool names_shortly(std::vector<PhraseWord> const& words) const {
        constexpr std::size_t shortest = 4;
        if (words_.size() < 2 || words_.back().text.size() < shortest) return false;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!same(words[i].text, words_.back().text)) continue;
            if (i + 1 < words.size() && words[i + 1].capital) continue;
            if (!words[i].capital) {
                if (i > 0 && words[i - 1].text == "the") return true;
                continue;
            }
            if (i == 0 || !words[i - 1].capital || words[i - 1].text == "the") return true;
            if (std::ranges::find(words_, words[i - 1].text, &PhraseWord::text) != words_.end()) return true;
        }
        return false;
    }

    std::vector<PhraseWord> words_;
    std::set<std::string> named_in_; ///< ids of documents
};

bool is_selected(Event const& event, Selection const& selection, std::optional<Entity> const& about) {
    if (event.sources < selection.min_sources) return false;
    if (about && !about->takes_part_in(event)) return false;
    bool const undated = !event.interval.earliest && !event.interval.latest;
    if (undated) return !selection.from && !selection.to;
    if (selection.from && event.interval.latest && *event.interval.latest <= Instant{*selection.from}) return false;
    bool const begins_after =
        event.interval.earliest && selection.to && day_of(*event.interval.earliest) > *selection.to;
    return !begins_after;
}

constexpr double only_implied = 0.85;   ///< what is left of the importance of an event that no words date
constexpr double implied_saying = 0.75; ///< also of what somebody says: that may be of any day
constexpr double open_ended = 0.85;     ///< of what will be so by some year, or has been so since

/// By how much an event deserves to be shown; nothing where no article tells it in a clause of its own, which can be
/// read as its title, or not even the text around that dates it.
std::optional<double> rank_of(Event const& event) {
    Mention const& best = event.mentions.front().mention;
    if (!best.main) return {};
    auto const has_time = [](EventMention const& mention) { return mention.mention.time.has_value(); };
    if (event.narrowed.empty() && std::ranges::none_of(event.mentions, has_time))
        return event.importance * (is_reporting_verb(best.lemma) ? implied_saying : only_implied);
    bool const vague = !event.interval.bounded() && event.granularity > Granularity::day;
    return event.importance * (vague ? open_ended : 1);
}

/// Keeps the `count` most important events, in the order they are in.
void keep_most_important(std::vector<Event>& events, std::size_t count) {
    if (events.size() <= count) return;
    std::vector<std::size_t> order(events.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order,
                             [&](std::size_t a, std::size_t b) { return events[a].importance > events[b].importance; });
    order.resize(count);
    std::ranges::sort(order);
    std::vector<Event> kept;
    kept.reserve(count);
    for (std::size_t const i : order)
        kept.push_back(std::move(events[i]));
    events = std::move(kept);
}

} // namespace

void select(Timeline& timeline, Selection const& selection) {
    std::optional<Entity> about;
    if (selection.about) about.emplace(*selection.about, timeline);
    auto const excluded = [&](Event const& event) { return !is_selected(event, selection, about); };
    std::erase_if(timeline.events, excluded);
    std::erase_if(timeline.undated, excluded);
    if (selection.top) {
        keep_most_important(timeline.events, *selection.top);
        timeline.undated.clear();
    }
    std::set<std::string> kept;
    for (auto const* events : {&timeline.events, &timeline.undated}) {
        for (Event const& event : *events)
            kept.insert(event.id);
    }
    std::erase_if(timeline.conflicts, [&](Conflict const& conflict) {
        return !std::ranges::all_of(conflict.events, [&](std::string const& id) { return kept.contains(id); });
    });
    std::set<std::string> disputed;
    for (Conflict const& conflict : timeline.conflicts)
        disputed.insert(conflict.events.begin(), conflict.events.end());

    // Both sides of a disagreement are always shown; the rest by importance.
    std::vector<double> ranking;
    for (Event const& event : timeline.events) {
        if (auto const rank = rank_of(event)) ranking.push_back(*rank);
    }
    std::ranges::sort(ranking, std::greater<>());
    std::size_t const count = selection.top ? timeline.events.size() : shown_count(timeline.documents.size());
    double const least = ranking.size() > count ? ranking[count - 1] : 0.0;
    for (Event& event : timeline.events)
        event.shown = rank_of(event).value_or(-1) >= least || disputed.contains(event.id);
    for (Event& event : timeline.undated)
        event.shown = disputed.contains(event.id);
    for (auto* events : {&timeline.events, &timeline.undated}) {
        for (Event& event : *events) {
            std::erase_if(event.after, [&](std::string const& id) { return !kept.contains(id); });
            for (Narrowing& narrowing : event.narrowed)
                if (narrowing.event && !kept.contains(*narrowing.event)) narrowing.event.reset();
        }
    }
}

} // namespace dateline::engine
