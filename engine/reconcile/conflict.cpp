#include "engine/reconcile/conflict.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/verbs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace dateline::engine {

namespace {

constexpr double same_words_similarity = 0.6; ///< two events told so alike are one, dated differently
constexpr double denial_similarity = 0.12;    ///< a denial repeats little of what it denies besides the names
constexpr std::uint32_t denial_distance = 4;  ///< sentences between a claim and "denied the claim" that refers back
constexpr std::int32_t date_conflict_days = 7;
constexpr std::uint32_t common_word = 60; ///< words in more mentions than this do not lead to comparisons

/// Nouns by which a denial refers back to what it denies.
constexpr std::array<std::string_view, 9> back_references = {
    "accusation", "account", "allegation", "assertion", "charge", "claim", "report", "statement", "suggestion"};

Position position_of(EventMention const& mention, std::string says) {
    return {mention.document, mention.mention.place.chars, std::move(says)};
}

std::string in_words(Figure const& figure) {
    bool const whole = figure.value == static_cast<double>(static_cast<std::int64_t>(figure.value));
    std::string const number =
        whole ? fmt::format("{}", static_cast<std::int64_t>(figure.value)) : fmt::format("{}", figure.value);
    return fmt::format("{} {}", number, figure.unit);
}

/// Different figures for one quantity, told by different articles of one event.
void quantities(EventItems const& item, std::vector<Conflict>& conflicts) {
    struct Told {
        EventMention const* by;
        Figure figure;
    };
    std::map<std::string, std::vector<Told>> by_unit;
    for (EventMention const& mention : item.event.mentions) {
        std::map<std::string, int> count;
        for (Figure const& figure : mention.mention.figures)
            ++count[figure.unit];
        for (Figure const& figure : mention.mention.figures) {
            // Two figures of one unit in one clause are two quantities; which is which cannot be told.
            if (count[figure.unit] == 1 && mention.role != Role::copy)
                by_unit[figure.unit].push_back({&mention, figure});
        }
    }
    for (auto const& [unit, told] : by_unit) {
        std::map<double, Told const*> values;
        for (Told const& one : told)
            values.emplace(one.figure.value, &one);
        std::set<std::string> documents;
        for (auto const& [value, one] : values)
            documents.insert(one->by->document);
        if (values.size() < 2 || documents.size() < 2) continue;
        Conflict conflict;
        conflict.kind = ConflictKind::quantity;
        conflict.events = {item.event.id};
        std::string said;
        for (auto const& [value, one] : values) {
            said += (said.empty() ? "" : " or ") + in_words(one->figure);
            conflict.positions.push_back(position_of(*one->by, in_words(one->figure)));
        }
        conflict.summary = fmt::format("{}: {}", item.event.title, said);
        conflicts.push_back(std::move(conflict));
    }
}

/// The day of an event that could be told of another day elsewhere; nothing for vague ones and rising counts.
std::optional<Day> disputable_day(Event const& event) {
    if (event.granularity > Granularity::day || !event.interval.bounded()) return {};
    if (!event.mentions.front().mention.figures.empty()) return {};
    return day_of(*event.interval.earliest);
}

/// Pairs of events, each once and in order, that share a word which few have and lie at most a week apart.
std::set<std::pair<std::size_t, std::size_t>> related(std::span<EventItems const> events,
                                                      FeatureTable const& features) {
    std::map<std::uint32_t, std::vector<std::size_t>> by_word;
    for (std::size_t e = 0; e < events.size(); ++e) {
        if (!disputable_day(events[e].event)) continue;
        for (std::uint32_t const word : features[events[e].items.front()].words) {
            if (features.frequency(word) <= common_word) by_word[word].push_back(e);
        }
    }
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (auto const& [word, holders] : by_word) {
        for (std::size_t i = 0; i < holders.size(); ++i) {
            for (std::size_t j = i + 1; j < holders.size(); ++j) {
                auto const apart =
                    *disputable_day(events[holders[j]].event) - *disputable_day(events[holders[i]].event);
                if (apart.count() != 0 && std::abs(apart.count()) <= date_conflict_days) {
                    pairs.emplace(holders[i], holders[j]);
                }
            }
        }
    }
    return pairs;
}

/// The same told of two days.
void dates(EventItems const& a, EventItems const& b, FeatureTable const& features, std::vector<Conflict>& conflicts) {
    Day const x = *disputable_day(a.event);
    Day const y = *disputable_day(b.event);
    EventMention const& told_a = a.event.mentions.front();
    EventMention const& told_b = b.event.mentions.front();
    if (told_a.document == told_b.document) return;
    std::string const& lemma = told_a.mention.lemma;
    // What is said day after day is no disagreement.
    if (lemma != told_b.mention.lemma || is_reporting_verb(lemma) || lemma == "be") return;
    if (features.similarity(a.items.front(), b.items.front()) < same_words_similarity) return;
    Conflict conflict;
    conflict.kind = ConflictKind::date;
    conflict.events = {a.event.id, b.event.id};
    conflict.summary = fmt::format("{}: {} or {}", a.event.title, iso(x), iso(y));
    conflict.positions = {position_of(told_a, iso(x)), position_of(told_b, iso(y))};
    conflicts.push_back(std::move(conflict));
}

bool refers_back(Mention const& denial) {
    return std::ranges::any_of(back_references,
                               [&](std::string_view noun) { return std::ranges::binary_search(denial.content, noun); });
}

/// Claims by where a denial can find them: in its own article, and under the names that it shares.
struct Claims {
    struct Place {
        std::size_t event;
        std::size_t mention;
    };
    static constexpr std::size_t most_under_one_name = 200; ///< a name that everybody makes claims about tells nothing

