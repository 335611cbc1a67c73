#include "render/cli/console.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace dateline::cli {
namespace {

bool coloured() {
    char const* const refused = std::getenv("NO_COLOR");
    return isatty(STDERR_FILENO) == 1 && (refused == nullptr || *refused == '\0');
}

void write_error_line(std::string_view label, std::string_view colour, std::string_view message) {
    auto const line = coloured() && !label.empty() ? fmt::format("\x1b[{}m{}\x1b[0m{}\n", colour, label, message)
                                                   : fmt::format("{}{}\n", label, message);
    std::fwrite(line.data(), 1, line.size(), stderr);
}

} // namespace

void say_error(std::string_view message) {
    write_error_line("error: ", "1;31", printable(message));
}

void say_warning(std::string_view message) {
    write_error_line("warning: ", "1;33", printable(message));
}

void say(std::string_view message) {
    write_error_line("", "", printable(message));
}

std::string printable(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const byte = static_cast<unsigned char>(text[at]);
        // U+0080 to U+009F are control characters as well; in UTF-8 they are C2 80 to C2 9F.
        bool const second_set = byte == 0xC2 && at + 1 < text.size() &&
                                static_cast<unsigned char>(text[at + 1]) >= 0x80 &&
                                static_cast<unsigned char>(text[at + 1]) <= 0x9F;
        if (second_set) ++at;
        bool const control = byte < 0x20 || byte == 0x7F || second_set;
        line += control ? (byte == '\n' || byte == '\t' ? ' ' : '?') : text[at];
    }
    return line;
}

bool write_standard_output(std::string_view text) {
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

Progress::Progress() : terminal_(isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
    if (terminal_ && shown_percent_ <= 100) std::fputs("\r\x1b[K", stderr);
}

void Progress::show(std::size_t done, std::size_t all) {
    if (!terminal_ || all == 0) return;
    auto const percent = done * 100 / all;
    if (percent == shown_percent_) return;
    shown_percent_ = percent;
    constexpr std::size_t width = 40;
    auto const filled = done * width / all;
    auto const line = fmt::format("\r[{:=<{}}{: <{}}] {} of {}", "", filled, "", width - filled, done, all);
    std::fwrite(line.data(), 1, line.size(), stderr);
}

} // namespace dateline::cli
