#include "engine/article/file_name.hpp"

#include "engine/article/text_map.hpp"
#include "engine/language/characters.hpp"

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <fmt/format.h>

namespace dateline::engine {

std::string name_as_text(std::string_view name) {
    auto const decoded = decode_utf8(name);
    if (decoded.replaced == 0) return std::string{name};
    std::string text;
    for (std::uint32_t at = 0; at < decoded.text.size();) {
        auto const size = code_point_at(decoded.text, at).size;
        auto const source = decoded.map.source_of({at, at + size});
        // A replaced byte is one byte of the name and three of the text.
        bool const is_replaced = size > 1 && source.end - source.begin == 1;
        text += is_replaced ? fmt::format("\\x{:02X}", static_cast<unsigned char>(name[source.begin]))
                            : decoded.text.substr(at, size);
        at += size;
    }
    return text;
}

std::string name_from_text(std::string_view text) {
    constexpr std::size_t escape_size = 4; // \xE9
    constexpr int base = 16;
    std::string name;
    while (!text.empty()) {
        unsigned byte = 0;
        auto const escape = text.substr(0, escape_size);
        bool const is_escape = escape.size() == escape_size && escape.starts_with("\\x") &&
                               std::from_chars(escape.data() + 2, escape.data() + escape_size, byte, base).ptr ==
                                   escape.data() + escape_size;
        name += is_escape ? static_cast<char>(byte) : text.front();
        text.remove_prefix(is_escape ? escape_size : 1);
    }
    return name;
}

} // namespace dateline::engine
