#pragma once

#include "engine/article/document.hpp"
#include "grammar/result.hpp"

#include <string>
#include <string_view>

namespace dateline::engine {

/// Whether a file's content is a TimeML document, by its root element.
[[nodiscard]] bool looks_like_timeml(std::string_view bytes);

/// The document that a TimeML file annotates: the text of its TEXT element with all tags dropped and entities resolved,
/// and the value of its creation time (DCT) as the publication date. Its own annotation is not used. Errors:
/// not_an_article, when it is no XML or has no TEXT.
[[nodiscard]] Result<Document> read_timeml(std::string_view bytes, std::string const& path);

} // namespace dateline::engine
