#pragma once

#include "engine/event/mention.hpp"
#include "grammar/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::engine {

/// One article's contribution as one line of JSON, without the line end: what `dateline extract` writes.
[[nodiscard]] std::string to_json_line(ArticleMentions const& article);

/// Inverse of `to_json_line`. Errors: malformed_mention, with what is missing or wrong.
[[nodiscard]] Result<ArticleMentions> article_from_json_line(std::string_view line);

/// A warning as a line of its own among the articles, so that a timeline of shards tells of the same files as a build.
[[nodiscard]] std::string to_json_line(Warning const& warning);

/// Inverse for warnings. Nothing where the line is something else.
[[nodiscard]] std::optional<Warning> warning_from_json_line(std::string_view line);

} // namespace dateline::engine
