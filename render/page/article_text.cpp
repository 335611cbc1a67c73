#include "render/date_words.hpp"
#include "render/page/parts.hpp"
#include "render/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace dateline::render::page {

using namespace engine;

namespace {

/// What stands at one place of the text, between two characters.
struct Stop {
    std::vector<Event const*> told; ///< events whose passage ends here
    bool begins_passage = false;
};

/// The article's text, cut where something begins or ends. All places count code points.
class Walk {
public:
    Walk(TimelineDocument const& document, ArticleText const& text, Context const& context)
        : document_(document), text_(text), context_(context) {
        for (auto const* events : {&context.timeline.events, &context.timeline.undated})
            for (auto const& event : *events)
                for (auto const& entry : event.mentions)
                    if (entry.document == document.id) add_passage(event, entry.mention.place.chars);
        for (auto const& time : text.times) {
            cuts_.insert(time.place.chars.begin);
            cuts_.insert(time.place.chars.end);
        }
        for (auto const& dropped : document.article.dropped) {
            cuts_.insert(dropped.span.begin);
            cuts_.insert(dropped.span.end);
        }
    }

    void write(std::string& page) {
        std::string_view rest = text_.text;
        std::uint32_t at = 0;
        page += "<p>";
        for (auto const cut : cuts_) {
            auto const size = offset_of_code_point(rest, cut - at);
            write_piece(page, rest.substr(0, size), at);
            rest.remove_prefix(size);
            at = cut;
            write_stop(page, at);
        }
        write_piece(page, rest, at);
        page += "</p>\n";
    }

private:
    void add_passage(Event const& event, Span chars) {
        auto& told = stops_[chars.end].told;
        if (std::find(told.begin(), told.end(), &event) == told.end()) told.push_back(&event);
        stops_[chars.begin].begins_passage = true;
        cuts_.insert(chars.begin);
        cuts_.insert(chars.end);
    }

    [[nodiscard]] TimeMention const* time_at(std::uint32_t at) const {
        auto const& times = text_.times;
        auto const after = std::upper_bound(times.begin(), times.end(), at, [](std::uint32_t place, auto const& time) {
            return place < time.place.chars.begin;
        });
        if (after == times.begin()) return nullptr;
        auto const& time = *(after - 1);
        return at < time.place.chars.end ? &time : nullptr;
    }

    [[nodiscard]] bool is_dropped(std::uint32_t at) const {
        auto const& dropped = document_.article.dropped;
        return std::any_of(dropped.begin(), dropped.end(),
                           [&](Dropped const& stretch) { return stretch.span.begin <= at && at < stretch.span.end; });
    }

    /// A piece in which nothing begins or ends, but lines may.
    void write_piece(std::string& page, std::string_view piece, std::uint32_t at) const {
        if (piece.empty()) return;
        auto const* time = time_at(at);
        bool const dropped = is_dropped(at);
        while (!piece.empty()) {
            auto const size = std::min(piece.find('\n'), piece.size());
            auto const line = piece.substr(0, size);
            if (line.find_first_not_of(" \t\r") != std::string_view::npos) write_line(page, line, time, dropped);
            piece.remove_prefix(size);
            if (piece.empty()) break;
            piece.remove_prefix(std::min(piece.find_first_not_of("\r\n"), piece.size()));
            if (!page.ends_with("<p>")) page += "</p>\n<p>";
        }
        if (time && at + 1 <= time->place.chars.end) write_value(page, *time);
    }

    static void write_line(std::string& page, std::string_view line, TimeMention const* time, bool dropped) {
        if (dropped) page += "<s>";
        page += time ? "<mark>" + html_piece(line) + "</mark>" : html_piece(line);
        if (dropped) page += "</s>";
    }

    /// What the words mean, after them, unless they say it all themselves.
    static void write_value(std::string& page, TimeMention const& time) {
        auto const words = date_words(time.reading);
        if (words.empty() || readable(time.text).find(words) != std::string::npos) return;
        fmt::format_to(std::back_inserter(page), "<small class=\"value\"> {}</small>", html(words));
    }

    void write_stop(std::string& page, std::uint32_t at) const {
        auto const found = stops_.find(at);
        if (found == stops_.end()) return;
        auto out = std::back_inserter(page);
        for (auto const* event : found->second.told)
            fmt::format_to(out, R"( <a class="told" href="{}"><span class="unseen">event of </span>{}</a> )",
                           context_.link(event->id), html(date_words(*event)));
        if (found->second.begins_passage) fmt::format_to(out, "<span id=\"{}-{}\"></span>", html(document_.id), at);
    }

    TimelineDocument const& document_;
    ArticleText const& text_;
    Context const& context_;
    std::set<std::uint32_t> cuts_;
    std::map<std::uint32_t, Stop> stops_;
};

} // namespace

void add_text(std::string& page, TimelineDocument const& document, ArticleText const& text, Context const& context) {
    page += "<details class=\"text\"><summary>The text, with its dates marked</summary>\n<div class=\"body\">";
    Walk(document, text, context).write(page);
    page += "</div></details>\n";
}

} // namespace dateline::render::page
