#include "render/page/style.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace dateline::render::page {

namespace {

// Written from style.css by embed.cmake: `style_text` and `style_sha256`.
#include "render/page/style.inc"

} // namespace

std::string_view style() {
    return style_text;
}

std::string style_hash() {
    static constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text = "sha256-";
    for (std::size_t i = 0; i < style_sha256.size(); i += 3) {
        auto const byte = [&](std::size_t at) -> std::uint32_t {
            return at < style_sha256.size() ? style_sha256[at] : 0;
        };
        auto const group = byte(i) << 16U | byte(i + 1) << 8U | byte(i + 2);
        text += digits[group >> 18U & 63U];
        text += digits[group >> 12U & 63U];
        text += i + 1 < style_sha256.size() ? digits[group >> 6U & 63U] : '=';
        text += i + 2 < style_sha256.size() ? digits[group & 63U] : '=';
    }
    return text;
}

} // namespace dateline::render::page
