#pragma once

#include "engine/article/text_map.hpp"
#include "grammar/span.hpp"

#include <cstdint>
#include <string_view>

namespace dateline::engine {

/// The contents of the string literal whose closing quotation mark is the byte before `end`. `json` is well-formed up
/// to there.
[[nodiscard]] Span literal_ending_at(std::string_view json, std::uint32_t end);

/// Maps each character of the string that `literal` stands for to the bytes of the file it is written with; `file` maps
/// `json` to that file. An escape is one piece, the two of a surrogate pair together.
///
///     "caf\u00e9"   ->   c a f: a byte each; é: the six bytes of the escape
[[nodiscard]] TextMap map_literal(std::string_view json, Span literal, TextMap const& file);

} // namespace dateline::engine
