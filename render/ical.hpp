#pragma once

#include "render/export.hpp"

/// Private to render/.
namespace dateline::render {

/// RFC 5545: the shown events that are known to the day, as entries of whole days that block no time.
[[nodiscard]] Rendered to_ical(engine::Timeline const& timeline);

} // namespace dateline::render
