#pragma once

#include "engine/article/source.hpp"

namespace dateline::engine {

/// The article of a web page.
[[nodiscard]] ReadFile read_html(Source const& source);

} // namespace dateline::engine
