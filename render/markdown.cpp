#include "render/markdown.hpp"

#include "render/date_words.hpp"
#include "render/export_words.hpp"
#include "render/heading.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

#include <iterator>

namespace dateline::render {

using namespace engine;

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Text that is nothing but text: in the middle of a line, and where it begins one.
std::string escaped(std::string_view text) {
    auto const line = readable(text);
    std::string_view const view = line;
    std::string out;
    auto const leading_digits = std::min(view.find_first_not_of("0123456789"), view.size());
    for (std::size_t at = 0; at < view.size(); ++at) {
        char const c = view[at];
        bool const inline_markup = std::string_view{"\\`*_[]<>&~|#$@"}.find(c) != std::string_view::npos;
        bool const begins_block = at == 0 && (c == '-' || c == '+' || c == '=');
        bool const begins_item = at == leading_digits && at > 0 && is_digit(view[0]) && (c == '.' || c == ')');
        bool const makes_link =
            (c == ':' && view.substr(at).starts_with("://")) ||
            (c == '.' && at >= 3 && (view.substr(at - 3, 3) == "www" || view.substr(at - 3, 3) == "WWW"));
        if (inline_markup || begins_block || begins_item || makes_link) out += '\\';
        out += c;
    }
    return out;
}

class Text {
public:
    explicit Text(Timeline const& timeline) : index_(timeline) {}

    void heading(int level, std::string_view words) {
        if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
        text_.append(static_cast<std::size_t>(level), '#');
        fmt::format_to(out(), " {}\n\n", escaped(words));
    }
    void line(std::string_view words) { fmt::format_to(out(), "{}\n", escaped(words)); }
    void item(std::string_view words) { fmt::format_to(out(), "- {}\n", escaped(words)); }
    void sub_item(std::string_view words) { fmt::format_to(out(), "  - {}\n", escaped(words)); }
    void quote(std::string_view words, std::string_view source) {
        fmt::format_to(out(), "  - “{}” — {}\n", escaped(words), escaped(source));
    }

    void event(Event const& event) {
        fmt::format_to(out(), "- **{}**: {}\n", escaped(date_words(event)), escaped(title_words(event)));
        auto about = support_words(event);
        if (!event.participants.empty()) about += "; " + joined(event.participants, ", ");
        sub_item(about);
        for (auto const& narrowing : event.narrowed)
            sub_item(narrowing_words(narrowing));
        for (auto const* conflict : index_.conflicts_of(event.id))
            sub_item(conflict_words(*conflict));
        for (auto const& entry : event.mentions)
            if (entry.role != Role::copy) quote(entry.mention.quote, source_words(entry, event.status, index_));
    }

    [[nodiscard]] TimelineIndex const& index() const { return index_; }
    [[nodiscard]] std::string take() && { return std::move(text_); }

private:
    std::back_insert_iterator<std::string> out() { return std::back_inserter(text_); }

    TimelineIndex index_;
    std::string text_;
};

void add_dated(Text& text, Timeline const& timeline) {
    std::optional<Heading> current;
    for (auto const& event : timeline.events) {
        if (!event.shown) continue;
        auto const next = heading_of(event);
        if (!current || current->year != next.year) text.heading(2, year_words(next.year));
        if (current != next && next.month != 0) text.heading(3, month_words(next));
        current = next;
        text.event(event);
    }
}

void add_events(Text& text, std::string_view heading, std::vector<Event> const& events, bool shown) {
    bool any = false;
    for (auto const& event : events) {
        if (event.shown != shown) continue;
        if (!any) text.heading(2, heading);
        any = true;
        text.event(event);
    }
}

void add_conflicts(Text& text, Timeline const& timeline) {
    if (timeline.conflicts.empty()) return;
    text.heading(2, "Where the articles disagree");
    for (auto const& conflict : timeline.conflicts) {
        text.item(conflict_words(conflict));
        for (auto const& position : conflict.positions) {
            auto const* document = text.index().document(position.document);
            text.quote(position.says, document ? display_name(*document) : std::string_view{});
        }
    }
}

std::string published_words(Publication const& published) {
    auto const how = published.interval ? fmt::format(" ({})", method_words(published.method)) : std::string{};
    return "published: " + date_words(published) + how;
}

void add_articles(Text& text, Timeline const& timeline) {
    text.heading(2, "Articles");
    for (auto const& document : timeline.documents) {
        auto const& article = document.article;
        text.item(display_name(document));
        if (!article.title.empty()) text.sub_item(article.path);
        if (article.publisher) text.sub_item(*article.publisher);
        text.sub_item(published_words(article.published));
        if (!document.copy_of) continue;
        if (auto const* original = text.index().document(*document.copy_of))
            text.sub_item("copy of " + original->article.path);
    }
}

} // namespace

Rendered to_markdown(Timeline const& timeline) {
    Text text(timeline);
    auto const span = span_words(timeline.events);
    text.heading(1, span.empty() ? "Timeline" : "Timeline, " + span);
    text.line(fmt::format("{}, {}", counted(timeline.documents.size(), "article", "articles"),
                          counted(timeline.events.size() + timeline.undated.size(), "event", "events")));
    add_dated(text, timeline);
    add_events(text, "Without a date", timeline.undated, true);
    add_events(text, "Further events", timeline.events, false);
    add_events(text, "Further events without a date", timeline.undated, false);
    add_conflicts(text, timeline);
    add_articles(text, timeline);
    if (!timeline.warnings.empty()) text.heading(2, "Warnings");
    for (auto const& warning : timeline.warnings)
        text.item(fmt::format("{}: {}", warning.path, warning.message));
    return {std::move(text).take(), {}};
}

} // namespace dateline::render
