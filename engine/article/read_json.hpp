#pragma once

#include "engine/article/source.hpp"

#include <string_view>

namespace dateline::engine {

/// Whether a text begins as a JSON object or an array of them does; "[He] said" does not.
[[nodiscard]] bool looks_like_json(std::string_view text);

/// Whether the name of a file says that it is JSON Lines.
[[nodiscard]] bool is_named_json_lines(std::string_view path);

/// The articles of a JSON file.
///
/// One article an object: the file is one object, an array of them, an object that holds such an array as "articles" or
/// "items", or one object a line. Of several names for the same thing the first counts that has a value:
///
///     text        text, body, content, articleBody, content_text
///     title       title, headline, name
///     publisher   source, publisher, outlet, provider; a string or an object with a name
///     published   published, datePublished, date_published, published_at, firstCreated, firstcreated, pubDate, date
///     language    language, inLanguage
///     id, url
///
/// Anything else in the object is passed over. The one article of a file has the bare path; of several, each has its
/// number: "x.jsonl#1".
[[nodiscard]] ReadFile read_json(Source const& source);

} // namespace dateline::engine
