#pragma once

#include "engine/article/text_map.hpp"

#include <cstdint>
#include <string_view>

namespace dateline::engine {

/// Undoes a Content-Transfer-Encoding of MIME (RFC 2045): "base64" or "quoted-printable"; anything else is left as it
/// is. The result is bytes, not yet UTF-8; its map leads to the file, in which `bytes` begin at `source_begin`. What is
/// no such encoding is kept (quoted-printable) or passed over (base64), as RFC 2045 recommends.
[[nodiscard]] MappedText undo_transfer_encoding(std::string_view bytes, std::string_view encoding,
                                                std::uint64_t source_begin);

} // namespace dateline::engine
