#include "render/timelinejs.hpp"

#include "render/date_words.hpp"
#include "render/export_words.hpp"
#include "render/json_writer.hpp"
#include "render/text.hpp"

#include <date/date.h>
#include <fmt/format.h>

#include <chrono>
#include <iterator>

namespace dateline::render {

using namespace engine;

namespace {

void write_day(JsonWriter& json, std::string_view key, Day day) {
    date::year_month_day const fields{day};
    json.key(key)
        .open_inline('{')
        .field("year", std::int32_t{int{fields.year()}})
        .field("month", std::uint32_t{unsigned{fields.month()}})
        .field("day", std::uint32_t{unsigned{fields.day()}})
        .close('}');
}

void write_dates(JsonWriter& json, Event const& event) {
    auto const [first, last] = slide_days(event.interval);
    write_day(json, "start_date", first);
    if (last != first) write_day(json, "end_date", last);
    json.field("display_date", html(date_words(event)));
}

void write_text(JsonWriter& json, std::string_view headline, std::string_view text) {
    json.key("text").open('{').field("headline", headline).field("text", text).close('}');
}

void write(JsonWriter& json, Event const& event, TimelineIndex const& index) {
    json.open('{').field("unique_id", event.id);
    write_dates(json, event);
    write_text(json, html(title_words(event)), slide_text(event, index));
    json.close('}');
}

} // namespace

Days slide_days(Interval const& interval) {
    if (!interval.latest) return {day_of(*interval.earliest), day_of(*interval.earliest)};
    auto const last = day_of(*interval.latest - std::chrono::seconds{1});
    return {interval.earliest ? day_of(*interval.earliest) : last, last};
}

std::string slide_text(Event const& event, TimelineIndex const& index) {
    std::string text;
    auto out = std::back_inserter(text);
    for (auto const& entry : event.mentions) {
        if (entry.role == Role::copy) continue;
        fmt::format_to(out, "<blockquote>{}</blockquote><p>{}</p>", html(entry.mention.quote),
                       html(source_words(entry, event.status, index)));
    }
    for (auto const* conflict : index.conflicts_of(event.id))
        fmt::format_to(out, "<p>{}</p>", html(conflict_words(*conflict)));
    fmt::format_to(out, "<p>{}</p>", support_words(event));
    return text;
}

Rendered to_timelinejs(Timeline const& timeline) {
    TimelineIndex const index(timeline);
    Rendered rendered;
    auto const span = span_words(timeline.events);
    JsonWriter json(JsonWriter::Layout::lines);
    json.open('{').key("title").open('{');
    write_text(json, span.empty() ? "Timeline" : html(span), counted(timeline.documents.size(), "article", "articles"));
    json.close('}').key("events").open('[');
    for (auto const& event : timeline.events)
        if (event.shown) write(json, event, index);
    json.close(']').close('}');
    leave_out_undated(rendered.left_out, timeline);
    rendered.text = std::move(json).take() + '\n';
    return rendered;
}

} // namespace dateline::render
