#pragma once

#include "engine/article/text_map.hpp"

#include <cstddef>
#include <string_view>

namespace dateline::engine {

/// The text of a piece of HTML or of an XML that is written like it (NITF, XHTML in NewsML), without looking for what
/// in it is the article: the bodies that feeds, wires and mail carry. Blocks are parted by a blank line, `br` by the
/// end of a line; white space is joined; scripts, styles, pictures with their captions, and comments are left out.
/// In time linear in the size, however deep the elements are nested.
[[nodiscard]] MappedText markup_text(MappedText const& source);

/// The same of one element, whose start tag begins at `begin`.
[[nodiscard]] MappedText element_text(MappedText const& source, std::size_t begin);

/// Whether a text holds markup: a tag of HTML, or a character reference.
[[nodiscard]] bool holds_markup(std::string_view text);

/// The text between the tags of an XML with its character references resolved and CDATA sections opened, and no white
/// space changed: what stands in the element that begins at `begin`, which is markup again where a feed carries HTML.
[[nodiscard]] MappedText element_content(MappedText const& source, std::size_t begin);

} // namespace dateline::engine
