#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::render {

inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// Bytes of the UTF-8 character that begins at `at`, 1 to 4; 0 where there is none (RFC 3629: no surrogates, nothing
/// overlong, nothing cut off).
[[nodiscard]] std::size_t utf8_size(std::string_view text, std::size_t at);

/// A text for people to read, in one line: white space in one run becomes one space, control characters and bytes that
/// are no UTF-8 become U+FFFD, and characters that reorder what follows them (U+202A-202E, U+2066-2069) go, so that no
/// text can change how the words around it look.
[[nodiscard]] std::string readable(std::string_view text);

/// `readable` for a piece of a longer text: white space at its ends stays, as one space.
[[nodiscard]] std::string readable_piece(std::string_view text);

/// The reference that stands in HTML and XML for a character that has a meaning there (&, <, > and "); nothing for
/// others.
[[nodiscard]] std::string_view markup_reference(char c);

/// `readable`, escaped for the content of an HTML element and for a quoted attribute.
[[nodiscard]] std::string html(std::string_view text);

[[nodiscard]] std::string html_piece(std::string_view text);

/// The byte at which code point `number` (from 0) begins; the text's size where it has no so many.
[[nodiscard]] std::size_t offset_of_code_point(std::string_view text, std::size_t number);

/// "1 source", "2 sources"
[[nodiscard]] std::string counted(std::uint64_t count, std::string_view one, std::string_view many);

} // namespace dateline::render
