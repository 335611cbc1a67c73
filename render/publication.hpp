#pragma once

#include "engine/article/document.hpp"

#include <optional>
#include <string>

namespace dateline::render {

/// The one day to name where only one can be named: the day itself, or the middle of the interval. Nothing where the
/// interval is open or not known.
[[nodiscard]] std::optional<engine::Day> best_day(engine::Publication const& published);

/// The day, or the interval in EDTF where it spans several.
[[nodiscard]] std::optional<std::string> published_in_short(engine::Publication const& published);

} // namespace dateline::render
