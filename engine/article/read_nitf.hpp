#pragma once

#include "engine/article/source.hpp"

#include <pugixml.hpp>

namespace dateline::engine {

/// The article of a NITF file (3.x). The text is that of body.content.
[[nodiscard]] ReadFile read_nitf(Source const& source);

/// Puts what a nitf element says into a document. False if there is no text in it.
[[nodiscard]] bool add_nitf(Document& document, Source const& source, pugi::xml_node nitf);

} // namespace dateline::engine
