#pragma once

#include "engine/article/source.hpp"

namespace dateline::engine {

/// A text with front matter: its fields are the article's, and the text is all that follows it, as written. Without
/// front matter, the whole file.
///
///     title       title, headline
///     published   date, published, publishDate, pubDate, created; changed: updated, lastmod, modified,
///     last_modified_at byline      author, authors, byline publisher   source, publisher, outlet language    lang,
///     language, locale url         url, link, canonical, canonical_url, permalink
[[nodiscard]] ReadFile read_markdown(Source const& source);

} // namespace dateline::engine
