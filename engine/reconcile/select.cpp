#include "engine/reconcile/select.hpp"

#include "engine/language/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace dateline::engine {

namespace {

/// A screen or two for a handful of articles, and slowly more for many.
std::size_t shown_count(std::size_t documents) {
    return 16 + static_cast<std::size_t>(std::lround(5 * std::sqrt(static_cast<double>(documents))));
}

/// Whether every word of `entity` is a word of `name`: "Yoon" is in "Yoon Suk Yeol".
bool names_entity(std::string const& name, std::string const& entity) {
    return fmt::format(" {} ", name_key(name)).find(fmt::format(" {} ", name_key(entity))) != std::string::npos;
}

bool is_about(Event const& event, std::string const& entity) {
    auto const named = [&](std::string const& name) { return names_entity(name, entity); };
    return std::ranges::any_of(event.participants, named) || named(event.title) ||
           std::ranges::any_of(event.mentions, [&](EventMention const& m) { return named(m.mention.quote); });
}

bool is_selected(Event const& event, Selection const& selection) {
    if (event.sources < selection.min_sources) return false;
    if (selection.about && !is_about(event, *selection.about)) return false;
    bool const undated = !event.interval.earliest && !event.interval.latest;
    if (undated) return !selection.from && !selection.to;
    if (selection.from && event.interval.latest && *event.interval.latest <= Instant{*selection.from}) return false;
    bool const begins_after =
        event.interval.earliest && selection.to && day_of(*event.interval.earliest) > *selection.to;
    return !begins_after;
}

/// Whether some article tells the event in a clause of its own, which can be read as the event's title.
bool is_told_outright(Event const& event) {
    return event.mentions.front().mention.main;
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
    auto const excluded = [&](Event const& event) { return !is_selected(event, selection); };
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
        if (is_told_outright(event)) ranking.push_back(event.importance);
    }
    std::ranges::sort(ranking, std::greater<>());
    std::size_t const count = selection.top ? timeline.events.size() : shown_count(timeline.documents.size());
    double const least = ranking.size() > count ? ranking[count - 1] : 0.0;
    for (Event& event : timeline.events)
        event.shown = (event.importance >= least && is_told_outright(event)) || disputed.contains(event.id);
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
