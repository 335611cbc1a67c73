#pragma once

#include "engine/article/html/outline.hpp"
#include "engine/article/html/tree.hpp"
#include "engine/article/text_map.hpp"

#include <string>
#include <string_view>

namespace dateline::engine::html {

/// The article's text: its paragraphs with a blank line between them, list items behind a bullet, subheadings where
/// text follows them. Not in it are its title, captions, lists of links and all parts of the page that are for
/// something else. `file` maps the page to the bytes of its file.
[[nodiscard]] MappedText main_text(std::string_view page, Tree const& tree, Outline const& outline,
                                   TextMap const& file);

} // namespace dateline::engine::html
