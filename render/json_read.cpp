#include "engine/calendar/edtf.hpp"
#include "render/granularity.hpp"
#include "render/json.hpp"
#include "render/json_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_set>

namespace dateline::render {

using namespace engine;

namespace {

/// What the ids in a file are checked against.
struct Known {
    std::unordered_set<std::string> documents;
    std::unordered_set<std::string> events;
    std::unordered_set<std::string> conflicts;
};

Span read_chars(Node const& node) {
    auto const range = node.range(std::numeric_limits<std::uint32_t>::max());
    return {static_cast<std::uint32_t>(range.begin), static_cast<std::uint32_t>(range.end)};
}

std::vector<std::string> read_texts(Node const& node) {
    std::vector<std::string> texts;
    node.each([&](Node const& item) { texts.push_back(item.text()); });
    return texts;
}

template <class Named> auto read_name(Node const& node, Named named) {
    auto const found = named(node.text());
    if (!found) node.wrong("not one of its names");
    return found.value_or(typename decltype(found)::value_type{});
}

Interval read_interval(Node const& node) {
    auto const earliest = node["earliest"].text_or_null();
    auto const latest = node["latest"].text_or_null();
    auto const interval = interval_from_iso(earliest.value_or(""), latest.value_or(""));
    if (!interval) node.wrong("earliest and latest are no interval");
    return interval.value_or(Interval{});
}

std::optional<std::string> read_edtf(Node const& node) {
    auto text = node["edtf"].text_or_null();
    if (text && !parse_edtf(*text)) node["edtf"].wrong("not an EDTF date");
    return text;
}

Publication read_publication(Node const& node) {
    Publication published;
    published.method = read_name(node["method"], publication_method_from_name);
    auto const interval = read_interval(node);
    if (interval.earliest || interval.latest) {
        published.interval = interval;
        if (auto const text = read_edtf(node)) {
            auto const precision = precision_of(interval, *text);
            if (!precision) node["edtf"].wrong("not the EDTF of earliest and latest");
            published.granularity = precision.value_or(Precision{}).granularity;
            published.qualifier = precision.value_or(Precision{}).qualifier;
        }
    }
    node["evidence"].each([&](Node const& item) {
        Evidence evidence;
        if (auto const chars = item.maybe("chars")) evidence.span = read_chars(*chars);
        evidence.text = item["text"].text();
        evidence.says = item["says"].text();
        published.evidence.push_back(std::move(evidence));
    });
    return published;
}

TimelineDocument read_document(Node const& node) {
    TimelineDocument document;
    auto& article = document.article;
    document.id = node["id"].text();
    document.copy_of = node["copy_of"].text_or_null();
    if (auto const by = node.maybe("superseded_by")) document.superseded_by = by->text();
    if (auto const by = node.maybe("retracted_by")) document.retracted_by = by->text();
    article.path = node["path"].text();
    article.sha256 = node["sha256"].text();
    article.title = node["title"].text();
    article.publisher = node["publisher"].text_or_null();
    article.language = node["language"].text();
    if (auto const format = node.maybe("format")) article.format = read_name(*format, engine::format_from_name);
    if (auto const words = node.maybe("words")) article.words = words->count();
    if (auto const signals = node.maybe("signals")) article.signals = read_texts(*signals);
    article.published = read_publication(node["published"]);
    node["dropped"].each([&](Node const& item) {
        article.dropped.push_back({read_chars(item["chars"]), item["why"].text()});
    });
    return document;
}

TimeMention read_time(Node const& node) {
    TimeMention time;
    time.place.chars = read_chars(node["chars"]);
    time.text = node["text"].text();
    time.reading.type = node["type"].text();
    time.reading.value = node["value"].text();
    time.reading.mod = node["mod"].text_or_null();
    time.reading.interval = read_interval(node);
    time.reading.edtf = node["edtf"].text_or_null();
    time.reading.granularity = granularity_of_value(time.reading.value);
    time.rule = node["rule"].text();
    time.why = read_texts(node["why"]);
    node["alternatives"].each([&](Node const& item) {
        TimeReading reading;
        reading.value = item["value"].text();
        reading.interval = read_interval(item);
        reading.granularity = granularity_of_value(reading.value);
        time.alternatives.push_back(std::move(reading));
    });
    return time;
}

engine::ImpliedTime read_implied(Node const& node) {
    engine::ImpliedTime implied;
    implied.interval = read_interval(node);
    implied.edtf = node["edtf"].text();
    auto const precision = precision_of(implied.interval, implied.edtf);
    if (!precision) node["edtf"].wrong("not the EDTF of earliest and latest");
    implied.granularity = precision.value_or(Precision{}).granularity;
    implied.because = node["because"].text();
    return implied;
}

EventMention read_mention(Node const& node, Status event_status, Known const& known) {
    EventMention entry;
    auto& mention = entry.mention;
    entry.document = node["document"].text();
    if (!known.documents.contains(entry.document)) node["document"].wrong("no document has this id");
    mention.place.chars = read_chars(node["chars"]);
    auto const bytes = node["bytes"].range(std::numeric_limits<std::uint64_t>::max());
    mention.place.bytes = {bytes.begin, bytes.end};
    if (auto const page = node.maybe("page")) mention.page = page->count();
    mention.quote = node["quote"].text();
    mention.predicate = node["predicate"].text();
    mention.predicate_chars = read_chars(node["predicate_chars"]);
    mention.attribution = node["attribution"].text_or_null();
    entry.role = read_name(node["role"], role_from_name);
    auto const status = node.maybe("status");
    mention.status = status ? read_name(*status, status_from_name) : event_status;
    if (auto const time = node.maybe("time")) mention.time = read_time(*time);
    if (auto const implied = node.maybe("implied")) mention.implied = read_implied(*implied);
    return entry;
}

/// "d12", "c-3": a prefix and a number from 1.
bool is_numbered(std::string_view id, std::string_view prefix) {
    return id.starts_with(prefix) && id.size() > prefix.size() && id[prefix.size()] != '0' &&
           id.find_first_not_of("0123456789", prefix.size()) == std::string_view::npos;
}

bool is_event_id(std::string_view id) {
    return id.size() >= 8 && id.starts_with("e-") &&
           id.find_first_not_of("0123456789abcdef", 2) == std::string_view::npos;
}

/// JSON does not say an event's granularity: it is that of the first of its times that is the event's own.
Granularity granularity_of(Event const& event) {
    for (auto const& [document, mention, role] : event.mentions)
        if (mention.time && mention.time->reading.interval == event.interval) return mention.time->reading.granularity;
    auto const precision = event.edtf ? precision_of(event.interval, *event.edtf) : std::nullopt;
    return precision.value_or(Precision{}).granularity;
}

Narrowing read_narrowing(Node const& node) {
    auto const read_day = [](std::optional<Node> const& item) -> std::optional<Day> {
        if (!item) return {};
        auto const day = day_from_iso(item->text());
        if (!day) item->wrong("not a day");
        return day;
    };
    Narrowing narrowing;
    narrowing.earliest = read_day(node.maybe("earliest"));
    narrowing.latest = read_day(node.maybe("latest"));
    narrowing.because = node["because"].text();
    if (auto const event = node.maybe("event")) narrowing.event = event->text();
    return narrowing;
}

Event read_event(Node const& node, Known& known) {
    Event event;
    event.id = node["id"].text();
    if (!is_event_id(event.id))
        node["id"].wrong("not the id of an event");
    else if (!known.events.insert(event.id).second)
        node["id"].wrong("another event has this id");
    event.interval = read_interval(node);
    event.edtf = read_edtf(node);
    event.title = node["title"].text();
    event.status = read_name(node["status"], status_from_name);
    event.participants = read_texts(node["participants"]);
    event.sources = node["sources"].count();
    event.reports = node["reports"].count();
    event.importance = node["importance"].number();
    event.shown = node["shown"].flag();
    node["mentions"].each([&](Node const& item) { event.mentions.push_back(read_mention(item, event.status, known)); });
    event.after = read_texts(node["after"]);
    if (auto const narrowed = node.maybe("narrowed"))
        narrowed->each([&](Node const& item) { event.narrowed.push_back(read_narrowing(item)); });
    event.granularity = granularity_of(event);
    return event;
}

Conflict read_conflict(Node const& node) {
    Conflict conflict;
    conflict.id = node["id"].text();
    conflict.kind = read_name(node["kind"], conflict_kind_from_name);
    conflict.events = read_texts(node["events"]);
    conflict.summary = node["summary"].text();
    if (auto const positions = node.maybe("positions"))
        positions->each([&](Node const& item) {
            conflict.positions.push_back({item["document"].text(), read_chars(item["chars"]), item["says"].text()});
        });
    return conflict;
}

Timeline read_timeline(Node const& root) {
    Timeline timeline;
    if (root["format"].text() != "dateline.timeline") root["format"].wrong("not \"dateline.timeline\"");
    if (root["version"].count() != 1) root["version"].wrong("not a version that this program reads");
    if (auto const as_of = root["as_of"].text_or_null()) {
        timeline.as_of = day_from_iso(*as_of);
        if (!timeline.as_of) root["as_of"].wrong("not a day");
    }
    Known known;
    root["documents"].each([&](Node const& item) {
        timeline.documents.push_back(read_document(item));
        auto const& id = timeline.documents.back().id;
        if (!is_numbered(id, "d"))
            item["id"].wrong("not the id of a document");
        else if (!known.documents.insert(id).second)
            item["id"].wrong("another document has this id");
    });
    auto const read_events = [&](Node const& list, bool dated) {
        std::vector<Event> events;
        list.each([&](Node const& item) {
            events.push_back(read_event(item, known));
            auto const& interval = events.back().interval;
            if ((interval.earliest || interval.latest) != dated)
                item.wrong(dated ? "has no date" : "has a date: its place is among the events");
        });
        return events;
    };
    timeline.events = read_events(root["events"], true);
    timeline.undated = read_events(root["undated"], false);
    root["conflicts"].each([&](Node const& item) {
        timeline.conflicts.push_back(read_conflict(item));
        auto const& id = timeline.conflicts.back().id;
        if (!is_numbered(id, "c-"))
            item["id"].wrong("not the id of a conflict");
        else if (!known.conflicts.insert(id).second)
            item["id"].wrong("another conflict has this id");
    });
    root["warnings"].each([&](Node const& item) {
        timeline.warnings.push_back({item["path"].text(), item["message"].text()});
    });
    return timeline;
}

/// "line 3, column 14", both from 1, columns in bytes.
std::string place_in(std::string_view text, std::size_t offset) {
    auto const before = text.substr(0, std::min(offset, text.size()));
    auto const line = std::count(before.begin(), before.end(), '\n') + 1;
    auto const line_begin = before.rfind('\n') + 1; // npos + 1 is 0: the first line
    return fmt::format("line {}, column {}", line, before.size() - line_begin + 1);
}

} // namespace

Result<Timeline> timeline_from_json(std::string_view text) {
    nlohmann::json json;
    try {
        json = nlohmann::json::parse(text);
    } catch (nlohmann::json::parse_error const& error) {
        return Error{ErrorCode::malformed_json, place_in(text, error.byte == 0 ? 0 : error.byte - 1)};
    } catch (nlohmann::json::exception const&) {
        return Error{ErrorCode::malformed_json, "a number is too large"};
    }
    Complaint complaint;
    auto timeline = read_timeline(Node{json, complaint});
    if (complaint.what()) return Error{ErrorCode::malformed_timeline, *complaint.what()};
    return timeline;
}

} // namespace dateline::render
