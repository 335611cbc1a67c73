#pragma once

#include "engine/article/text_map.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::engine {

/// How the encoding of a text was found, surest first.
enum class EncodingFrom : std::uint8_t {
    mark,     ///< a byte-order mark
    content,  ///< it is valid in UTF-8, whatever is declared
    declared, ///< by the file or by what it came in
    guessed,  ///< from its bytes
};

/// A text brought into UTF-8. In the map each character stands for the bytes it was written with.
struct Decoded : DecodedText {
    std::string encoding; ///< name as IANA has it, "windows-1252"
    EncodingFrom from = EncodingFrom::content;
};

/// The encoding that the beginning of an XML or HTML file declares: `encoding="…"` of the XML declaration or `charset=`
/// of a meta element. Empty if there is none.
[[nodiscard]] std::string_view declared_encoding(std::string_view bytes);

/// Decodes `bytes`. A byte-order mark decides; then whatever is valid UTF-8 is taken to be that; then the encoding
/// `declared` counts, if it is known and fits; else it is guessed. What stands for no character becomes U+FFFD and is
/// counted.
[[nodiscard]] Decoded decode(std::string_view bytes, std::string_view declared);

} // namespace dateline::engine
