#include "engine/article/pdf.hpp"

#include "engine/child_program.hpp"

#include <array>
#include <fmt/format.h>
#include <string>
#include <utility>

namespace dateline::engine {

namespace {

[[nodiscard]] Error unreadable(std::string detail) {
    return {ErrorCode::unreadable_file, std::move(detail)};
}

} // namespace

Result<std::string> pdf_to_text(std::string_view pdf, std::uint32_t most_seconds, std::uint64_t most_bytes) {
    std::array<std::string, 6> const words{"pdftotext", "-q", "-enc", "UTF-8", "-", "-"};
    std::chrono::seconds const most{most_seconds};
    auto run = run_child(words, ChildEnvironment::bare, pdf, {most, most, most_bytes});
    if (!run) {
        return unreadable(
            fmt::format("PDF is read with the program pdftotext (Debian: poppler-utils), which did not start: {}",
                        run.error().detail));
    }
    switch (run->end) {
    case ChildRun::End::too_much:
        return Error{ErrorCode::too_large, fmt::format("over {} bytes of text", most_bytes)};
    case ChildRun::End::silent:
    case ChildRun::End::too_slow:
        return unreadable(fmt::format("pdftotext took over {} s", most_seconds));
    case ChildRun::End::by_itself:
        break;
    }
    if (!run->succeeded()) return unreadable(fmt::format("pdftotext ended with status {}", run->status));
    return std::move(run->output);
}

} // namespace dateline::engine
