#include "grammar/fold.hpp"

#include <algorithm>
#include <cstddef>

namespace dateline::grammar {

namespace {

/// The ASCII relative of U+2000 + `low`, or 0. An em dash ends a clause, so it must not read as a hyphen.
char relative_of_general_punctuation(unsigned low) {
    if (low <= 0x0aU || low == 0x2fU) return ' ';
    if (low >= 0x10U && low <= 0x13U) return '-';
    if (low == 0x14U || low == 0x15U) return ';';
    if (low >= 0x18U && low <= 0x1bU) return '\'';
    if (low >= 0x1cU && low <= 0x1fU) return '"';
    if (low == 0x26U) return '.';
    return 0;
}

/// Folds the piece of ASCII that `text` starts with, and says how long it is. Pieces are so long that the compiler
/// makes vector instructions of their loops.
std::size_t fold_ascii(char* text, std::size_t size) {
    constexpr std::size_t piece = 32;
    std::size_t done = 0;
    for (; done + piece <= size; done += piece) {
        char* const bytes = text + done;
        unsigned char any = 0;
        for (std::size_t i = 0; i < piece; ++i)
            any |= static_cast<unsigned char>(bytes[i]);
        if (any >= 0x80U) break;
        for (std::size_t i = 0; i < piece; ++i) {
            bool const upper = bytes[i] >= 'A' && bytes[i] <= 'Z';
            bytes[i] = static_cast<char>(bytes[i] | (upper ? 0x20 : 0));
        }
    }
    return done;
}

/// Folds the character at `text[i]`, and says where the next one is.
std::size_t fold_character(std::string& text, std::size_t i, std::size_t size) {
    auto const byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80U) {
        if (byte >= 'A' && byte <= 'Z') text[i] = static_cast<char>(byte | 0x20U);
        return i + 1;
    }
    if (byte == 0xc2U && i + 1 < size && static_cast<unsigned char>(text[i + 1]) == 0xa0U) {
        text[i] = text[i + 1] = ' ';
        return i + 2;
    }
    if (byte == 0xe2U && i + 2 < size && static_cast<unsigned char>(text[i + 1]) == 0x80U) {
        auto const low = static_cast<unsigned char>(text[i + 2]);
        char const relative = low >= 0x80U && low <= 0xbfU ? relative_of_general_punctuation(low - 0x80U) : '\0';
        if (relative != 0) text[i] = text[i + 1] = text[i + 2] = relative;
        return i + 3;
    }
    return i + 1;
}

} // namespace

std::string fold(std::string_view text, std::size_t padding) {
    std::string folded;
    folded.reserve(text.size() + padding);
    folded.append(text).append(padding, '\0');
    constexpr std::size_t stretch = 32;
    for (std::size_t i = 0; i < text.size();) {
        i += fold_ascii(folded.data() + i, text.size() - i);
        for (std::size_t const end = std::min(text.size(), i + stretch); i < end;)
            i = fold_character(folded, i, text.size());
    }
    return folded;
}

} // namespace dateline::grammar
