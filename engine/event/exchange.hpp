#pragma once

#include "engine/event/mention.hpp"
#include "grammar/result.hpp"

#include <string>
#include <string_view>

namespace dateline::engine {

/// One article's contribution as one line of JSON, without the line end: what `dateline extract` writes.
[[nodiscard]] std::string to_json_line(ArticleMentions const& article);

/// Inverse of `to_json_line`. Errors: malformed_mention, with what is missing or wrong.
[[nodiscard]] Result<ArticleMentions> article_from_json_line(std::string_view line);

} // namespace dateline::engine
