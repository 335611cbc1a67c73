#include "engine/article/embedded.hpp"

#include "engine/article/lines.hpp"
#include "engine/article/markup_text.hpp"
#include "engine/article/read_nitf.hpp"
#include "engine/article/xml.hpp"

#include <utility>

namespace dateline::engine {

void set_content(Document& document, MappedText&& content) {
    if (holds_markup(content.text)) content = markup_text(content);
    document.text = std::move(content.text);
    document.map = std::move(content.map);
}

bool add_embedded(Document& document, Source const& source, pugi::xml_node element) {
    if (!element) return false;
    if (auto const nitf = xml::child(element, "nitf")) return add_nitf(document, source, nitf);
    auto const html = xml::child(element, "html");
    auto content =
        html ? element_text(source.text, xml::begin_of(html)) : element_content(source.text, xml::begin_of(element));
    if (trimmed(content.text).empty()) return false;
    set_content(document, std::move(content));
    return !trimmed(document.text).empty();
}

} // namespace dateline::engine
