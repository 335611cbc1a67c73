#pragma once

#include "render/export.hpp"

/// Private to render/.
namespace dateline::render {

/// For TimelineJS 3 (Knight Lab): the shown events that have a date. Its texts are HTML; nothing from an article
/// becomes markup in them.
[[nodiscard]] Rendered to_timelinejs(engine::Timeline const& timeline);

} // namespace dateline::render
