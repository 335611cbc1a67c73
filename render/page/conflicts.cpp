#include "render/export_words.hpp"
#include "render/page/parts.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

#include <iterator>
#include <map>
#include <string_view>
#include <utility>

namespace dateline::render::page {

using namespace engine;

namespace {

using Passages = std::map<std::pair<std::string_view, Span>, Mention const*>;

/// The mentions of the events that a conflict is about, by article and place.
Passages passages_of(Conflict const& conflict, Index const& index) {
    Passages passages;
    for (auto const& id : conflict.events)
        if (auto const* event = index.event(id))
            for (auto const& told : event->mentions)
                passages.emplace(std::pair{std::string_view{told.document}, told.mention.place.chars}, &told.mention);
    return passages;
}

void add_positions(std::string& page, Conflict const& conflict, Index const& index) {
    auto out = std::back_inserter(page);
    auto const passages = passages_of(conflict, index);
    page += "<ul class=\"positions\">\n";
    for (auto const& position : conflict.positions) {
        fmt::format_to(out, "<li><p class=\"says\"><bdi>{}</bdi></p>", html(position.says));
        if (auto const passage = passages.find({position.document, position.chars}); passage != passages.end())
            fmt::format_to(out, "<blockquote class=\"passage\"><bdi>{}</bdi></blockquote>",
                           html(passage->second->quote));
        if (auto const* document = index.document(position.document))
            fmt::format_to(out, R"(<p class="source"><cite><a href="#{}">{}</a></cite>{}{}</p>)", html(document->id),
                           html(display_name(*document)), document->article.publisher ? ", " : "",
                           html(document->article.publisher.value_or("")));
        page += "</li>\n";
    }
    page += "</ul>\n";
}

} // namespace

void add_conflicts(std::string& page, Timeline const& timeline, Index const& index) {
    if (timeline.conflicts.empty()) return;
    auto out = std::back_inserter(page);
    page += "<section class=\"part\" aria-labelledby=\"conflicts\"><h2 id=\"conflicts\">Where the articles "
            "disagree</h2>\n<ol class=\"conflicts\">\n";
    for (auto const& conflict : timeline.conflicts) {
        fmt::format_to(out, "<li id=\"{}\"><h3><span class=\"kicker\">{}</span> <bdi>{}</bdi></h3>\n",
                       html(conflict.id), disagreement(conflict.kind), html(conflict.summary));
        if (!conflict.positions.empty()) add_positions(page, conflict, index);
        bool any = false;
        for (auto const& id : conflict.events) {
            auto const* event = index.event(id);
            if (!event) continue;
            fmt::format_to(out, "{}<a href=\"#{}\">{}</a>", any ? "; " : "<p class=\"after\">In: ", html(event->id),
                           html(event->title));
            any = true;
        }
        page += any ? "</p></li>\n" : "</li>\n";
    }
    page += "</ol></section>\n";
}

} // namespace dateline::render::page
