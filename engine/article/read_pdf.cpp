#include "engine/article/read_pdf.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/lines.hpp"
#include "engine/article/pdf.hpp"
#include "engine/article/sha256.hpp"

#include <algorithm>
#include <utility>

namespace dateline::engine {

namespace {

/// Where the line that begins at `at` ends: its line feed, the form feed of its page, or the end of the text.
[[nodiscard]] std::size_t line_end(std::string_view text, std::size_t at) {
    return std::min(text.find_first_of("\n\f", at), text.size());
}

[[nodiscard]] Span span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// "govern-" above "ment": a word divided at the end of a line.
[[nodiscard]] bool is_divided(std::string_view line, std::string_view next) {
    return line.size() >= 3 && line.back() == '-' && ascii::is_lower(line[line.size() - 2]) && !next.empty() &&
           ascii::is_lower(next.front());
}

struct Pages {
    MappedText text;
    std::vector<std::uint32_t> begins;
};

[[nodiscard]] Pages join_lines(MappedText const& source) {
    std::string_view const text = source.text;
    Pages pages;
    pages.begins.push_back(0);
    auto& out = pages.text;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = line_end(text, at);
        auto const line = trim(text, span(at, end));
        auto const next =
            end == text.size() ? std::string_view{} : text.substr(end + 1, line_end(text, end + 1) - end - 1);
        auto const divided = end < text.size() && text[end] == '\n' && is_divided(line.in(text), trimmed(next));
        out.copy(source, {line.begin, divided ? line.end - 1 : line.end});
        if (end == text.size()) break;
        if (text[end] == '\f') {
            out.put("\n\n", source, span(end, end + 1));
            pages.begins.push_back(static_cast<std::uint32_t>(out.text.size()));
        } else if (line.empty() || trimmed(next).empty()) {
            out.copy(source, span(end, end + 1));
        } else if (!divided) {
            out.put(" ", source, span(end, end + 1));
        }
        at = end + 1;
    }
    if (pages.begins.size() > 1) pages.begins.pop_back(); // behind the last form feed there is no page
    return pages;
}

} // namespace

ReadFile read_pdf(std::string_view bytes, std::string const& path, ReadLimits const& limits) {
    auto const written = pdf_to_text(bytes, limits.pdf_seconds, limits.file_bytes);
    if (!written) return nothing_read(path, message(written.error()));
    auto const decoded = decode_utf8(*written);
    auto pages = join_lines(decoded);
    if (trimmed(pages.text.text).empty()) {
        return nothing_read(path, message({ErrorCode::not_an_article, "a PDF without text; is it a picture?"}));
    }
    ReadFile read;
    auto& document = read.documents.emplace_back();
    document.path = path;
    document.sha256 = sha256(bytes);
    document.text = std::move(pages.text.text);
    document.map = std::move(pages.text.map);
    document.pages = std::move(pages.begins);
    return read;
}

} // namespace dateline::engine
