#include "render/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline::render {

namespace {

unsigned char byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool continues(std::string_view text, std::size_t at) {
    return (byte_at(text, at) & 0xC0U) == 0x80U;
}

bool is_space(std::string_view character) {
    return character == " " || character == "\n" || character == "\t" || character == "\r" || character == "\f" ||
           character == "\v" || character == "\xC2\x85" || character == "\xE2\x80\xA8" || character == "\xE2\x80\xA9";
}

bool is_control(std::string_view character) {
    auto const first = byte_at(character, 0);
    return first < 0x20 || first == 0x7F || (first == 0xC2 && byte_at(character, 1) < 0xA0);
}

/// U+202A-202E and U+2066-2069: embeddings, overrides and isolates.
bool reorders(std::string_view character) {
    if (!character.starts_with("\xE2")) return false;
    auto const second = byte_at(character, 1);
    auto const third = byte_at(character, 2);
    return (second == 0x80 && third >= 0xAA && third <= 0xAE) || (second == 0x81 && third >= 0xA6 && third <= 0xA9);
}

} // namespace

std::size_t utf8_size(std::string_view text, std::size_t at) {
    auto const first = byte_at(text, at);
    auto const second = byte_at(text, at + 1);
    if (at >= text.size()) return 0;
    if (first < 0x80) return 1;
    if (first < 0xC2 || first > 0xF4 || !continues(text, at + 1)) return 0;
    if (first < 0xE0) return 2;
    if (!continues(text, at + 2)) return 0;
    if (first < 0xF0) return (first == 0xE0 && second < 0xA0) || (first == 0xED && second >= 0xA0) ? 0 : 3;
    if (!continues(text, at + 3)) return 0;
    return (first == 0xF0 && second < 0x90) || (first == 0xF4 && second >= 0x90) ? 0 : 4;
}

std::string readable_piece(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        auto const size = utf8_size(text, at);
        auto const character = text.substr(at, size);
        at += size == 0 ? 1 : size;
        if (size != 0 && reorders(character)) continue;
        if (size != 0 && is_space(character)) {
            space = true;
            continue;
        }
        if (space) out += ' ';
        space = false;
        out += size == 0 || is_control(character) ? replacement_character : character;
    }
    if (space) out += ' ';
    return out;
}

std::string readable(std::string_view text) {
    auto out = readable_piece(text);
    if (out.ends_with(' ')) out.pop_back();
    if (out.starts_with(' ')) out.erase(0, 1);
    return out;
}

std::string_view markup_reference(char c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return {};
    }
}

std::string html(std::string_view text) {
    return html_piece(readable(text));
}

std::string html_piece(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (char const c : readable_piece(text)) {
        if (auto const reference = markup_reference(c); !reference.empty()) {
            out += reference;
        } else if (c == '\'') {
            out += "&#39;";
        } else {
            out += c;
        }
    }
    return out;
}

std::size_t offset_of_code_point(std::string_view text, std::size_t number) {
    std::size_t at = 0;
    for (; number > 0 && at < text.size(); --number)
        at += std::max<std::size_t>(utf8_size(text, at), 1);
    return at;
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
    auto digits = fmt::format_int(count).str();
    // As newspapers write them: a comma in numbers of five digits and more, and in those of four beside them.
    for (auto at = digits.size(); at > 3 && digits.size() > 3; at -= 3)
        digits.insert(at - 3, 1, ',');
    return fmt::format("{} {}", digits, count == 1 ? one : many);
}

} // namespace dateline::render
