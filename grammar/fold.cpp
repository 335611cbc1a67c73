#include "grammar/fold.hpp"

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

} // namespace

std::string fold(std::string_view text) {
    std::string folded(text);
    std::size_t const size = folded.size();
    for (std::size_t i = 0; i < size; ++i) {
        auto const byte = static_cast<unsigned char>(folded[i]);
        if (byte < 0x80U) {
            if (byte >= 'A' && byte <= 'Z') folded[i] = static_cast<char>(byte | 0x20U);
        } else if (byte == 0xc2U && i + 1 < size && static_cast<unsigned char>(folded[i + 1]) == 0xa0U) {
            folded[i] = folded[i + 1] = ' ';
            ++i;
        } else if (byte == 0xe2U && i + 2 < size && static_cast<unsigned char>(folded[i + 1]) == 0x80U) {
            auto const low = static_cast<unsigned char>(folded[i + 2]);
            char const relative = low >= 0x80U && low <= 0xbfU ? relative_of_general_punctuation(low - 0x80U) : '\0';
            if (relative != 0) folded[i] = folded[i + 1] = folded[i + 2] = relative;
            i += 2;
        }
    }
    return folded;
}

} // namespace dateline::grammar
