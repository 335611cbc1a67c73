#pragma once

#include "engine/article/source.hpp"

namespace dateline::engine {

/// The article of a PDF: its text with the lines of a paragraph joined and words that were divided at the end of a line
/// put together, pages parted by a blank line. The map leads to the text that `pdftotext` writes, not to the PDF, whose
/// bytes no one can read; `Document::pages` says on which page it stands.
[[nodiscard]] ReadFile read_pdf(std::string_view bytes, std::string const& path, ReadLimits const& limits);

} // namespace dateline::engine
