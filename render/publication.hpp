#pragma once

#include "engine/article/document.hpp"

#include <optional>
#include <string>

namespace dateline::render {

/// The day, or the interval in EDTF where it spans several.
[[nodiscard]] std::optional<std::string> published_in_short(engine::Publication const& published);

} // namespace dateline::render
