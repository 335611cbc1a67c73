#pragma once

#include "render/export.hpp"

/// Private to render/. All of them are UTF-8 with a header, CRLF, and cells guarded against being calculated.
namespace dateline::render {

/// A row for every event, the dated ones first.
[[nodiscard]] Rendered to_csv(engine::Timeline const& timeline);

/// A row for every mention: who says it, in which words, where, and how its date was read.
[[nodiscard]] Rendered to_claims_csv(engine::Timeline const& timeline);

/// A row for every shown event under the headings of a spreadsheet for TimelineJS 3, with the event's id in one of its
/// own, which TimelineJS passes over.
[[nodiscard]] Rendered to_timelinejs_csv(engine::Timeline const& timeline);

} // namespace dateline::render
