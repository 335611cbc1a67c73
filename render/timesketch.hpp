#pragma once

#include "render/export.hpp"

/// Private to render/.
namespace dateline::render {

/// JSON Lines as Timesketch imports them: a line for each event with a date, at the first moment at which it may have
/// been, with what else is known of it in fields of its own. Timesketch knows no intervals: `timestamp_desc` says so.
[[nodiscard]] Rendered to_timesketch(engine::Timeline const& timeline);

} // namespace dateline::render
