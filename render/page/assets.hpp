#pragma once

#include <string>
#include <string_view>

namespace dateline::render::page {

/// A source file that is embedded when the library is built.
struct Asset {
    std::string_view text;
    std::string_view hash; ///< as a Content-Security-Policy names it, without quotes: "sha256-…"
};

[[nodiscard]] Asset document_style(); ///< of a page that is a document: for both below
[[nodiscard]] Asset fragment_style(); ///< of the timeline alone
[[nodiscard]] Asset page_script();    ///< filters, brush, reader: what makes a page act
[[nodiscard]] Asset element_script(); ///< the custom element, with the style and the page's script

} // namespace dateline::render::page
