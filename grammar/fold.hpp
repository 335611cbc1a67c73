#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::grammar {

/// The text as the rules read it: ASCII letters in lower case, and the typographic spaces, hyphens and quotation marks
/// of UTF-8 as their ASCII relatives, repeated so that every byte keeps its place ("3–5" becomes "3---5"). `padding`
/// zero bytes stand behind it.
[[nodiscard]] std::string fold(std::string_view text, std::size_t padding = 0);

/// Letters, digits and every byte of a character outside ASCII: what a word is made of.
[[nodiscard]] constexpr bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80U;
}

[[nodiscard]] constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// The word of letters at `first` of a folded text; empty if there is none, it is joined to a digit or a character
/// outside ASCII, or it is longer than any word of a lexicon.
[[nodiscard]] inline std::string_view word_at(char const* first, char const* last) {
    constexpr std::ptrdiff_t longest = 16;
    char const* end = first;
    char const* const limit = last - first > longest ? first + longest : last;
    while (end != limit && is_lower(*end))
        ++end;
    if (end != last && is_word_byte(*end)) return {};
    return {first, static_cast<std::size_t>(end - first)};
}

} // namespace dateline::grammar
