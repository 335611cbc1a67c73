#pragma once

#include "engine/article/document.hpp"
#include "grammar/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

/// The document that a TimeML file annotates: the text of its TEXT element with all tags dropped and entities resolved,
/// and the value of its creation time (DCT) as the publication date. Its own annotation is not used. Errors:
/// not_an_article, when it is no XML or has no TEXT.
[[nodiscard]] Result<Document> read_timeml(std::string_view bytes, std::string const& path);

/// A TIMEX3 of a TimeML file, as annotated. `span` counts bytes of the text that `read_timeml` gives.
struct TimexAnnotation {
    Span span;
    std::string type;
    std::string value;

    friend bool operator==(TimexAnnotation const&, TimexAnnotation const&) = default;
};

/// The annotation of a TimeML file's TEXT element, in order of the text: the creation time and titles are not among
/// them. Errors as for `read_timeml`.
[[nodiscard]] Result<std::vector<TimexAnnotation>> read_timex_annotations(std::string_view bytes);

} // namespace dateline::engine
