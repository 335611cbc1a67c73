#pragma once

#include "engine/article/source.hpp"

namespace dateline::engine {

/// The articles of a NewsML-G2 file: each newsItem that carries a text, in a newsMessage or alone.
[[nodiscard]] ReadFile read_newsml_g2(Source const& source);

/// The articles of a NewsML 1.x file: the longest text of each NewsItem.
[[nodiscard]] ReadFile read_newsml_1(Source const& source);

} // namespace dateline::engine
