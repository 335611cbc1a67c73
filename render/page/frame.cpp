#include "render/page/assets.hpp"
#include "render/page/parts.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace dateline::render::page {

using namespace engine;

namespace {

void begin_document(std::string& page, std::string_view title) {
    // Styles and scripts are allowed by their hashes alone, and nothing else is: were some text to become markup, it
    // could not act.
    fmt::format_to(std::back_inserter(page),
                   "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{}'; "
                   "script-src '{}'; base-uri 'none'; form-action 'none'\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<meta name=\"referrer\" content=\"no-referrer\">\n"
                   "<meta name=\"generator\" content=\"dateline\">\n<title>{}</title>\n<style>{}</style>\n</head>\n"
                   "<body>\n<div class=\"dateline\">\n"
                   "<a class=\"skip\" href=\"#dateline-main\">Skip to the events</a>\n<header class=\"masthead\">",
                   document_style().hash, page_script().hash, html(title), document_style().text);
}

} // namespace

void begin_page(std::string& page, Context const& context, std::string_view title) {
    if (!context.options.fragment) {
        begin_document(page, title);
        return;
    }
    fmt::format_to(std::back_inserter(page),
                   "<section class=\"dateline\" lang=\"en\" aria-label=\"{}\">\n<style>{}</style>\n<header "
                   "class=\"masthead\">",
                   html(title), fragment_style().text);
}

void end_page(std::string& page, Context const& context) {
    fmt::format_to(std::back_inserter(page),
                   "<footer><p>A date is never more exact than the words it was read from; the bar shows the time "
                   "within which it lies. Sources are independent of each other, reports are all passages that tell of "
                   "an event: copies and rewrites of one story are one source.</p></footer>\n<script>{}</script>\n{}",
                   page_script().text, context.options.fragment ? "</section>\n" : "</div>\n</body>\n</html>\n");
}

void add_navigation(std::string& page, Context const& context) {
    auto const& timeline = context.timeline;
    bool const denied = std::any_of(timeline.events.begin(), timeline.events.end(),
                                    [](Event const& event) { return event.status == Status::denied && event.shown; });
    page += "<nav aria-label=\"Parts of this page\"><ul>";
    if (!timeline.conflicts.empty() || denied)
        page += "<li><a href=\"#dateline-conflicts\">Where the articles disagree</a></li>";
    page += "<li><a href=\"#dateline-events\">Events</a></li>";
    if (!timeline.undated.empty()) page += "<li><a href=\"#dateline-undated\">Without a date</a></li>";
    page += "<li><a href=\"#dateline-articles\">Articles</a></li>";
    if (!timeline.warnings.empty()) page += "<li><a href=\"#dateline-warnings\">Warnings</a></li>";
    page += "</ul></nav>";
}

} // namespace dateline::render::page
