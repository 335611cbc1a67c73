#include "engine/language/characters.hpp"

namespace dateline::engine {

std::string to_lower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        c = to_lower(c);
    return lower;
}

CodePoint code_point_at(std::string_view text, std::size_t at) {
    auto const byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])) : 0U;
    };
    std::uint32_t const lead = byte(at);
    if (lead < 0xC0) return {static_cast<char32_t>(lead), 1};
    if (lead < 0xE0) return {static_cast<char32_t>((lead & 0x1FU) << 6U | (byte(at + 1) & 0x3FU)), 2};
    if (lead < 0xF0) {
        return {static_cast<char32_t>((lead & 0xFU) << 12U | (byte(at + 1) & 0x3FU) << 6U | (byte(at + 2) & 0x3FU)), 3};
    }
    return {static_cast<char32_t>((lead & 0x7U) << 18U | (byte(at + 1) & 0x3FU) << 12U | (byte(at + 2) & 0x3FU) << 6U |
                                  (byte(at + 3) & 0x3FU)),
            4};
}

bool is_word(char32_t c) {
    if (c < 0x80) {
        auto const ascii = static_cast<char>(c);
        return is_ascii_upper(ascii) || is_ascii_lower(ascii) || is_digit(ascii);
    }
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA; // Latin-1 signs
    return c != 0xD7 && c != 0xF7 && (c < 0x2000 || c > 0x2BFF) && (c < 0x3000 || c > 0x3020) && c != 0xFFFD;
}

bool is_upper(char32_t c) {
    if (c < 0x80) return is_ascii_upper(static_cast<char>(c));
    if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
    if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177)) return c % 2 == 0;
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c % 2 == 1;
    return (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F);
}

bool is_closing(char32_t c) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0xBB;
}

bool is_opening(char32_t c) {
    return c == '"' || c == '\'' || c == '(' || c == '[' || c == 0x201C || c == 0x2018 || c == 0x201E || c == 0xAB;
}

} // namespace dateline::engine
