#include "render/export_words.hpp"
#include "render/page/parts.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

namespace dateline::render::page {

using namespace engine;

namespace {

using Passages = std::map<std::pair<std::string_view, Span>, Mention const*>;

/// The mentions of the events that a conflict is about, by article and place.
Passages passages_of(Conflict const& conflict, TimelineIndex const& index) {
    Passages passages;
    for (auto const& id : conflict.events)
        if (auto const* event = index.event(id))
            for (auto const& told : event->mentions)
                passages.emplace(std::pair{std::string_view{told.document}, told.mention.place.chars}, &told.mention);
    return passages;
}

void add_positions(std::string& page, Conflict const& conflict, Context const& context) {
    auto out = std::back_inserter(page);
    auto const passages = passages_of(conflict, context.index);
    page += "<ul class=\"positions\">\n";
    for (auto const& position : conflict.positions) {
        auto const passage = passages.find({position.document, position.chars});
        auto const says = readable(position.says);
        // A position that is its passage, word for word, is not said twice.
        bool const repeats = passage != passages.end() && readable(passage->second->quote) == says;
        page += "<li>";
        if (passage != passages.end() && passage->second->attribution &&
            !position.says.starts_with(*passage->second->attribution))
            fmt::format_to(out, "<p class=\"who\"><bdi>{}</bdi></p>", html(*passage->second->attribution));
        if (!repeats) fmt::format_to(out, "<p class=\"says\"><bdi>{}</bdi></p>", html(says));
        if (passage != passages.end())
            fmt::format_to(out, "<blockquote class=\"passage\"><bdi>{}</bdi></blockquote>",
                           html(passage->second->quote));
        if (auto const* document = context.index.document(position.document))
            fmt::format_to(out, R"(<p class="source"><cite><a href="{}">{}</a></cite>{}{}</p>)",
                           context.link(document->id), html(display_name(*document)),
                           document->article.publisher ? ", " : "", html(document->article.publisher.value_or("")));
        page += "</li>\n";
    }
    page += "</ul>\n";
}

bool is_denied_claim(Event const& event, TimelineIndex const& index) {
    auto const& conflicts = index.conflicts_of(event.id);
    return std::any_of(conflicts.begin(), conflicts.end(),
                       [](auto const* conflict) { return conflict->kind == ConflictKind::claim; });
}

struct Denial {
    Event const* event;
    EventMention const* mention;
};

/// Who denies what outside the conflicts: the other side is not told of.
std::vector<Denial> denials_of(Context const& context) {
    std::vector<Denial> denials;
    for (auto const* events : {&context.timeline.events, &context.timeline.undated})
        for (auto const& event : *events) {
            if (!event.shown || is_denied_claim(event, context.index)) continue;
            auto const denial = std::find_if(event.mentions.begin(), event.mentions.end(),
                                             [](auto const& entry) { return entry.mention.status == Status::denied; });
            if (denial != event.mentions.end()) denials.push_back({&event, &*denial});
        }
    return denials;
}

void add_denials(std::string& page, std::vector<Denial> const& denials, Context const& context) {
    if (denials.empty()) return;
    auto out = std::back_inserter(page);
    constexpr std::size_t in_sight = 5;
    auto const most = context.places ? std::min(denials.size(), most_on_overview) : denials.size();
    page += "<ul class=\"denials\">\n";
    for (std::size_t i = 0; i < most; ++i) {
        if (i == in_sight)
            fmt::format_to(out, "</ul>\n<details class=\"more\"><summary>{}</summary>\n<ul class=\"denials\">\n",
                           counted(most - i, "more denial", "more denials"));
        auto const& [event, mention] = denials[i];
        auto const& who = mention->mention.attribution;
        fmt::format_to(out, "<li><span class=\"kicker\">Denied</span> {}{}{}<a href=\"{}\">{}</a></li>\n",
                       who ? "<bdi>" : "", html(who.value_or("")), who ? "</bdi>: " : "", context.link(event->id),
                       html(event->title));
    }
    page += "</ul>\n";
    if (most > in_sight) page += "</details>\n";
}

} // namespace

void add_conflict(std::string& page, Conflict const& conflict, Context const& context, unsigned depth) {
    auto out = std::back_inserter(page);
    auto const level = context.heading(depth);
    fmt::format_to(out, "<li id=\"{}\"><h{} class=\"about\"><span class=\"kicker\">{}</span> <bdi>{}</bdi></h{}>\n",
                   html(conflict.id), level, disagreement(conflict.kind), html(conflict.summary), level);
    if (!conflict.positions.empty()) add_positions(page, conflict, context);
    bool any = false;
    for (auto const& id : conflict.events) {
        auto const* event = context.index.event(id);
        if (!event) continue;
        fmt::format_to(out, "{}<a href=\"{}\">{}</a>", any ? "; " : "<p class=\"after\">In: ", context.link(event->id),
                       html(event->title));
        any = true;
    }
    page += any ? "</p></li>\n" : "</li>\n";
}

void add_disagreements(std::string& page, Context const& context) {
    auto out = std::back_inserter(page);
    auto const denials = denials_of(context);
    auto const& all = context.timeline.conflicts;
    if (all.empty() && denials.empty()) return;
    fmt::format_to(out,
                   "<section class=\"part disagreements\" aria-labelledby=\"dateline-conflicts\"><h{0} "
                   "id=\"dateline-conflicts\">Where "
                   "the articles disagree</h{0}>\n",
                   context.heading(2));
    constexpr std::size_t in_sight = 3;
    auto const most = context.places ? std::min(all.size(), most_on_overview) : all.size();
    for (std::size_t i = 0; i < most; ++i) {
        if (i == 0) page += "<ol class=\"conflicts\">\n";
        if (i == in_sight)
            fmt::format_to(out, "</ol>\n<details class=\"more\"><summary>{}</summary>\n<ol class=\"conflicts\">\n",
                           counted(most - i, "more conflict", "more conflicts"));
        add_conflict(page, all[i], context, 3);
    }
    if (most > 0) page += "</ol>\n";
    if (most > in_sight) page += "</details>\n";
    if (most < all.size())
        fmt::format_to(out, "<p class=\"note\">and {} on pages of their own: <a href=\"{}\">the next</a></p>\n",
                       all.size() - most, context.link(all[most].id));
    add_denials(page, denials, context);
    page += "</section>\n";
}

} // namespace dateline::render::page