    std::vector<Place> places;
    std::map<std::string, std::vector<std::size_t>> by_document;
    std::map<std::uint32_t, std::vector<std::size_t>> by_name;

    Claims(std::span<EventItems const> events, FeatureTable const& features) {
        for (std::size_t e = 0; e < events.size(); ++e) {
            for (std::size_t m = 0; m < events[e].event.mentions.size(); ++m) {
                EventMention const& mention = events[e].event.mentions[m];
                if (mention.mention.status != Status::claimed) continue;
                by_document[mention.document].push_back(places.size());
                for (std::uint32_t const name : features[events[e].items[m]].names)
                    by_name[name].push_back(places.size());
                places.push_back({e, m});
            }
        }
    }

    [[nodiscard]] std::set<std::size_t> near(EventMention const& denial, Features const& features) const {
        std::set<std::size_t> found;
        if (auto const own = by_document.find(denial.document); own != by_document.end()) {
            found.insert(own->second.begin(), own->second.end());
        }
        for (std::uint32_t const name : features.names) {
            auto const named = by_name.find(name);
            if (named == by_name.end() || named->second.size() > most_under_one_name) continue;
            found.insert(named->second.begin(), named->second.end());
        }
        return found;
    }
};

/// The claim that a denial answers: the one it refers back to in its own article, else the most alike that shares a
/// name.
std::optional<Conflict> denial(std::span<EventItems const> events, std::size_t denying, Claims const& claims,
                               FeatureTable const& features) {
    EventItems const& item = events[denying];
    EventMention const& denied = item.event.mentions.front();
    if (denied.mention.status != Status::denied) return {};
    std::optional<Claims::Place> best;
    double best_score = 0;
    for (std::size_t const number : claims.near(denied, features[item.items.front()])) {
        Claims::Place const place = claims.places[number];
        if (place.event == denying) continue;
        EventMention const& claim = events[place.event].event.mentions[place.mention];
        std::size_t const claim_item = events[place.event].items[place.mention];
        double score = 0;
        bool const just_before = claim.document == denied.document &&
                                 claim.mention.position < denied.mention.position &&
                                 denied.mention.position - claim.mention.position <= denial_distance;
        if (just_before && refers_back(denied.mention)) {
            score = 2 - 0.1 * (denied.mention.position - claim.mention.position);
        }
        if (features.shared_names(item.items.front(), claim_item) > 0) {
            double const alike = features.similarity(item.items.front(), claim_item);
            if (alike >= denial_similarity) score += 1 + alike;
        }
        if (score > best_score) {
            best = place;
            best_score = score;
        }
    }
    if (!best) return {};
    Event const& claimed = events[best->event].event;
    EventMention const& claim = claimed.mentions[best->mention];
    Conflict conflict;
    conflict.kind = ConflictKind::claim;
    conflict.events = {claimed.id, item.event.id};
    conflict.summary = fmt::format("{} / {}", claim.mention.title, denied.mention.title);
    conflict.positions = {position_of(claim, "claimed"), position_of(denied, "denied")};
    return conflict;
}

} // namespace

std::vector<Conflict> find_conflicts(std::span<EventItems const> events, FeatureTable const& features) {
    std::vector<Conflict> conflicts;
    for (EventItems const& item : events)
        quantities(item, conflicts);
    for (auto const& [a, b] : related(events, features))
        dates(events[a], events[b], features, conflicts);
    Claims const claims(events, features);
    for (std::size_t e = 0; e < events.size(); ++e) {
        if (auto conflict = denial(events, e, claims, features)) conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

} // namespace dateline::engine
