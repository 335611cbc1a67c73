#include "render/timesketch.hpp"

#include "render/date_words.hpp"
#include "render/export_words.hpp"
#include "render/json_writer.hpp"
#include "render/text.hpp"

#include <date/date.h>
#include <fmt/format.h>

#include <chrono>

namespace dateline::render {

using namespace engine;

namespace {

/// The years that Timesketch's reader holds as a number of nanoseconds.
bool is_in_reach(Instant instant) {
    date::year_month_day const day{day_of(instant)};
    return int{day.year()} >= 1678 && int{day.year()} <= 2261;
}

/// Timesketch wants a time zone; the wall clock of wherever the article speaks of is written as UTC.
std::string date_time(Instant instant) {
    auto const day = day_of(instant);
    date::hh_mm_ss const clock{instant - Instant{day}};
    return fmt::format("{}T{:02}:{:02}:{:02}+00:00", iso(day), clock.hours().count(), clock.minutes().count(),
                       clock.seconds().count());
}

std::string line_of(Event const& event, Instant at, TimelineIndex const& index) {
    JsonWriter json(JsonWriter::Layout::one_line);
    auto const words = date_words(event);
    auto const days = days_of(event.interval);
    bool const on_a_day = days && days->first == days->last;
    std::string desc = on_a_day ? "On " + words : fmt::format("Not before ({})", words);
    if (!event.interval.earliest) desc = fmt::format("Not after ({})", words);
    constexpr std::int64_t micro = 1'000'000;
    json.open('{')
        .field("message", title_words(event))
        .field("datetime", date_time(at))
        .field("timestamp", std::int64_t{at.time_since_epoch().count() * micro})
        .field("timestamp_desc", desc)
        .field("event_id", event.id)
        .field("date", words)
        .field("edtf", event.edtf)
        .field("earliest", iso_earliest(event.interval))
        .field("latest", iso_latest(event.interval))
        .field("status", name(event.status))
        .field("sources", event.sources)
        .field("reports", event.reports)
        .field("shown", event.shown)
        .field("participants", joined(event.participants, "; "));
    if (!event.mentions.empty()) {
        auto const& best = event.mentions.front();
        json.field("quote", readable(best.mention.quote)).field("source", source_words(best, event.status, index));
    }
    std::vector<std::string> conflicts;
    for (auto const* conflict : index.conflicts_of(event.id))
        conflicts.push_back(conflict_words(*conflict));
    json.field("conflicts", joined(conflicts, "; ")).close('}');
    return std::move(json).take() + '\n';
}

} // namespace

Rendered to_timesketch(Timeline const& timeline) {
    TimelineIndex const index(timeline);
    Rendered rendered;
    for (auto const& event : timeline.events) {
        auto const at =
            event.interval.earliest ? *event.interval.earliest : *event.interval.latest - std::chrono::seconds{1};
        if (is_in_reach(at))
            rendered.text += line_of(event, at, index);
        else
            rendered.left_out.push_back(left_out_words("a year that Timesketch cannot hold", event));
    }
    std::size_t hidden = 0;
    for (auto const& event : timeline.undated)
        if (event.shown)
            rendered.left_out.push_back(left_out_words("no date", event));
        else
            ++hidden;
    if (hidden > 0)
        rendered.left_out.push_back(counted(hidden, "other event without a date", "other events without a date"));
    leave_out_evidence(rendered.left_out, timeline);
    return rendered;
}

} // namespace dateline::render
