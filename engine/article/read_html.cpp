#include "engine/article/read_html.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/markup_text.hpp"
#include "engine/article/sha256.hpp"

#include <utility>

namespace dateline::engine {

ReadFile read_html(Source const& source) {
    std::string_view const html = source.text.text;
    ReadFile read;
    auto& document = read.documents.emplace_back();
    document.path = source.path;
    document.sha256 = sha256(source.bytes);
    auto const folded = ascii::lower(html);
    if (auto const title = folded.find("<title"); title != std::string::npos) {
        document.title = element_text(source.text, title).text;
    }
    auto const body = folded.find("<body");
    auto content = body == std::string::npos ? markup_text(source.text) : element_text(source.text, body);
    document.text = std::move(content.text);
    document.map = std::move(content.map);
    return read;
}

} // namespace dateline::engine
