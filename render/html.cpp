#include "render/html.hpp"

#include "render/page/parts.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace dateline::render {

using namespace engine;

namespace {

std::vector<Event const*> those(std::vector<Event> const& events, bool shown) {
    std::vector<Event const*> chosen;
    for (auto const& event : events)
        if (event.shown == shown) chosen.push_back(&event);
    return chosen;
}

std::vector<Event const*> all_of(std::vector<Event> const& events) {
    std::vector<Event const*> all;
    for (auto const& event : events)
        all.push_back(&event);
    return all;
}

/// Events in one list, each with its own date, behind "12 more events".
void add_more(std::string& page, std::vector<Event const*> const& events, page::Context const& context) {
    if (events.empty()) return;
    fmt::format_to(std::back_inserter(page),
                   "<details class=\"more\"><summary>{}</summary>\n<ol class=\"plain events\">\n",
                   counted(events.size(), "more event", "more events"));
    for (auto const* event : events)
        page::add_event(page, *event, context, 3);
    page += "</ol></details>\n";
}

void add_events(std::string& page, page::Context const& context) {
    page += "<section id=\"dateline-events\" class=\"timeline\" aria-label=\"Events\">\n";
    if (context.timeline.events.empty()) page += "<p class=\"note\">No dated events were found.</p>\n";
    page::add_dated_events(page, those(context.timeline.events, true), context);
    page += "</section>\n";
    auto const more = those(context.timeline.events, false);
    if (more.empty()) return;
    fmt::format_to(std::back_inserter(page),
                   "<section class=\"part\" aria-labelledby=\"dateline-more\"><h{0} id=\"dateline-more\">Further "
                   "events</h{0}>\n",
                   context.heading(2));
    add_more(page, more, context);
    page += "</section>\n";
}

void add_undated(std::string& page, page::Context const& context) {
    if (context.timeline.undated.empty()) return;
    fmt::format_to(std::back_inserter(page),
                   "<section class=\"part\" aria-labelledby=\"dateline-undated\"><h{0} "
                   "id=\"dateline-undated\">Without a date</h{0}>\n<p class=\"note\">No article says when these "
                   "happened.</p>\n",
                   context.heading(2));
    auto const shown = those(context.timeline.undated, true);
    if (!shown.empty()) page += "<ol class=\"plain events\">\n";
    for (auto const* event : shown)
        page::add_event(page, *event, context, 3);
    if (!shown.empty()) page += "</ol>\n";
    add_more(page, those(context.timeline.undated, false), context);
    page += "</section>\n";
}

} // namespace

std::string to_html(Timeline const& timeline, PageOptions const& options) {
    TimelineIndex const index(timeline);
    page::Context context{timeline, index, options, {}, nullptr, {}};
    for (auto const& text : options.texts)
        context.texts.emplace(text.path, &text);
    auto const title = page::title_of(context);
    std::string page;
    page::begin_page(page, context, options.title.empty() ? "Timeline, " + title : title);
    page::add_masthead(page, context);
    page::add_navigation(page, context);
    page += "</header>\n";
    page += options.fragment ? "<div class=\"main\">\n" : "<main id=\"dateline-main\" tabindex=\"-1\">\n";
    page::add_strip(page, all_of(timeline.events));
    page::add_months(page, those(timeline.events, true));
    page += "<div class=\"tools\"></div>\n";
    page::add_disagreements(page, context);
    add_events(page, context);
    add_undated(page, context);
    page::add_articles(page, context);
    page::add_warnings(page, context);
    page += options.fragment ? "</div>\n" : "</main>\n";
    page::end_page(page, context);
    return page;
}

} // namespace dateline::render
