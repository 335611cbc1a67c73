#include "render/ninjs.hpp"

#include "render/date_words.hpp"
#include "render/export_words.hpp"
#include "render/json_writer.hpp"
#include "render/text.hpp"

#include <date/date.h>
#include <fmt/format.h>

#include <chrono>
#include <set>

namespace dateline::render {

using namespace engine;

namespace {

/// One end of an interval as ninjs writes dates: a day, or to the second. Nothing for what has no such form.
std::optional<std::string> truncated(std::optional<std::string> end) {
    // Years of more than four digits have a sign in ISO 8601, which the schema does not allow.
    if (end && end->starts_with('+')) return std::nullopt;
    return end;
}

void write_description(JsonWriter& json, std::string_view role, std::string_view value) {
    json.open('{').field("role", role).field("value", value).close('}');
}

void write_dates(JsonWriter& json, Event const& event) {
    auto const first = truncated(iso_earliest(event.interval));
    auto const last = truncated(iso_latest(event.interval));
    if (!first && !last) return;
    json.key("eventDetails").open('{').key("dates").open_inline('{');
    if (first) json.field("expectedStartDate", *first);
    if (last) json.field("expectedEndDate", *last);
    json.close('}').close('}');
}

void write_sources(JsonWriter& json, Event const& event, TimelineIndex const& index) {
    std::set<std::string> told;
    json.key("infoSources").open('[');
    for (auto const& entry : event.mentions) {
        auto const* document = index.document(entry.document);
        if (!document) continue;
        auto name = readable(document->article.publisher.value_or(std::string{display_name(*document)}));
        if (!told.insert(name).second) continue;
        json.open_inline('{').field("name", name).close('}');
    }
    json.close(']');
}

void write(JsonWriter& json, Event const& event, TimelineIndex const& index) {
    auto const title = readable(event.title);
    json.open('{')
        .field("name", title)
        .field("rel", "event")
        .field("uri", fmt::format("urn:dateline:{}", event.id))
        .field("type", "event")
        .field("title", title)
        .field("language", "en");
    json.key("descriptions").open('[');
    write_description(json, "date", date_words(event));
    if (event.edtf) write_description(json, "edtf", *event.edtf);
    write_description(json, "status", name(event.status));
    write_description(json, "support", support_words(event));
    for (auto const* conflict : index.conflicts_of(event.id))
        write_description(json, "conflict", conflict_words(*conflict));
    json.close(']').key("bodies").open('[');
    for (auto const& entry : event.mentions) {
        if (entry.role == Role::copy) continue;
        write_description(
            json, "quote",
            fmt::format("“{}” — {}", readable(entry.mention.quote), source_words(entry, event.status, index)));
    }
    json.close(']').key("subjects").open('[');
    for (auto const& participant : event.participants)
        json.open_inline('{').field("name", readable(participant)).close('}');
    json.close(']');
    write_sources(json, event, index);
    write_dates(json, event);
    json.close('}');
}

} // namespace

Rendered to_ninjs(Timeline const& timeline) {
    TimelineIndex const index(timeline);
    Rendered rendered;
    auto const span = span_words(timeline.events);
    auto const title = span.empty() ? std::string{"Timeline"} : "Timeline, " + span;
    auto const* first = timeline.events.empty() ? nullptr : &timeline.events.front();
    JsonWriter json(JsonWriter::Layout::lines);
    json.open('{')
        .key("standard")
        .open('{')
        .field("name", "ninjs")
        .field("version", "3.1")
        .field("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#")
        .close('}')
        .field("uri", first ? fmt::format("urn:dateline:timeline:{}", first->id) : std::string{"urn:dateline:timeline"})
        .field("type", "composite")
        .field("language", "en")
        .field("title", title)
        .key("associations")
        .open('[');
    for (auto const* events : {&timeline.events, &timeline.undated})
        for (auto const& event : *events)
            if (event.shown) write(json, event, index);
    json.close(']').close('}');
    leave_out_not_shown(rendered.left_out, timeline);
    leave_out_evidence(rendered.left_out, timeline);
    rendered.text = std::move(json).take() + '\n';
    return rendered;
}

} // namespace dateline::render
