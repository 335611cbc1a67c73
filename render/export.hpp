#pragma once

#include "engine/timeline.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::render {

enum class Format : std::uint8_t { html, timelinejs, csv, ics, markdown };
[[nodiscard]] std::optional<Format> format_from_name(std::string_view name);

/// A timeline in another tool's form, with one line for each thing that the form cannot carry.
struct Rendered {
    std::string text;
    std::vector<std::string> left_out;
};
[[nodiscard]] Rendered render(engine::Timeline const& timeline, Format format);

} // namespace dateline::render
