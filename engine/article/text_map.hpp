#pragma once

#include "grammar/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

using grammar::Span;

/// Where each byte of an extracted text came from in the original file. Built front to back while the text is
/// extracted; stretches that were copied unchanged cost one entry however long they are.
class TextMap {
public:
    /// The next `text_bytes` bytes of the text stand for `source_bytes` bytes of the file from `source_begin`. Equal
    /// sizes mean a byte-for-byte copy; otherwise (an escape, a replaced character) the piece is mapped as a whole.
    void append(std::uint32_t text_bytes, std::uint64_t source_begin, std::uint32_t source_bytes);
    /// The next `span.size()` bytes of the text are those of `span` in a text that `inner` maps.
    void append(TextMap const& inner, Span span);

    /// The bytes of the file that `span` of the text was made from, half-open. An empty map is the identity.
    struct SourceSpan {
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        friend bool operator==(SourceSpan, SourceSpan) = default;
    };
    [[nodiscard]] SourceSpan source_of(Span span) const;

private:
    struct Piece {
        std::uint32_t text_begin;
        std::uint32_t text_bytes;
        std::uint64_t source_begin;
        std::uint32_t source_bytes;
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

/// A text as valid UTF-8, with a byte-order mark removed and every invalid byte replaced by U+FFFD.
struct DecodedText {
    std::string text;
    TextMap map; ///< offsets of the source count from `source_begin` of `decode_utf8`
    std::uint32_t replaced = 0;
};
[[nodiscard]] DecodedText decode_utf8(std::string_view bytes, std::uint64_t source_begin = 0);

} // namespace dateline::engine
