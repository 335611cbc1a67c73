#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Character tests for UTF-8 text that know no locale. Private to the engine.
namespace dateline::engine {

[[nodiscard]] constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_ascii_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_ascii_lower(char c) {
    return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
[[nodiscard]] constexpr bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// ASCII letters to lower case; every other byte as it is.
[[nodiscard]] constexpr char to_lower(char c) {
    return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] std::string to_lower(std::string_view text);

/// The code point that starts at `at`, and its size in bytes. `text` is valid UTF-8 and `at` is between two characters.
struct CodePoint {
    char32_t value = 0;
    std::uint32_t size = 1;
};
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);

/// Whether a code point is part of a word: letters and digits, and any other character outside the punctuation blocks.
[[nodiscard]] bool is_word(char32_t c);
/// Upper case in the Latin, Greek and Cyrillic scripts.
[[nodiscard]] bool is_upper(char32_t c);
/// A quotation mark or bracket that closes.
[[nodiscard]] bool is_closing(char32_t c);
/// A quotation mark or bracket that opens.
[[nodiscard]] bool is_opening(char32_t c);

/// FNV-1a, 64 bits: the same value on every machine, unlike std::hash.
[[nodiscard]] constexpr std::uint64_t stable_hash(std::string_view text, std::uint64_t seed = 0xCBF29CE484222325ULL) {
    for (char const c : text) {
        seed ^= static_cast<unsigned char>(c);
        seed *= 0x100000001B3ULL;
    }
    return seed;
}

} // namespace dateline::engine
