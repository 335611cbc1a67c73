#include "engine/article/text_map.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace dateline::engine {

namespace {

[[nodiscard]] bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

[[nodiscard]] std::uint32_t count_code_points(std::string_view text) {
    return static_cast<std::uint32_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return !is_continuation(byte); }));
}

/// The size of the valid character that begins at `bytes[at]`, or 0. Overlong forms, surrogates and everything above
/// U+10FFFF are excluded by the range of the second byte (Unicode 15, table 3-7).
[[nodiscard]] std::size_t character_size(std::string_view bytes, std::size_t at) {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
    auto const left = bytes.size() - at;
    auto const lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    if (left < 2) return 0;
    unsigned const low = lead == 0xE0 ? 0xA0U : lead == 0xF0 ? 0x90U : 0x80U;
    unsigned const high = lead == 0xED ? 0x9FU : lead == 0xF4 ? 0x8FU : 0xBFU;
    if (byte(1) < low || byte(1) > high) return 0;
    if (lead < 0xE0) return 2;
    if (left < 3 || !is_continuation(bytes[at + 2])) return 0;
    if (lead < 0xF0) return 3;
    return left >= 4 && is_continuation(bytes[at + 3]) ? 4 : 0;
}

/// The end of the valid UTF-8 that begins at `at`; eight bytes at a time where they are ASCII.
[[nodiscard]] std::size_t end_of_valid(std::string_view bytes, std::size_t at) {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    while (at < bytes.size()) {
        if (bytes.size() - at >= sizeof(std::uint64_t)) {
            std::uint64_t block = 0;
            std::memcpy(&block, bytes.data() + at, sizeof block);
            if ((block & high_bits) == 0) {
                at += sizeof block;
                continue;
            }
        }
        auto const size = character_size(bytes, at);
        if (size == 0) break;
        at += size;
    }
    return at;
}

} // namespace

void TextMap::append(std::uint32_t text_bytes, std::uint64_t source_begin, std::uint32_t source_bytes) {
    if (text_bytes == source_bytes)
        append_units(text_bytes, 1, source_begin, 1);
    else
        append_units(1, text_bytes, source_begin, source_bytes);
}

void TextMap::append_units(std::uint32_t units, std::uint32_t text_unit, std::uint64_t source_begin,
                           std::uint32_t source_unit) {
    auto const text_bytes = units * text_unit;
    if (text_bytes == 0) return;
    std::uint32_t text_begin = 0;
    if (!pieces_.empty()) {
        auto& last = pieces_.back();
        if (last.text_unit == text_unit && last.source_unit == source_unit && last.source_end() == source_begin) {
            last.text_bytes += text_bytes;
            return;
        }
        text_begin = last.text_begin + last.text_bytes;
    }
    pieces_.push_back({text_begin, text_bytes, source_begin, text_unit, source_unit});
}

void TextMap::append(TextMap const& inner, Span span) {
    if (inner.pieces_.empty()) {
        append(span.size(), span.begin, span.size());
        return;
    }
    for (auto piece = inner.piece_at(span.begin); piece != inner.pieces_.end() && piece->text_begin < span.end;
         ++piece) {
        auto const begin = std::max(piece->text_begin, span.begin);
        auto const end = std::min(piece->text_begin + piece->text_bytes, span.end);
        if (begin >= end) continue;
        auto const source = inner.source_of({begin, end});
        auto const size = end - begin;
        auto const units = size / piece->text_unit;
        auto const is_whole_units =
            size == units * piece->text_unit && source.end - source.begin == std::uint64_t{units} * piece->source_unit;
        if (is_whole_units)
            append_units(units, piece->text_unit, source.begin, piece->source_unit);
        else
            append(size, source.begin, static_cast<std::uint32_t>(source.end - source.begin));
    }
}

TextMap TextMap::through(TextMap const& file) const {
    TextMap map;
    for (auto const& piece : pieces_) {
        auto const begin = static_cast<std::uint32_t>(piece.source_begin);
        if (piece.text_unit == 1 && piece.source_unit == 1) {
            map.append(file, {begin, begin + piece.text_bytes});
            continue;
        }
        for (std::uint32_t unit = 0; unit < piece.text_bytes / piece.text_unit; ++unit) {
            auto const at = begin + unit * piece.source_unit;
            auto const source = file.source_of({at, at + piece.source_unit});
            map.append_units(1, piece.text_unit, source.begin, static_cast<std::uint32_t>(source.end - source.begin));
        }
    }
    return map;
}

std::vector<TextMap::Piece>::const_iterator TextMap::piece_at(std::uint32_t offset) const {
    auto const after = std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                                        [](std::uint32_t at, Piece const& piece) { return at < piece.text_begin; });
    return after == pieces_.begin() ? after : after - 1;
}

TextMap::SourceSpan TextMap::source_of(Span span) const {
    if (pieces_.empty()) return {span.begin, span.end};
    auto const first = piece_at(span.begin);
    auto const into = span.begin - first->text_begin;
    // Past the last byte of the text there is nothing but the end of the source.
    auto const begin = into >= first->text_bytes
                           ? first->source_end()
                           : first->source_begin + std::uint64_t{into / first->text_unit} * first->source_unit;
    if (span.empty()) return {begin, begin};
    auto const last = piece_at(span.end - 1);
    auto const last_unit = (span.end - 1 - last->text_begin) / last->text_unit;
    auto const end =
        std::min(last->source_begin + (std::uint64_t{last_unit} + 1) * last->source_unit, last->source_end());
    return {begin, std::max(begin, end)};
}

CodePoints::CodePoints(std::string_view text) : text_(text) {
    checkpoints_.reserve(text.size() / stride + 1);
    std::uint32_t count = 0;
    for (std::size_t at = 0; at <= text.size(); at += stride) {
        checkpoints_.push_back(count);
        count += count_code_points(text.substr(at, stride));
    }
}

std::uint32_t CodePoints::before(std::uint32_t offset) const {
    auto const checkpoint = offset / stride;
    auto const begin = checkpoint * stride;
    return checkpoints_[checkpoint] + count_code_points(text_.substr(begin, offset - begin));
}

DecodedText decode_utf8(std::string_view bytes, std::uint64_t source_begin) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    DecodedText decoded;
    decoded.text.reserve(bytes.size());
    std::size_t at = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    while (at < bytes.size()) {
        auto const end = end_of_valid(bytes, at);
        if (end > at) {
            auto const size = static_cast<std::uint32_t>(end - at);
            decoded.text.append(bytes, at, end - at);
            decoded.map.append(size, source_begin + at, size);
            at = end;
            continue;
        }
        decoded.text.append(replacement);
        decoded.map.append(static_cast<std::uint32_t>(replacement.size()), source_begin + at, 1);
        ++decoded.replaced;
        ++at;
    }
    return decoded;
}

} // namespace dateline::engine
