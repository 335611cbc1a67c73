#pragma once

#include "engine/article/text_map.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

/// The spans of the characters of a UTF-8 text.
inline std::vector<dateline::grammar::Span> characters(std::string_view text) {
    std::vector<dateline::grammar::Span> spans;
    for (std::uint32_t at = 0; at < text.size();) {
        auto end = at + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            ++end;
        spans.push_back({at, end});
        at = end;
    }
    return spans;
}

/// The bytes of `file` that `span` of a text was made from.
inline std::string_view source(std::string_view file, dateline::engine::TextMap const& map,
                               dateline::grammar::Span span) {
    auto const [begin, end] = map.source_of(span);
    return file.substr(begin, end - begin);
}
