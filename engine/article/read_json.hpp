#pragma once

#include "engine/article/source.hpp"

#include <string_view>

namespace dateline::engine {

/// Whether a text begins as a JSON object or an array of them does; "[He] said" does not.
[[nodiscard]] bool looks_like_json(std::string_view text);

/// Whether the name of a file says that it is JSON Lines.
[[nodiscard]] bool is_named_json_lines(std::string_view path);

/// The articles of a JSON file: one object, an array of them, an object that holds such an array ("articles", "items",
/// "@graph" and the like), or one object a line. The names of their fields are in docs/formats.md. Of a list that
/// breaks off, and of lines of which some are broken, the articles that are whole are read.
[[nodiscard]] ReadFile read_json(Source const& source);

} // namespace dateline::engine
