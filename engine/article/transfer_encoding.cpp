#include "engine/article/transfer_encoding.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/lines.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace dateline::engine {

namespace {

constexpr std::uint8_t no_digit = 0xFF;

[[nodiscard]] constexpr std::array<std::uint8_t, 256> base64_digits() {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::array<std::uint8_t, 256> digits{};
    digits.fill(no_digit);
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        digits[static_cast<unsigned char>(alphabet[i])] = static_cast<std::uint8_t>(i);
    return digits;
}

[[nodiscard]] MappedText from_base64(std::string_view bytes, std::uint64_t source_begin) {
    static constexpr auto digits = base64_digits();
    MappedText decoded;
    decoded.text.reserve(bytes.size() / 4 * 3);
    std::uint32_t group = 0;
    std::uint32_t count = 0;
    std::size_t group_begin = 0;
    auto const add = [&](std::uint32_t size, std::size_t end) {
        for (std::uint32_t i = 0; i < size; ++i)
            decoded.text += static_cast<char>(group >> (16U - 8U * i) & 0xFFU);
        decoded.map.append_units(1, size, source_begin + group_begin, static_cast<std::uint32_t>(end - group_begin));
        group = 0;
        count = 0;
    };
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (bytes[at] == '=' && count >= 2) {
            add(count - 1, at);
            continue;
        }
        auto const digit = digits[static_cast<unsigned char>(bytes[at])];
        if (digit == no_digit) continue;
        if (count == 0) group_begin = at;
        group |= std::uint32_t{digit} << (18U - 6U * count);
        if (++count == 4) add(3, at + 1);
    }
    if (count >= 2) add(count - 1, bytes.size()); // cut off
    return decoded;
}

[[nodiscard]] std::uint8_t hex_digit(char c) {
    if (ascii::is_digit(c)) return static_cast<std::uint8_t>(c - '0');
    c = ascii::to_lower(c);
    return c >= 'a' && c <= 'f' ? static_cast<std::uint8_t>(c - 'a' + 10) : no_digit;
}

[[nodiscard]] MappedText from_quoted_printable(std::string_view bytes, std::uint64_t source_begin) {
    MappedText decoded;
    decoded.text.reserve(bytes.size());
    std::size_t at = 0;
    while (at < bytes.size()) {
        auto const mark = std::min(bytes.find('=', at), bytes.size());
        decoded.text += bytes.substr(at, mark - at);
        decoded.map.append(static_cast<std::uint32_t>(mark - at), source_begin + at,
                           static_cast<std::uint32_t>(mark - at));
        at = mark;
        if (at == bytes.size()) break;
        auto const line_end = bytes.find_first_not_of(" \t\r", at + 1);
        if (line_end != std::string_view::npos && bytes[line_end] == '\n') { // a soft line break
            at = line_end + 1;
            continue;
        }
        auto const high = at + 2 < bytes.size() ? hex_digit(bytes[at + 1]) : no_digit;
        auto const low = at + 2 < bytes.size() ? hex_digit(bytes[at + 2]) : no_digit;
        auto const is_escape = high != no_digit && low != no_digit;
        decoded.text += is_escape ? static_cast<char>(high << 4U | low) : '=';
        decoded.map.append(1, source_begin + at, is_escape ? 3 : 1);
        at += is_escape ? 3 : 1;
    }
    return decoded;
}

} // namespace

MappedText undo_transfer_encoding(std::string_view bytes, std::string_view encoding, std::uint64_t source_begin) {
    auto const name = ascii::lower(trimmed(encoding));
    if (name == "base64") return from_base64(bytes, source_begin);
    if (name == "quoted-printable") return from_quoted_printable(bytes, source_begin);
    MappedText plain{std::string(bytes), {}};
    auto const size = static_cast<std::uint32_t>(bytes.size());
    plain.map.append(size, source_begin, size);
    return plain;
}

} // namespace dateline::engine
