#include "engine/reconcile/conflict.hpp"

#include "engine/language/event_nouns.hpp"
#include "engine/language/verbs.hpp"
#include "engine/reconcile/message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace dateline::engine {

namespace {

constexpr double same_words_similarity = 0.45;  ///< two events told so alike are one, dated differently
constexpr double same_figure_similarity = 0.25; ///< where both also give one figure
constexpr std::size_t most_compared = 6;        ///< mentions of each of two events
constexpr std::int32_t date_conflict_days = 7;
constexpr std::uint32_t common_word = 60; ///< words in more mentions than this do not lead to comparisons
constexpr double rounded = 0.05;          ///< "more than 1,600" says no other than "1,645"

/// What is counted anew each day, and only rises: another figure on another day is no disagreement.
constexpr std::array<std::string_view, 34> tolls = {
    "arrests",   "bodies",     "buildings", "cases",     "casualties", "children", "civilians",  "dead",    "deaths",
    "detained",  "fatalities", "homes",     "hospitals", "houses",     "infected", "infections", "injured", "injuries",
    "killed",    "men",        "migrants",  "missing",   "passengers", "patients", "people",     "persons", "police",
    "residents", "signatures", "soldiers",  "troops",    "victims",    "women",    "wounded"};
static_assert(std::ranges::is_sorted(tolls));

/// As newspapers write it: "330,000 shells", "4.5 degrees".
std::string in_words(Figure const& figure) {
    std::string number = fmt::format("{}", figure.value);
    bool const plain = number.find_first_not_of("0123456789.") == std::string::npos;
    auto const point = std::min(number.find('.'), number.size());
    for (std::size_t at = point; plain && at > 3;)
        number.insert(at -= 3, 1, ',');
    return fmt::format("{} {}", number, figure.unit);
}

bool is_number_word(std::string_view word) {
    static constexpr std::array<std::string_view, 4> scales = {"billion", "hundred", "million", "thousand"};
    return std::ranges::binary_search(scales, word) || (word.front() >= '0' && word.front() <= '9');
}

/// A figure with who told it when.
struct Told {
    EventMention const* by;
    Figure figure;
    std::size_t article;
};

bool agree(double a, double b) {
    return a == b || std::abs(a - b) <= rounded * std::max(std::abs(a), std::abs(b));
}

/// Whether figures that only rise were told on days that follow each other: a count of victims that goes on, or three
/// figures of anything ("has cost $350 million so far"). How many are missing or in hospital can also fall.
bool is_sequence(std::vector<Told const*> told, std::string_view lemma, std::string_view unit,
                 Compared const& compared) {
    constexpr std::size_t figures_of_sequence = 3;
    if (!std::ranges::binary_search(tolls, unit) && told.size() < figures_of_sequence) return false;
    static constexpr std::array<std::string_view, 4> states = {"be", "miss", "remain", "stay"};
    bool const can_fall = unit == "missing" || std::ranges::find(states, lemma) != states.end();
    auto const day_of_one = [&](Told const* one) { return compared.published[one->article]; };
    if (!std::ranges::all_of(told, [&](Told const* one) { return day_of_one(one).has_value(); })) return false;
    std::ranges::stable_sort(told, {}, day_of_one);
    for (std::size_t i = 1; i < told.size(); ++i) {
        bool const same_day = day_of_one(told[i]) == day_of_one(told[i - 1]);
        if (same_day && !agree(told[i]->figure.value, told[i - 1]->figure.value)) return false;
        if (!can_fall && told[i]->figure.value < told[i - 1]->figure.value * (1 - rounded)) return false;
    }
    return true;
}

/// Verbs of which the figure belongs to the subject: another subject has another figure.
constexpr std::array<std::string_view, 14> measuring = {"amount", "average", "be",    "contain", "cost",
                                                        "earn",   "employ",  "have",  "last",    "measure",
                                                        "pay",    "total",   "weigh", "worth"};
static_assert(std::ranges::is_sorted(measuring));

/// Whether two clauses that measure something have no word in common but the unit: they measure two things.
bool measure_others(Told const& a, Told const& b) {
    Mention const& x = a.by->mention;
    Mention const& y = b.by->mention;
    if (!std::ranges::binary_search(measuring, std::string_view(x.lemma))) return false;
    auto const counts = [&](std::string const& word) {
        return word != x.lemma && !a.figure.unit.starts_with(word) && !is_number_word(word);
    };
    return std::ranges::none_of(x.content, [&](std::string const& word) {
        return counts(word) && std::ranges::binary_search(y.content, word);
    });
}

/// Different figures for one quantity, told by different articles of one event.
void quantities(EventItems const& item, Compared const& compared, std::vector<Conflict>& conflicts) {
    std::map<std::pair<std::string, std::string>, std::vector<Told>> by_quantity; // what happened, unit
    for (std::size_t m = 0; m < item.event.mentions.size(); ++m) {
        EventMention const& mention = item.event.mentions[m];
        if (!mention.mention.main && item.event.mentions.front().mention.main) continue;
        std::map<std::string, int> count;
        for (Figure const& figure : mention.mention.figures)
            ++count[figure.unit];
        for (Figure const& figure : mention.mention.figures) {
            // Two figures of one unit in one clause are two quantities; which is which cannot be told.
            if (count[figure.unit] != 1) continue;
            std::string const lemma(same_happening(mention.mention.lemma));
            by_quantity[{lemma, figure.unit}].push_back({&mention, figure, compared.article_of_item[item.items[m]]});
        }
    }
    for (auto const& [quantity, told] : by_quantity) {
        // Each article's figures; one that gives several speaks of several things, and disagrees with another one only
        // where they share none.
        std::map<std::size_t, std::vector<double>> by_article;
        for (Told const& one : told)
            by_article[one.article].push_back(one.figure.value);
        std::vector<Told const*> disagreeing;
        for (Told const& one : told) {
            bool const known = std::ranges::any_of(
                disagreeing, [&](Told const* other) { return other->figure.value == one.figure.value; });
            bool const against = std::ranges::any_of(by_article, [&](auto const& other) {
                return std::ranges::none_of(other.second, [&](double value) {
                    return std::ranges::any_of(by_article[one.article], [&](double own) { return agree(own, value); });
                });
            });
            if (!known && against) disagreeing.push_back(&one);
        }
        std::erase_if(disagreeing, [&](Told const* one) {
            return std::ranges::all_of(disagreeing,
                                       [&](Told const* other) { return other == one || measure_others(*one, *other); });
        });
        if (disagreeing.size() < 2 || is_sequence(disagreeing, quantity.first, quantity.second, compared)) continue;
        std::ranges::stable_sort(disagreeing, {}, [](Told const* one) { return one->figure.value; });
        Conflict conflict;
        conflict.kind = ConflictKind::quantity;
        conflict.events = {item.event.id};
        std::string said;
        for (Told const* one : disagreeing) {
            said += (said.empty() ? "" : " or ") + in_words(one->figure);
            conflict.positions.push_back(position_of(*one->by, in_words(one->figure)));
        }
        conflict.summary = fmt::format("{}: {}", item.event.title, said);
        conflicts.push_back(std::move(conflict));
    }
}

/// The day of an event that could be told of another day elsewhere; nothing for vague ones.
std::optional<Day> disputable_day(Event const& event) {
    if (event.granularity > Granularity::day || !event.interval.bounded()) return {};
    return day_of(*event.interval.earliest);
}

/// "The toll rose to 12": told anew each day.
bool is_count(Mention const& mention) {
    return std::ranges::any_of(mention.figures, [](Figure const& figure) {
        return std::ranges::binary_search(tolls, std::string_view(figure.unit));
    });
}

/// Pairs of events, each once and in order, that share a word which few have and lie at most a week apart.
std::set<std::pair<std::size_t, std::size_t>> related(Compared const& compared) {
    auto const& events = compared.events;
    std::map<std::uint32_t, std::vector<std::size_t>> by_word;
    for (std::size_t e = 0; e < events.size(); ++e) {
        if (!disputable_day(events[e].event)) continue;
        std::size_t const members = std::min(events[e].items.size(), most_compared);
        for (std::size_t const item : std::span(events[e].items).first(members)) {
            for (std::uint32_t const word : compared.features[item].words) {
                auto& holders = by_word[word];
                bool const rare = compared.features.frequency(word) <= common_word;
                if (rare && (holders.empty() || holders.back() != e)) holders.push_back(e);
            }
        }
    }
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (auto const& [word, holders] : by_word) {
        for (std::size_t i = 0; i < holders.size(); ++i) {
            for (std::size_t j = i + 1; j < holders.size(); ++j) {
                auto const apart =
                    *disputable_day(events[holders[j]].event) - *disputable_day(events[holders[i]].event);
                if (apart.count() != 0 && std::abs(static_cast<int>(apart.count())) <= date_conflict_days) {
                    pairs.emplace(holders[i], holders[j]);
                }
            }
        }
    }
    return pairs;
}

/// The two reports of two events that tell most alike, of different articles and by the same predicate.
struct Alike {
    std::size_t a = 0; ///< mentions
    std::size_t b = 0;
    double similarity = 0;
};

Alike most_alike(EventItems const& x, EventItems const& y, Compared const& compared) {
    Alike best;
    for (std::size_t a = 0; a < std::min(x.items.size(), most_compared); ++a) {
        for (std::size_t b = 0; b < std::min(y.items.size(), most_compared); ++b) {
            Mention const& told_a = x.event.mentions[a].mention;
            Mention const& told_b = y.event.mentions[b].mention;
            bool const both_tell = told_a.main && told_b.main && told_a.time && told_b.time;
            if (!both_tell || compared.article_of_item[x.items[a]] == compared.article_of_item[y.items[b]]) continue;
            if (same_happening(told_a.lemma) != same_happening(told_b.lemma)) continue;
            double const similarity = compared.features.similarity(x.items[a], y.items[b]);
            if (similarity > best.similarity) best = {a, b, similarity};
        }
    }
    return best;
}

bool share_figure(Mention const& a, Mention const& b) {
    return std::ranges::any_of(a.figures, [&](Figure const& figure) {
        return std::ranges::any_of(
            b.figures, [&](Figure const& other) { return figure.value == other.value && figure.unit == other.unit; });
    });
}

/// Whether two clauses tell of other objects: "destroyed a barn", "destroyed a bakery".
bool tell_of_others(Mention const& a, Mention const& b) {
    auto const object_of = [](Mention const& mention) {
        return mention.involved.size() > 1 ? words_in(mention.involved[1], message_words(mention))
                                           : std::vector<std::string>();
    };
    auto const x = object_of(a);
    auto const y = object_of(b);
    return !x.empty() && !y.empty() &&
           std::ranges::none_of(x, [&](std::string const& word) { return std::ranges::find(y, word) != y.end(); });
}

/// Whether one event was foreseen for a day before the other happened: the forecast was overtaken, nobody disagrees.
bool was_overtaken(Event const& plan, EventMention const& told, std::optional<Day> published, Event const& report) {
    bool const ahead = plan.status == Status::planned || plan.status == Status::conditional;
    return ahead && report.status == Status::reported && told.mention.status != Status::reported && published &&
           *published < *disputable_day(report);
}

/// The same told of two days.
void dates(EventItems const& a, EventItems const& b, Compared const& compared, std::vector<Conflict>& conflicts) {
    Day const x = *disputable_day(a.event);
    Day const y = *disputable_day(b.event);
    if (a.event.status == Status::denied || b.event.status == Status::denied) return;
    Alike const alike = most_alike(a, b, compared);
    EventMention const& told_a = a.event.mentions[alike.a];
    EventMention const& told_b = b.event.mentions[alike.b];
    bool const same_figure = share_figure(told_a.mention, told_b.mention);
    if (alike.similarity < (same_figure ? same_figure_similarity : same_words_similarity)) return;
    // What is said or counted day after day is no disagreement.
    std::string const& lemma = told_a.mention.lemma;
    bool const counts = !same_figure && is_count(told_a.mention) && is_count(told_b.mention);
    if (is_reporting_verb(lemma) || lemma == "be" || counts) return;
    if (!same_figure && tell_of_others(told_a.mention, told_b.mention)) return;
    auto const published = [&](EventItems const& item, std::size_t mention) {
        return compared.published[compared.article_of_item[item.items[mention]]];
    };
    if (was_overtaken(a.event, told_a, published(a, alike.a), b.event) ||
        was_overtaken(b.event, told_b, published(b, alike.b), a.event))
        return;
    Conflict conflict;
    conflict.kind = ConflictKind::date;
    conflict.events = {a.event.id, b.event.id};
    conflict.summary = fmt::format("{}: {} or {}", a.event.title, iso(x), iso(y));
    conflict.positions = {position_of(told_a, iso(x)), position_of(told_b, iso(y))};
    conflicts.push_back(std::move(conflict));
}

} // namespace

Position position_of(EventMention const& mention, std::string says) {
    return {mention.document, mention.mention.place.chars, std::move(says)};
}

std::vector<Conflict> find_conflicts(Compared const& compared) {
    std::vector<Conflict> conflicts;
    for (EventItems const& item : compared.events)
        quantities(item, compared, conflicts);
    for (auto const& [a, b] : related(compared))
        dates(compared.events[a], compared.events[b], compared, conflicts);
    std::ranges::move(find_denials(compared), std::back_inserter(conflicts));
    std::ranges::move(find_characterisations(compared), std::back_inserter(conflicts));
    std::ranges::move(find_quotation_conflicts(compared), std::back_inserter(conflicts));
    return conflicts;
}

} // namespace dateline::engine
