#include "render/date_words.hpp"
#include "render/page/parts.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace dateline::render::page {

using namespace engine;

namespace {

std::string_view badge_of(ConflictKind kind) {
    switch (kind) {
    case ConflictKind::date:
        return "dates differ";
    case ConflictKind::quantity:
        return "figures differ";
    case ConflictKind::claim:
        return "disputed";
    case ConflictKind::attribution:
        return "attribution differs";
    case ConflictKind::wording:
        return "wording differs";
    }
    return "";
}

void add_badges(std::string& page, Event const& event, Index const& index) {
    auto out = std::back_inserter(page);
    if (event.status != Status::reported)
        fmt::format_to(out, " <span class=\"badge {0}\">{0}</span>", name(event.status));
    std::vector<ConflictKind> said;
    for (auto const* conflict : index.conflicts_of(event.id)) {
        if (std::find(said.begin(), said.end(), conflict->kind) != said.end()) continue;
        said.push_back(conflict->kind);
        fmt::format_to(out, " <a class=\"badge conflict\" href=\"#{}\">{}</a>", html(conflict->id),
                       badge_of(conflict->kind));
    }
}

/// The quote, with the words that date it marked where they stand in it.
std::string marked_quote(Mention const& mention) {
    std::string_view const quote = mention.quote;
    if (mention.time) {
        auto const chars = mention.time->place.chars;
        if (mention.place.chars.contains(chars) && !chars.empty()) {
            auto const begin = offset_of_code_point(quote, chars.begin - mention.place.chars.begin);
            auto const size = offset_of_code_point(quote.substr(begin), chars.size());
            return fmt::format("{}<mark>{}</mark>{}", html_piece(quote.substr(0, begin)),
                               html_piece(quote.substr(begin, size)), html_piece(quote.substr(begin + size)));
        }
    }
    return html(quote);
}

void add_source(std::string& page, EventMention const& entry, Status event_status, Index const& index) {
    auto out = std::back_inserter(page);
    page += "<p class=\"source\">";
    if (auto const* document = index.document(entry.document)) {
        auto const& article = document->article;
        fmt::format_to(out, "<cite><a href=\"#{}\">{}</a></cite>", html(document->id), html(display_name(*document)));
        if (article.publisher) fmt::format_to(out, ", {}", html(*article.publisher));
        if (article.published.interval)
            fmt::format_to(out, ", published {} ({})", html(date_words(article.published)),
                           words(article.published.method));
        else
            page += ", publication date unknown";
    }
    if (entry.mention.attribution) fmt::format_to(out, " · according to {}", html(*entry.mention.attribution));
    if (entry.mention.status != event_status) fmt::format_to(out, " · {} here", name(entry.mention.status));
    if (entry.role == Role::restatement) page += " · the same source again";
    if (entry.role == Role::copy) page += " · copied passage";
    page += "</p>";
}

void add_why(std::string& page, TimeMention const& time) {
    auto out = std::back_inserter(page);
    page += "<div class=\"why\"><p>Why this date</p><ul>";
    fmt::format_to(out, "<li>“{}”, read as {}</li>", html(time.text), html(time.rule));
    for (auto const& step : time.why)
        fmt::format_to(out, "<li>{}</li>", html(step));
    page += "</ul></div>";
}

void add_mention(std::string& page, EventMention const& entry, Status event_status, Index const& index) {
    fmt::format_to(std::back_inserter(page), "<li><blockquote>{}</blockquote>", marked_quote(entry.mention));
    add_source(page, entry, event_status, index);
    if (entry.mention.time) add_why(page, *entry.mention.time);
    page += "</li>\n";
}

void add_participants(std::string& page, Event const& event) {
    if (event.participants.empty()) return;
    page += "<span class=\"names\"> · ";
    for (std::size_t i = 0; i < event.participants.size(); ++i) {
        if (i != 0) page += ", ";
        fmt::format_to(std::back_inserter(page), "<bdi>{}</bdi>", html(event.participants[i]));
    }
    page += "</span>";
}

void add_after(std::string& page, Event const& event, Index const& index) {
    bool any = false;
    for (auto const& id : event.after) {
        auto const* before = index.event(id);
        if (!before) continue;
        fmt::format_to(std::back_inserter(page), "{}<a href=\"#{}\">{}</a>",
                       any ? "; " : "<p class=\"after\">After: ", html(before->id), html(before->title));
        any = true;
    }
    if (any) page += "</p>";
}

} // namespace

void add_event(std::string& page, Event const& event, Index const& index, int level) {
    auto out = std::back_inserter(page);
    fmt::format_to(out, "<li class=\"event\"><article id=\"{0}\" aria-labelledby=\"{0}-title\">\n", html(event.id));
    fmt::format_to(out, "<h{0} id=\"{1}-title\" class=\"title\"><bdi>{2}</bdi>", level, html(event.id),
                   html(event.title));
    add_badges(page, event, index);
    fmt::format_to(out, "</h{}>\n<p class=\"meta\">{}, {}", level, counted(event.sources, "source", "sources"),
                   counted(event.reports, "report", "reports"));
    add_participants(page, event);
    page += "</p>\n<details><summary>Quotes and dating</summary>\n";
    add_after(page, event, index);
    page += "<ol class=\"quotes\">\n";
    for (auto const& mention : event.mentions)
        add_mention(page, mention, event.status, index);
    page += "</ol></details>\n</article></li>\n";
}

} // namespace dateline::render::page
