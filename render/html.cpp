#include "render/html.hpp"

#include "render/date_words.hpp"
#include "render/page/parts.hpp"
#include "render/page/style.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace dateline::render {

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

void add_head(std::string& page, std::string_view title) {
    // Styles are allowed by their hash alone, and nothing else is: were some text to become markup, it could not act.
    fmt::format_to(std::back_inserter(page),
                   "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{}'; "
                   "base-uri 'none'; form-action 'none'\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<meta name=\"referrer\" content=\"no-referrer\">\n"
                   "<meta name=\"generator\" content=\"dateline\">\n<title>{}</title>\n<style>{}</style>\n</head>\n",
                   page::style_hash(), html(title), page::style());
}

void add_header(std::string& page, Timeline const& timeline, std::string_view span) {
    auto out = std::back_inserter(page);
    auto const events = timeline.events.size() + timeline.undated.size();
    auto const shown = count_shown(timeline.events) + count_shown(timeline.undated);
    fmt::format_to(
        out, "<header class=\"masthead\"><p class=\"kicker\">Timeline</p><h1>{}</h1>\n<p class=\"counts\">{} · ",
        span.empty() ? "Undated events" : html(span), counted(timeline.documents.size(), "article", "articles"));
    if (shown == events)
        page += counted(events, "event", "events");
    else
        fmt::format_to(out, "{} of {}", shown, counted(events, "event", "events"));
    if (!timeline.conflicts.empty())
        fmt::format_to(out, " · {}", counted(timeline.conflicts.size(), "conflict", "conflicts"));
    if (timeline.as_of) fmt::format_to(out, " · as of {}", day_words(*timeline.as_of));
    page += "</p>\n";
    auto const names = leading_names(timeline, 4);
    if (!names.empty()) {
        page += "<p class=\"names\">Named most: ";
        for (std::size_t i = 0; i < names.size(); ++i)
            fmt::format_to(out, "{}<bdi>{}</bdi>", i == 0 ? "" : ", ", html(names[i]));
        page += "</p>\n";
    }
}

void add_navigation(std::string& page, Timeline const& timeline) {
    page += "<nav aria-label=\"Parts of this page\"><ul><li><a href=\"#events\">Events</a></li>";
    if (!timeline.undated.empty()) page += "<li><a href=\"#undated\">Without a date</a></li>";
    if (!timeline.conflicts.empty()) page += "<li><a href=\"#conflicts\">Conflicts</a></li>";
    page += "<li><a href=\"#articles\">Articles</a></li>";
    if (!timeline.warnings.empty()) page += "<li><a href=\"#warnings\">Warnings</a></li>";
    page += "</ul></nav></header>\n";
}

void add_undated(std::string& page, Timeline const& timeline, page::Index const& index) {
    if (timeline.undated.empty()) return;
    auto const shown = count_shown(timeline.undated);
    page += "<section class=\"part\" aria-labelledby=\"undated\"><h2 id=\"undated\">Without a date</h2>\n<p "
            "class=\"note\">No article says when these happened.</p>\n";
    if (shown > 0) {
        page += "<ol class=\"events\">\n";
        for (auto const& event : timeline.undated)
            if (event.shown) page::add_event(page, event, index, 3);
        page += "</ol>\n";
    }
    if (auto const more = timeline.undated.size() - shown; more > 0)
        page::add_more_events(page, timeline.undated, index, counted(more, "more event", "more events"));
    page += "</section>\n";
}

void add_events(std::string& page, Timeline const& timeline, page::Index const& index) {
    auto const shown = count_shown(timeline.events);
    page += "<div id=\"events\" class=\"timeline\">\n";
    if (timeline.events.empty()) page += "<p class=\"note\">No dated events were found.</p>\n";
    page::add_dated_events(page, timeline.events, index);
    page += "</div>\n";
    if (auto const more = timeline.events.size() - shown; more > 0) {
        page += "<section class=\"part\" aria-labelledby=\"more\"><h2 id=\"more\">Further events</h2>\n";
        page::add_more_events(page, timeline.events, index, counted(more, "more event", "more events"));
        page += "</section>\n";
    }
}

} // namespace

std::string to_html(Timeline const& timeline) {
    page::Index const index(timeline);
    auto const span = span_words(timeline.events);
    std::string page;
    add_head(page, span.empty() ? "Timeline" : "Timeline, " + span);
    page += "<body>\n<a class=\"skip\" href=\"#main\">Skip to the events</a>\n";
    add_header(page, timeline, span);
    add_navigation(page, timeline);
    page += "<main id=\"main\" tabindex=\"-1\">\n";
    add_events(page, timeline, index);
    add_undated(page, timeline, index);
    page::add_conflicts(page, timeline, index);
    page::add_articles(page, timeline, index);
    page::add_warnings(page, timeline);
    page += "</main>\n<footer><p>A date is never more exact than the words it was read from; the bar shows the time "
            "within which it lies. Sources are independent of each other, reports are all passages that tell of an "
            "event: copies and rewrites of one story are one source.</p></footer>\n</body>\n</html>\n";
    return page;
}

} // namespace dateline::render
