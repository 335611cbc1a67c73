#include "render/date_words.hpp"
#include "render/page/parts.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace dateline::render::page {

using namespace engine;

namespace {

std::size_t count_shown(std::vector<Event> const& events) {
    return static_cast<std::size_t>(
        std::count_if(events.begin(), events.end(), [](Event const& event) { return event.shown; }));
}

/// The names that take part in the most shown events, most first, and by name where as many.
std::vector<std::string> leading_names(Timeline const& timeline, std::size_t most) {
    std::map<std::string, std::size_t> counts;
    for (auto const& event : timeline.events)
        if (event.shown)
            for (auto const& participant : event.participants)
                ++counts[participant];
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (auto const& [participant, count] : counts)
        if (count > 1) ranked.emplace_back(count, participant);
    std::stable_sort(ranked.begin(), ranked.end(), [](auto const& a, auto const& b) { return a.first > b.first; });
    if (ranked.size() > most) ranked.resize(most);
    std::vector<std::string> names;
    for (auto& [count, participant] : ranked)
        names.push_back(std::move(participant));
    return names;
}

} // namespace

std::string title_of(Context const& context) {
    if (!context.options.title.empty()) return context.options.title;
    auto const span = span_words(context.timeline.events);
    return span.empty() ? "Undated events" : span;
}

void add_masthead(std::string& page, Context const& context) {
    auto const& timeline = context.timeline;
    auto out = std::back_inserter(page);
    auto const events = timeline.events.size() + timeline.undated.size();
    auto const shown = count_shown(timeline.events) + count_shown(timeline.undated);
    fmt::format_to(out, "<p class=\"kicker\">Timeline</p><h{0} class=\"name\">{1}</h{0}>\n<p class=\"counts\">{2} · ",
                   context.heading(1), html(title_of(context)),
                   counted(timeline.documents.size(), "article", "articles"));
    if (shown == events)
        page += counted(events, "event", "events");
    else
        fmt::format_to(out, "{} of {}", shown, counted(events, "event", "events"));
    if (!timeline.conflicts.empty())
        fmt::format_to(out, " · {}", counted(timeline.conflicts.size(), "conflict", "conflicts"));
    if (timeline.as_of) fmt::format_to(out, " · as of {}", day_words(*timeline.as_of));
    page += "</p>\n";
    auto const names = leading_names(timeline, 4);
    if (names.empty()) return;
    page += "<p class=\"counts names\">Named most: ";
    for (std::size_t i = 0; i < names.size(); ++i)
        fmt::format_to(out, "{}<bdi>{}</bdi>", i == 0 ? "" : ", ", html(names[i]));
    page += "</p>\n";
}

} // namespace dateline::render::page
