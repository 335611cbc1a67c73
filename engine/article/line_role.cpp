#include "engine/article/line_role.hpp"

#include "engine/article/ascii.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

constexpr std::size_t longest_heading = 90;
constexpr std::size_t shortest_paragraph = 100; ///< longer than a line of a text that is broken to a width

/// Whether a line ends as a sentence does, perhaps within a quotation.
[[nodiscard]] bool ends_sentence(std::string_view line) {
    constexpr auto quotes =
        std::to_array<std::string_view>({"\"", "'", ")", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB"});
    for (auto is_more = true; is_more;) {
        is_more = false;
        for (auto const quote : quotes) {
            if (!line.ends_with(quote)) continue;
            line.remove_suffix(quote.size());
            is_more = true;
        }
    }
    return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with("\xE2\x80\xA6");
}

[[nodiscard]] bool is_paragraph(std::string_view line) {
    return line.size() >= shortest_paragraph && ends_sentence(line);
}

struct Capitals {
    std::size_t words = 0; ///< of four letters or more
    std::size_t capitals = 0;
};

[[nodiscard]] Capitals capitals_in(std::string_view line) {
    Capitals found;
    while (!line.empty()) {
        auto const size = std::min(line.find(' '), line.size());
        if (size >= 4) {
            ++found.words;
            found.capitals += ascii::is_upper(line.front()) ? 1 : 0;
        }
        line.remove_prefix(std::min(size + 1, line.size()));
    }
    return found;
}

} // namespace

bool is_bullet(std::string_view line) {
    for (auto const* const mark : {"\xE2\x80\xA2", "\xC2\xB7", "\xE2\x80\xA3", "\xE2\x96\xAA", "\xE2\x97\x8F", "- ",
                                   "* ", "\xE2\x80\x93 ", "> "}) {
        if (line.starts_with(mark)) return true;
    }
    return false;
}

bool is_subheading(std::string_view text, std::span<grammar::Span const> lines, std::size_t i) {
    if (i == 0 || i + 1 >= lines.size()) return false;
    auto const line = lines[i].in(text);
    if (line.size() < 3 || line.size() > longest_heading || is_bullet(line)) return false;
    if (ends_sentence(line) || line.ends_with(':') || line.ends_with(',') || line.ends_with(';') || line.ends_with('-'))
        return false;
    auto const begins = ascii::is_upper(line.front()) || !ascii::is_ascii(line.front());
    return begins && is_paragraph(lines[i - 1].in(text)) && is_paragraph(lines[i + 1].in(text));
}

bool is_lone_link(std::string_view text, std::span<grammar::Span const> lines, std::size_t i) {
    auto const line = lines[i].in(text);
    if (!is_bullet(line) || ends_sentence(line)) return false;
    auto const is_list =
        (i > 0 && is_bullet(lines[i - 1].in(text))) || (i + 1 < lines.size() && is_bullet(lines[i + 1].in(text)));
    auto const [words, capitals] = capitals_in(line.substr(std::min(line.find(' ') + 1, line.size())));
    return !is_list && words >= 4 && capitals * 4 >= words * 3;
}

} // namespace dateline::engine
