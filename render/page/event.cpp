#include "render/date_words.hpp"
#include "render/export_words.hpp"
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

void add_badges(std::string& page, Event const& event, Context const& context) {
    auto out = std::back_inserter(page);
    if (event.status != Status::reported)
        fmt::format_to(out, " <span class=\"badge {0}\">{0}</span>", name(event.status));
    std::vector<ConflictKind> said;
    for (auto const* conflict : context.index.conflicts_of(event.id)) {
        if (std::find(said.begin(), said.end(), conflict->kind) != said.end()) continue;
        said.push_back(conflict->kind);
        fmt::format_to(out, R"( <a class="badge conflict" href="{}">{}</a>)", context.link(conflict->id),
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

void add_source(std::string& page, EventMention const& entry, Status event_status, Context const& context) {
    auto out = std::back_inserter(page);
    page += "<p class=\"source\">";
    if (auto const* document = context.index.document(entry.document)) {
        auto const& article = document->article;
        auto const in_text =
            context.texts.contains(article.path) ? fmt::format("-{}", entry.mention.place.chars.begin) : std::string{};
        fmt::format_to(out, "<cite><a href=\"{}{}\">{}</a></cite>", context.link(document->id), in_text,
                       html(display_name(*document)));
        if (article.publisher) fmt::format_to(out, ", <bdi>{}</bdi>", html(*article.publisher));
        if (article.published.interval)
            fmt::format_to(out, ", published {} ({})", html(date_words(article.published)),
                           method_words(article.published.method));
        else
            page += ", publication date unknown";
    }
    if (entry.mention.attribution) fmt::format_to(out, " · according to {}", html(*entry.mention.attribution));
    if (entry.mention.status != event_status)
        fmt::format_to(out, " · <span class=\"here\">{} here</span>", name(entry.mention.status));
    if (entry.role == Role::restatement) page += " · the same source again";
    if (entry.role == Role::copy) page += " · copied passage";
    page += "</p>";
}

void add_mention(std::string& page, EventMention const& entry, Status event_status, Context const& context) {
    page += "<li>";
    // The words of a copy stand in the quote that it copies.
    if (entry.role != Role::copy)
        fmt::format_to(std::back_inserter(page), "<blockquote>{}</blockquote>", marked_quote(entry.mention));
    add_source(page, entry, event_status, context);
    page += "</li>\n";
}

bool is_same_derivation(TimeMention const& a, TimeMention const& b) {
    return a.text == b.text && a.rule == b.rule && a.why == b.why;
}

void add_derivation(std::string& page, TimeMention const& time) {
    auto out = std::back_inserter(page);
    fmt::format_to(out, "<li><p>“{}” <span class=\"rule\">{}</span></p><ul>", html(time.text), html(time.rule));
    for (auto const& step : time.why)
        fmt::format_to(out, "<li>{}</li>", html(step));
    for (auto const& alternative : time.alternatives)
        if (auto const words = date_words(alternative); !words.empty())
            fmt::format_to(out, "<li>rejected: {}</li>", html(words));
    page += "</ul></li>\n";
}

/// How the event's date was read: each way once, however many reports came to it in that way.
void add_why(std::string& page, Event const& event, std::size_t quoted) {
    std::vector<TimeMention const*> told;
    for (std::size_t i = 0; i < quoted; ++i) {
        auto const& time = event.mentions[i].mention.time;
        if (!time) continue;
        if (std::any_of(told.begin(), told.end(), [&](auto const* other) { return is_same_derivation(*time, *other); }))
            continue;
        told.push_back(&*time);
    }
    if (told.empty() && event.narrowed.empty()) return;
    page += "<details class=\"why\"><summary>Why this date</summary>\n<ul>";
    for (auto const* time : told)
        add_derivation(page, *time);
    for (auto const& narrowing : event.narrowed)
        fmt::format_to(std::back_inserter(page), "<li><p>{}</p></li>\n", html(narrowing_words(narrowing)));
    page += "</ul></details>\n";
}

void add_participants(std::string& page, Event const& event) {
    if (event.participants.empty()) return;
    page += "<span class=\"names\">";
    for (std::size_t i = 0; i < event.participants.size(); ++i) {
        if (i != 0) page += ", ";
        fmt::format_to(std::back_inserter(page), "<bdi>{}</bdi>", html(event.participants[i]));
    }
    page += "</span>";
}

void add_after(std::string& page, Event const& event, Context const& context) {
    bool any = false;
    for (auto const& id : event.after) {
        auto const* before = context.index.event(id);
        if (!before) continue;
        fmt::format_to(std::back_inserter(page), "{}<a href=\"{}\">{}</a>",
                       any ? "; " : "<p class=\"after\">After: ", context.link(before->id), html(before->title));
        any = true;
    }
    if (any) page += "</p>\n";
}

/// Who says so, where the event is only said, and who denies it.
void add_speakers(std::string& page, Event const& event) {
    auto const speaker_of = [&](Status status) -> std::string const* {
        for (auto const& entry : event.mentions)
            if (entry.mention.status == status && entry.mention.attribution) return &*entry.mention.attribution;
        return nullptr;
    };
    auto const* claims = event.status == Status::claimed ? speaker_of(Status::claimed) : nullptr;
    auto const* denies = speaker_of(Status::denied);
    if (!claims && !denies) return;
    page += "<p class=\"speakers\">";
    auto out = std::back_inserter(page);
    if (claims) fmt::format_to(out, "Claimed by <bdi>{}</bdi>", html(*claims));
    if (denies) fmt::format_to(out, "{} by <bdi>{}</bdi>", claims ? "; denied" : "Denied", html(*denies));
    page += "</p>\n";
}

/// First and last day since 1970, for the script's filters; an open end is empty.
void add_days(std::string& page, Interval const& interval) {
    if (!interval.earliest && !interval.latest) return;
    auto out = std::back_inserter(page);
    page += " data-at=\"";
    if (interval.earliest) fmt::format_to(out, "{}", day_of(*interval.earliest).time_since_epoch().count());
    page += ' ';
    if (interval.latest)
        fmt::format_to(out, "{}", day_of(*interval.latest - std::chrono::seconds{1}).time_since_epoch().count());
    page += '"';
}

} // namespace

bool is_vague(Event const& event) {
    auto const days = days_of(event.interval);
    if (!days || days->first != days->last) return true;
    return event.edtf && event.edtf->find_first_of("~?%") != std::string::npos;
}

void add_event(std::string& page, Event const& event, Context const& context, unsigned depth, Dated dated) {
    auto out = std::back_inserter(page);
    bool const has_date = event.interval.earliest || event.interval.latest;
    fmt::format_to(out, R"(<li class="event{}" id="{}")", has_date && is_vague(event) ? " vague" : "", html(event.id));
    add_days(page, event.interval);
    page += ">\n";
    if (dated == Dated::here && has_date)
        fmt::format_to(out, "<p class=\"date\">{}</p>\n", time_element(event.interval, date_words(event)));
    auto const level = context.heading(depth);
    fmt::format_to(out, "<h{} class=\"title\"><bdi>{}</bdi>", level, html(event.title));
    add_badges(page, event, context);
    fmt::format_to(out, "</h{}>\n", level);
    add_speakers(page, event);
    fmt::format_to(out, "<details><summary><span class=\"support\">{}</span>", support_words(event));
    add_participants(page, event);
    page += "</summary>\n";
    add_after(page, event, context);
    page += "<ol class=\"quotes\">\n";
    auto const quoted = std::min(event.mentions.size(), most_quoted);
    for (std::size_t i = 0; i < quoted; ++i)
        add_mention(page, event.mentions[i], event.status, context);
    page += "</ol>\n";
    if (auto const more = event.mentions.size() - quoted; more > 0)
        fmt::format_to(out, "<p class=\"note\">and {}</p>\n", counted(more, "more report", "more reports"));
    add_why(page, event, quoted);
    page += "</details></li>\n";
}

} // namespace dateline::render::page
