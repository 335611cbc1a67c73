#include "engine/article/json_string.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace dateline::engine {

namespace {

/// The UTF-16 code unit of the escape "\uXXXX" at `at`; 0 if there is none.
[[nodiscard]] std::uint32_t unicode_escape(std::string_view json, std::uint32_t at) {
    std::uint32_t unit = 0;
    if (json.size() - at < 6 || json[at] != '\\' || json[at + 1] != 'u') return 0;
    std::from_chars(json.data() + at + 2, json.data() + at + 6, unit, 16);
    return unit;
}

[[nodiscard]] bool is_high_surrogate(std::uint32_t unit) {
    return unit >= 0xD800 && unit <= 0xDBFF;
}

/// What an escape takes in JSON and what its character takes in UTF-8.
struct Escape {
    std::uint32_t written;
    std::uint32_t text;
};

[[nodiscard]] Escape escape_at(std::string_view json, std::uint32_t at) {
    if (json[at + 1] != 'u') return {2, 1};
    auto const unit = unicode_escape(json, at);
    if (is_high_surrogate(unit)) return {12, 4};
    return {6, unit < 0x80 ? 1U : unit < 0x800 ? 2U : 3U};
}

} // namespace

Span literal_ending_at(std::string_view json, std::uint32_t end) {
    auto const close = end - 1;
    // The opening mark is the nearest one before that is not escaped: an odd number of backslashes before a mark means
    // that the mark is inside the string.
    for (auto at = close; at > 0;) {
        --at;
        if (json[at] != '"') continue;
        auto backslashes = at;
        while (backslashes > 0 && json[backslashes - 1] == '\\')
            --backslashes;
        if ((at - backslashes) % 2 == 0) return {at + 1, close};
        at = backslashes;
    }
    return {close, close};
}

TextMap map_literal(std::string_view json, Span literal, TextMap const& file) {
    TextMap map;
    for (auto at = literal.begin; at < literal.end;) {
        auto const plain =
            static_cast<std::uint32_t>(std::min<std::size_t>(json.substr(0, literal.end).find('\\', at), literal.end));
        map.append(file, {at, plain});
        at = plain;
        if (at == literal.end) break;
        auto const escape = escape_at(json, at);
        auto const source = file.source_of({at, at + escape.written});
        map.append(escape.text, source.begin, static_cast<std::uint32_t>(source.end - source.begin));
        at += escape.written;
    }
    return map;
}

} // namespace dateline::engine
