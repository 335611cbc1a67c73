#pragma once

#include "engine/timeline.hpp"
#include "grammar/result.hpp"

#include <string>
#include <string_view>

namespace dateline::render {

/// The timeline as JSON, in the form of docs/timeline.schema.json. Ends with a line feed.
[[nodiscard]] std::string to_json(engine::Timeline const& timeline);

/// Inverse of `to_json`, for `dateline render`. What JSON does not carry (content words, shingles) comes back empty.
/// Errors: malformed_json, malformed_timeline.
[[nodiscard]] Result<engine::Timeline> timeline_from_json(std::string_view text);

/// The `documents` array alone, as `dateline articles --json` writes it.
[[nodiscard]] std::string documents_to_json(engine::Timeline const& timeline);

/// One line of `dateline dates`: a document and its temporal expressions.
[[nodiscard]] std::string dates_to_json_line(std::string_view document, engine::Publication const& published,
                                             std::vector<engine::TimeMention> const& times);

} // namespace dateline::render
