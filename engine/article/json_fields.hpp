#pragma once

#include "engine/article/json_node.hpp"
#include "engine/article/source.hpp"

#include <optional>

namespace dateline::engine {

/// The article that an object of JSON is; nothing if it has no text, or is a picture or the like. The names of fields
/// are those of ninjs 1.x ("body_text", "headline_main"), ninjs 2.x and 3.x ("bodies", "headlines"), schema.org, JSON
/// Feed, WordPress and what people call them by themselves; see docs/formats.md.
[[nodiscard]] std::optional<Document> json_document(Source const& source, JsonNode const& object);

} // namespace dateline::engine
