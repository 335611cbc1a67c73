#pragma once

#include "engine/article/source.hpp"

namespace dateline::engine {

/// The articles of an RSS (0.9x, 1.0, 2.0) or Atom file: each item or entry, with its longest text; with its title
/// alone where it has none.
[[nodiscard]] ReadFile read_feed(Source const& source);

} // namespace dateline::engine
