#pragma once

#include "render/export.hpp"

/// Private to render/.
namespace dateline::render {

/// CommonMark: the shown events under headings of year and month, then everything else. Nothing from an article becomes
/// markup.
[[nodiscard]] Rendered to_markdown(engine::Timeline const& timeline);

} // namespace dateline::render
