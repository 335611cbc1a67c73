#pragma once

#include "engine/timeline.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::render {

enum class Format : std::uint8_t {
    html,
    timelinejs,
    timelinejs_csv,
    csv,    ///< a row for each event
    claims, ///< CSV, a row for each mention
    ics,
    markdown,
    ninjs,
    timesketch,
    element, ///< the custom element that shows a timeline.json, whatever the timeline is
};
/// All of them, as people name them: "timelinejs-csv".
[[nodiscard]] std::vector<std::string> format_names();
[[nodiscard]] std::optional<Format> format_from_name(std::string_view name);

/// A timeline in another tool's form, with one line for each thing that the form cannot carry.
struct Rendered {
    std::string text;
    std::vector<std::string> left_out;
};
[[nodiscard]] Rendered render(engine::Timeline const& timeline, Format format);

} // namespace dateline::render
