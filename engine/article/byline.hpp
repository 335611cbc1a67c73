#pragma once

#include <string_view>

namespace dateline::engine {

/// Whether a trimmed line says who wrote the article, and nothing else: "By Jane Doe and John Smith", "By our Seoul
/// correspondent", "Jane Doe contributed reporting."
[[nodiscard]] bool is_byline(std::string_view line);

} // namespace dateline::engine
