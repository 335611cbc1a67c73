#pragma once

#include "engine/article/decode.hpp"
#include "engine/article/read.hpp"

#include <string>
#include <string_view>

namespace dateline::engine {

/// What the reader of a format is given: a file, or a part of one that is as good as a file.
struct Source {
    std::string_view bytes; ///< its own
    MappedText const& text; ///< `bytes` in UTF-8; maps to `file`
    std::string const& path;
    ReadLimits const& limits;
    std::string_view file; ///< what holds it; `bytes` where that is all of it
};

/// The span of all of a text.
[[nodiscard]] inline Span all_of(MappedText const& text) {
    return {0, static_cast<std::uint32_t>(text.text.size())};
}

/// Names the documents of a file: the only one as the file, several with their numbers: "x.jsonl#1".
void name_documents(ReadFile& read, std::string const& path);

/// A file without articles, and why.
[[nodiscard]] ReadFile nothing_read(std::string const& path, std::string reason);

/// The SHA-256 of the bytes that `span` of the source's text was made from.
[[nodiscard]] std::string digest(Source const& source, Span span);

/// "3:17": line and character of the byte `at`, both from 1. `line_begin` begins a line before it and has the number
/// `line_number`.
[[nodiscard]] std::string line_and_column(std::string_view text, std::size_t at, std::size_t line_begin = 0,
                                          std::size_t line_number = 1);

} // namespace dateline::engine
