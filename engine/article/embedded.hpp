#pragma once

#include "engine/article/source.hpp"

#include <pugixml.hpp>

namespace dateline::engine {

/// Puts the text of an element into a document that carries an article in one of several ways: a nitf element, XHTML,
/// HTML as character data, or plain text. Fields of a nitf element are taken as well. False if there is no text.
[[nodiscard]] bool add_embedded(Document& document, Source const& source, pugi::xml_node element);

/// Puts `content` into a document: as HTML where it holds markup, else as it is.
void set_content(Document& document, MappedText&& content);

} // namespace dateline::engine
