#include "render/json.hpp"

#include "engine/calendar/edtf.hpp"
#include "render/json_writer.hpp"
#include "render/publication.hpp"

namespace dateline::render {

using namespace engine;

namespace {

void write(JsonWriter& json, Publication const& published) {
    json.open('{');
    if (published.interval) {
        json.field("edtf", edtf(*published.interval, published.granularity, published.qualifier))
            .field("earliest", iso_earliest(*published.interval))
            .field("latest", iso_latest(*published.interval));
    } else {
        json.key("edtf").null().key("earliest").null().key("latest").null();
    }
    auto const best = best_day(published);
    json.field("best", best ? std::optional(iso(*best)) : std::nullopt).field("method", name(published.method));
    json.key("evidence").open('[');
    for (auto const& evidence : published.evidence) {
        json.open('{').key("chars");
        if (evidence.span.empty())
            json.null();
        else
            json.value(evidence.span);
        json.field("text", evidence.text).field("says", evidence.says).close('}');
    }
    json.close(']').close('}');
}

void write(JsonWriter& json, TimelineDocument const& document) {
    auto const& article = document.article;
    json.open('{')
        .field("id", document.id)
        .field("path", article.path)
        .field("sha256", article.sha256)
        .field("title", article.title)
        .field("publisher", article.publisher)
        .field("language", article.language)
        .field("format", name(article.format))
        .field("words", article.words)
        .key("published");
    write(json, article.published);
    if (!article.signals.empty()) json.field("signals", article.signals);
    json.field("copy_of", document.copy_of);
    if (document.superseded_by) json.field("superseded_by", document.superseded_by);
    if (document.retracted_by) json.field("retracted_by", document.retracted_by);
    json.key("dropped").open('[');
    for (auto const& dropped : article.dropped)
        json.open_inline('{').field("chars", dropped.span).field("why", dropped.why).close('}');
    json.close(']').close('}');
}

void write_bytes(JsonWriter& json, TextMap::SourceSpan bytes) {
    json.key("bytes").open_inline('[').value(bytes.begin).value(bytes.end).close(']');
}

/// What a time says, after its place: shared by the timeline and by `dateline dates`.
void write_reading(JsonWriter& json, TimeMention const& time) {
    auto const& reading = time.reading;
    json.field("text", time.text)
        .field("type", reading.type)
        .field("value", reading.value)
        .field("mod", reading.mod)
        .field("edtf", reading.edtf)
        .field("earliest", iso_earliest(reading.interval))
        .field("latest", iso_latest(reading.interval))
        .field("rule", time.rule)
        .field("why", time.why)
        .key("alternatives")
        .open_inline('[');
    for (auto const& alternative : time.alternatives)
        json.open('{')
            .field("value", alternative.value)
            .field("earliest", iso_earliest(alternative.interval))
            .field("latest", iso_latest(alternative.interval))
            .close('}');
    json.close(']');
}

void write(JsonWriter& json, EventMention const& entry, Status event_status) {
    auto const& mention = entry.mention;
    json.open('{').field("document", entry.document).field("chars", mention.place.chars);
    write_bytes(json, mention.place.bytes);
    if (mention.page != 0) json.field("page", mention.page);
    json.field("quote", mention.quote)
        .field("predicate", mention.predicate)
        .field("predicate_chars", mention.predicate_chars)
        .field("attribution", mention.attribution)
        .field("role", name(entry.role));
    // A report that presents the event otherwise than the event as a whole stands: the denial of a claim.
    if (mention.status != event_status) json.field("status", name(mention.status));
    json.key("time");
    if (mention.time) {
        json.open('{').field("chars", mention.time->place.chars);
        write_reading(json, *mention.time);
        json.close('}');
    } else {
        json.null();
    }
    if (mention.implied)
        json.key("implied")
            .open_inline('{')
            .field("edtf", mention.implied->edtf)
            .field("earliest", iso_earliest(mention.implied->interval))
            .field("latest", iso_latest(mention.implied->interval))
            .field("because", mention.implied->because)
            .close('}');
    json.close('}');
}

void write(JsonWriter& json, Narrowing const& narrowing) {
    json.open_inline('{');
    if (narrowing.earliest) json.field("earliest", iso(*narrowing.earliest));
    if (narrowing.latest) json.field("latest", iso(*narrowing.latest));
    json.field("because", narrowing.because);
    if (narrowing.event) json.field("event", *narrowing.event);
    json.close('}');
}

void write(JsonWriter& json, Event const& event) {
    json.open('{')
        .field("id", event.id)
        .field("edtf", event.edtf)
        .field("earliest", iso_earliest(event.interval))
        .field("latest", iso_latest(event.interval))
        .field("title", event.title)
        .field("status", name(event.status))
        .field("participants", event.participants)
        .field("sources", event.sources)
        .field("reports", event.reports)
        .field("importance", event.importance)
        .field("shown", event.shown)
        .key("mentions")
        .open('[');
    for (auto const& mention : event.mentions)
        write(json, mention, event.status);
    json.close(']').field("after", event.after);
    if (!event.narrowed.empty()) {
        json.key("narrowed").open('[');
        for (auto const& narrowing : event.narrowed)
            write(json, narrowing);
        json.close(']');
    }
    json.close('}');
}

void write(JsonWriter& json, Conflict const& conflict) {
    json.open('{')
        .field("id", conflict.id)
        .field("kind", name(conflict.kind))
        .field("events", conflict.events)
        .field("summary", conflict.summary);
    if (!conflict.positions.empty()) {
        json.key("positions").open('[');
        for (auto const& position : conflict.positions)
            json.open_inline('{')
                .field("document", position.document)
                .field("chars", position.chars)
                .field("says", position.says)
                .close('}');
        json.close(']');
    }
    json.close('}');
}

template <class T> void write_all(JsonWriter& json, std::vector<T> const& items) {
    json.open('[');
    for (auto const& item : items)
        write(json, item);
    json.close(']');
}

std::string take_file(JsonWriter json) {
    auto text = std::move(json).take();
    text += '\n';
    return text;
}

} // namespace

std::string to_json(Timeline const& timeline) {
    JsonWriter json(JsonWriter::Layout::lines);
    json.open('{').field("format", "dateline.timeline").field("version", std::uint32_t{1});
    json.field("as_of", timeline.as_of ? std::optional(iso(*timeline.as_of)) : std::nullopt);
    json.key("documents");
    write_all(json, timeline.documents);
    json.key("events");
    write_all(json, timeline.events);
    json.key("undated");
    write_all(json, timeline.undated);
    json.key("conflicts");
    write_all(json, timeline.conflicts);
    json.key("warnings").open('[');
    for (auto const& warning : timeline.warnings)
        json.open_inline('{').field("path", warning.path).field("message", warning.message).close('}');
    json.close(']').close('}');
    return take_file(std::move(json));
}

std::string documents_to_json(Timeline const& timeline) {
    JsonWriter json(JsonWriter::Layout::lines);
    write_all(json, timeline.documents);
    return take_file(std::move(json));
}

std::string dates_to_json_line(std::string_view document, Publication const& published,
                               std::vector<TimeMention> const& times) {
    JsonWriter json(JsonWriter::Layout::one_line);
    // Known to the minute, it is what "now" and "an hour ago" count from.
    auto const to_the_clock = published.interval && published.interval->bounded() &&
                              *published.interval->latest - *published.interval->earliest < date::days{1};
    json.open('{')
        .field("document", document)
        .field("published", to_the_clock ? iso_earliest(*published.interval) : published_in_short(published));
    json.key("times").open('[');
    for (auto const& time : times) {
        json.open('{').field("chars", time.place.chars);
        write_bytes(json, time.place.bytes);
        write_reading(json, time);
        json.close('}');
    }
    json.close(']').close('}');
    return std::move(json).take();
}

} // namespace dateline::render
