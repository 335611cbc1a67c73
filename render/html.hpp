#pragma once

#include "engine/timeline.hpp"

#include <string>

namespace dateline::render {

/// The timeline as one self-contained page: no network, readable without JavaScript. Nothing from an article becomes
/// markup.
[[nodiscard]] std::string to_html(engine::Timeline const& timeline);

} // namespace dateline::render
