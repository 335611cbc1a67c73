#pragma once

#include "engine/event/mention.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline::engine {

/// An article in a timeline.
struct TimelineDocument {
    std::string id; ///< "d1", in order of path
    ArticleRecord article;
    std::optional<std::string> copy_of;       ///< id of the document that this one copies
    std::optional<std::string> superseded_by; ///< id of the document that corrects this one
    std::optional<std::string> retracted_by;  ///< id of the document that kills this one; its own where it does

    friend bool operator==(TimelineDocument const&, TimelineDocument const&) = default;
};

struct EventMention {
    std::string document; ///< id
    Mention mention;
    Role role = Role::report;

    friend bool operator==(EventMention const&, EventMention const&) = default;
};

/// What an event's date was narrowed by, beyond what its own words say: one end of its interval.
struct Narrowing {
    std::optional<Day> earliest;      ///< the day before which it did not begin; else
    std::optional<Day> latest;        ///< the day after which it did not begin
    std::string because;              ///< in words, with the passage's: "“two days after” the bridge fell, …"
    std::optional<std::string> event; ///< id of the event that it came after or before, where the timeline has it

    friend bool operator==(Narrowing const&, Narrowing const&) = default;
};

/// Mentions that speak of one happening, and what follows from them.
struct Event {
    std::string id; ///< "e-" and six or more hexadecimal digits, derived from content
    std::optional<std::string> edtf;
    Interval interval; ///< both ends open for an undated event
    Granularity granularity = Granularity::day;
    std::string title;
    Status status = Status::reported;
    std::vector<std::string> participants;
    std::uint32_t sources = 0; ///< independent ones
    std::uint32_t reports = 0; ///< mentions
    double importance = 0;     ///< 0 to 1
    bool shown = true;
    std::vector<EventMention> mentions; ///< best first
    /// Ids of events that are said to come before this one, without those that are said to come before one of these.
    std::vector<std::string> after;
    std::vector<Narrowing> narrowed; ///< why the interval is narrower than what the mentions say

    friend bool operator==(Event const&, Event const&) = default;
};

enum class ConflictKind : std::uint8_t { date, quantity, claim, attribution, wording };
[[nodiscard]] std::string_view name(ConflictKind kind);
[[nodiscard]] std::optional<ConflictKind> conflict_kind_from_name(std::string_view name);

/// One side of a conflict: the passage, and what it says.
struct Position {
    std::string document; ///< id
    Span chars;
    std::string says;

    friend bool operator==(Position const&, Position const&) = default;
};

struct Conflict {
    std::string id; ///< "c-1", in order of the timeline
    ConflictKind kind = ConflictKind::claim;
    std::vector<std::string> events; ///< ids
    std::string summary;
    std::vector<Position> positions;

    friend bool operator==(Conflict const&, Conflict const&) = default;
};

/// The whole result: the only type that `render/` needs.
struct Timeline {
    std::optional<Day> as_of;
    std::vector<TimelineDocument> documents;
    std::vector<Event> events;  ///< dated, in timeline order
    std::vector<Event> undated; ///< in order of documents and text
    std::vector<Conflict> conflicts;
    std::vector<Warning> warnings;

    friend bool operator==(Timeline const&, Timeline const&) = default;
};

} // namespace dateline::engine
