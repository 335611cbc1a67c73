#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::engine {

/// A character reference: "&amp;", "&#8217;", "&#x2019;".
struct Entity {
    std::string text;     ///< what it stands for
    std::size_t size = 0; ///< bytes it is written with
};

/// The character reference that begins at the '&' at `at`: numbers, the five of XML and those that HTML 4 names for
/// Latin letters and punctuation. A '&' without one is nothing.
[[nodiscard]] std::optional<Entity> entity_at(std::string_view text, std::size_t at);

/// A code point as UTF-8; U+FFFD for what is none.
[[nodiscard]] std::string utf8(std::uint32_t code_point);

/// `text` with its character references resolved.
[[nodiscard]] std::string without_entities(std::string_view text);

} // namespace dateline::engine
