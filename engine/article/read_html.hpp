#pragma once

#include "engine/article/source.hpp"

namespace dateline::engine {

/// Reads a web page: the article's text without what stands around it, its title, byline, publisher, language, address,
/// and when it was published. A page without an article's text is a document all the same, with a warning.
[[nodiscard]] ReadFile read_html(Source const& source);

} // namespace dateline::engine
