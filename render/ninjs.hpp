#pragma once

#include "render/export.hpp"

/// Private to render/.
namespace dateline::render {

/// ninjs 3.1 of the IPTC: one composite item whose associations are the shown events, each an item of type "event".
/// Its dates are "expected" ones, which may be a year or a month; `startDate` would claim a time of day and a zone.
[[nodiscard]] Rendered to_ninjs(engine::Timeline const& timeline);

} // namespace dateline::render
