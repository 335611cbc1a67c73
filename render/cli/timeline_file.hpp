#pragma once

#include "engine/timeline.hpp"
#include "grammar/result.hpp"

#include <string>

namespace dateline::cli {

/// The timeline in a file that `dateline build --json` wrote, or on standard input for "-". Errors: those of reading a
/// file and of `render::timeline_from_json`.
[[nodiscard]] Result<engine::Timeline> read_timeline(std::string const& path);

} // namespace dateline::cli
