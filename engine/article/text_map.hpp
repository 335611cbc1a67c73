#pragma once

#include "grammar/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

using grammar::Span;

/// Where each byte of an extracted text came from in the original file. Built front to back while the text is
/// extracted. A stretch that was written in one way throughout (copied, one byte for two, three for four) costs one
/// entry however long it is.
class TextMap {
public:
    /// The next `text_bytes` bytes of the text stand for `source_bytes` bytes of the file from `source_begin`. Equal
    /// sizes mean a byte-for-byte copy; otherwise (an escape, a replaced character) the piece is mapped as a whole.
    void append(std::uint32_t text_bytes, std::uint64_t source_begin, std::uint32_t source_bytes);
    /// The next `units * text_unit` bytes of the text are units of that size, each of which stands for `source_unit`
    /// bytes of the file, one after the other from `source_begin`.
    void append_units(std::uint32_t units, std::uint32_t text_unit, std::uint64_t source_begin,
                      std::uint32_t source_unit);
    /// The next `span.size()` bytes of the text are those of `span` in a text that `inner` maps.
    void append(TextMap const& inner, Span span);

    /// The bytes of the file that `span` of the text was made from, half-open. An empty map is the identity.
    struct SourceSpan {
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        friend bool operator==(SourceSpan, SourceSpan) = default;
    };
    [[nodiscard]] SourceSpan source_of(Span span) const;

    /// The map of the same text to the file that `file` maps its source to.
    [[nodiscard]] TextMap through(TextMap const& file) const;

private:
    struct Piece {
        std::uint32_t text_begin;
        std::uint32_t text_bytes; ///< a multiple of text_unit
        std::uint64_t source_begin;
        std::uint32_t text_unit;
        std::uint32_t source_unit;

        [[nodiscard]] std::uint64_t source_end() const {
            return source_begin + std::uint64_t{text_bytes / text_unit} * source_unit;
        }
    };
    /// The piece that holds byte `offset` of the text; the last one for offsets past the end.
    [[nodiscard]] std::vector<Piece>::const_iterator piece_at(std::uint32_t offset) const;

    std::vector<Piece> pieces_;
};

/// Turns byte offsets in one UTF-8 text into counts of Unicode code points, in time proportional to the distance from
/// the nearest of its checkpoints. The text must outlive it.
class CodePoints {
public:
    explicit CodePoints(std::string_view text);

    /// Code points before byte `offset`, which is at most the text's size and between two characters.
    [[nodiscard]] std::uint32_t before(std::uint32_t offset) const;
    /// The same for both ends of a span.
    [[nodiscard]] Span of(Span bytes) const { return {before(bytes.begin), before(bytes.end)}; }

private:
    static constexpr std::uint32_t stride = 1024;
    std::string_view text_;
    std::vector<std::uint32_t> checkpoints_; ///< code points before byte i * stride
};

/// A text as UTF-8 that knows where it came from.
struct MappedText {
    std::string text;
    TextMap map;

    /// Appends `span` of `source`, which maps to the same file.
    void copy(MappedText const& source, Span span) {
        text += span.in(source.text);
        map.append(source.map, span);
    }
    /// Appends `words`, which stand for `span` of `source`.
    void put(std::string_view words, MappedText const& source, Span span) {
        text += words;
        auto const [begin, end] = source.map.source_of(span);
        map.append(static_cast<std::uint32_t>(words.size()), begin, static_cast<std::uint32_t>(end - begin));
    }
};

/// A text as valid UTF-8, with a byte-order mark removed and every invalid byte replaced by U+FFFD.
struct DecodedText : MappedText {
    std::uint32_t replaced = 0;
};
[[nodiscard]] DecodedText decode_utf8(std::string_view bytes, std::uint64_t source_begin = 0);

} // namespace dateline::engine
