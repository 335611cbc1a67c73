#pragma once

#include "grammar/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::engine {

/// The text of a PDF in UTF-8, each page ended by a form feed, as the program `pdftotext` of poppler writes it. Nothing
/// of the surroundings but PATH takes part. Errors: unreadable_file (no such program, or what it says; too slow),
/// too_large.
[[nodiscard]] Result<std::string> pdf_to_text(std::string_view pdf, std::uint32_t most_seconds,
                                              std::uint64_t most_bytes);

} // namespace dateline::engine
