#pragma once

#include "grammar/span.hpp"

#include <cstddef>
#include <span>
#include <string_view>

/// What a line is by what stands around it. Private to engine/article.
namespace dateline::engine {

/// Whether a line begins with a bullet or a dash that serves as one.
[[nodiscard]] bool is_bullet(std::string_view line);

/// Whether line `i` of those of a text that are not blank is a subheading: short, without a final mark, between
/// paragraphs of report. The first line is a headline, and no subheading.
[[nodiscard]] bool is_subheading(std::string_view text, std::span<grammar::Span const> lines, std::size_t i);

/// Whether line `i` is a link that somebody put between the paragraphs: a bullet alone, with a headline behind it that
/// has capitals throughout and no final mark.
[[nodiscard]] bool is_lone_link(std::string_view text, std::span<grammar::Span const> lines, std::size_t i);

} // namespace dateline::engine
