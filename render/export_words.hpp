#pragma once

#include "engine/timeline.hpp"
#include "render/timeline_index.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What the exports and the page say of an event: plain text in one line, not yet escaped for any form.
namespace dateline::render {

/// The title, with the status after it where the event is more or less than reported: "The tunnel opens (planned)".
[[nodiscard]] std::string title_words(engine::Event const& event);

/// "2 sources, 3 reports"
[[nodiscard]] std::string support_words(engine::Event const& event);

/// Where a passage stands and who says it: "The tunnel, Coast Post, published 5 March 2031, according to two
/// engineers".
[[nodiscard]] std::string source_words(engine::EventMention const& entry, engine::Status event_status,
                                       TimelineIndex const& index);

/// "Not before 5 March 2031: “two days after” in …"
[[nodiscard]] std::string narrowing_words(engine::Narrowing const& narrowing);

/// "Dates differ", "Claimed and denied"
[[nodiscard]] std::string_view disagreement(engine::ConflictKind kind);

/// "Dates differ: 5 or 6 March"
[[nodiscard]] std::string conflict_words(engine::Conflict const& conflict);

/// How an article's publication date is known: "dateline of the text".
[[nodiscard]] std::string_view method_words(engine::PublicationMethod method);

[[nodiscard]] std::string joined(std::vector<std::string> const& texts, std::string_view separator);

/// A line of `Rendered::left_out`: "no date: The deputy resigned".
[[nodiscard]] std::string left_out_words(std::string_view why, engine::Event const& event);

/// Adds what a form that holds only the shown events leaves out: "12 events that are not shown".
void leave_out_not_shown(std::vector<std::string>& left_out, engine::Timeline const& timeline);

/// Adds the shown events that have no date, and how many are not shown: what a form with a place for dated events has
/// none for.
void leave_out_undated(std::vector<std::string>& left_out, engine::Timeline const& timeline);

/// Adds how dates were read, where any was: what forms leave out that have no place for it.
void leave_out_evidence(std::vector<std::string>& left_out, engine::Timeline const& timeline);

} // namespace dateline::render
