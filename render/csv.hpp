#pragma once

#include "render/export.hpp"

/// Private to render/.
namespace dateline::render {

/// RFC 4180, UTF-8: a header, then a row for every event, the dated ones first. No cell is one that a spreadsheet would
/// calculate: such cells have an apostrophe before them.
[[nodiscard]] Rendered to_csv(engine::Timeline const& timeline);

} // namespace dateline::render
