#pragma once

#include "render/date_words.hpp"
#include "render/export.hpp"
#include "render/timeline_index.hpp"

/// Private to render/.
namespace dateline::render {

/// For TimelineJS 3 (Knight Lab): the shown events that have a date. Its texts are HTML; nothing from an article
/// becomes markup in them.
[[nodiscard]] Rendered to_timelinejs(engine::Timeline const& timeline);

/// The days that the event lies in; where only one end is known, that day, since TimelineJS wants a place.
[[nodiscard]] Days slide_days(engine::Interval const& interval);

/// An event's quotes, conflicts and support as HTML.
[[nodiscard]] std::string slide_text(engine::Event const& event, TimelineIndex const& index);

} // namespace dateline::render
