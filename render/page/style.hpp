#pragma once

#include <string>
#include <string_view>

namespace dateline::render::page {

/// The text of style.css, embedded when the library is built.
[[nodiscard]] std::string_view style();

/// Its hash as a Content-Security-Policy names it, without quotes: "sha256-…".
[[nodiscard]] std::string style_hash();

} // namespace dateline::render::page
