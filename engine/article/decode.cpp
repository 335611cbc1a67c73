#include "engine/article/decode.hpp"

#include "engine/article/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <utility>

namespace dateline::engine {

namespace {

constexpr std::size_t prologue = 2048;             // bytes in which a file says how it is encoded
constexpr std::size_t guessing_window = 1U << 18U; // bytes from which an encoding is guessed

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

struct DeleteDetector {
    void operator()(uchardet_t detector) const { uchardet_delete(detector); }
};
using Detector = std::unique_ptr<std::remove_pointer_t<uchardet_t>, DeleteDetector>;

/// The encodings that others are written as, after the Encoding Standard of the WHATWG: what is called Latin-1 holds
/// the quotation marks of windows-1252.
[[nodiscard]] std::string usual_encoding(std::string_view label) {
    auto name = ascii::lower(label);
    if (name == "iso-8859-1" || name == "iso8859-1" || name == "latin1" || name == "latin-1" || name == "us-ascii" ||
        name == "ascii" || name == "cp1252") {
        return "windows-1252";
    }
    if (name == "iso-8859-9" || name == "latin5") return "windows-1254";
    if (name == "gb2312" || name == "gbk") return "gb18030";
    if (name == "ks_c_5601-1987" || name == "euc-kr") return "windows-949";
    if (name == "x-sjis" || name == "shift_jis") return "windows-31j";
    if (name == "utf8") return "utf-8";
    return name;
}

[[nodiscard]] Converter open_converter(std::string const& encoding) {
    auto error = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding.c_str(), &error));
    return U_SUCCESS(error) ? std::move(converter) : nullptr;
}

/// Appends the characters of `units`, each with its place: `offsets` counts from `base` in the source.
class Utf8Writer {
public:
    explicit Utf8Writer(DecodedText& decoded) : decoded_(decoded) {}

    /// A character that was written in `[begin, end)` of the source.
    void put(UChar32 character, std::uint64_t begin, std::uint64_t end) {
        std::array<char, U8_MAX_LENGTH> bytes{};
        std::int32_t size = 0;
        if (U_IS_SURROGATE(character)) character = replacement;
        U8_APPEND_UNSAFE(bytes.data(), size, character);
        if (character == replacement) ++decoded_.replaced;
        auto const count = static_cast<std::uint32_t>(size);
        decoded_.text.append(bytes.data(), count);
        decoded_.map.append_units(1, count, begin, static_cast<std::uint32_t>(end - begin));
    }

private:
    static constexpr UChar32 replacement = 0xFFFD;
    DecodedText& decoded_;
};

/// Converts `bytes`, which begin at `source_begin` of the source.
[[nodiscard]] DecodedText convert(UConverter* converter, std::string_view bytes, std::uint64_t source_begin) {
    constexpr std::size_t window = 1U << 14U;
    DecodedText decoded;
    decoded.text.reserve(bytes.size() + bytes.size() / 8);
    Utf8Writer writer(decoded);
    std::array<UChar, window> units{};
    std::array<std::int32_t, window> offsets{};
    char const* at = bytes.data();
    char const* const end = bytes.data() + bytes.size();
    UChar32 high = 0; // half of a character whose other half comes in the next window
    std::uint64_t high_begin = 0;
    std::optional<std::pair<UChar32, std::uint64_t>> pending; // a character whose end is not known yet
    auto more = true;
    while (more) {
        char const* const chunk = at;
        auto* target = units.data();
        auto error = U_ZERO_ERROR;
        ucnv_toUnicode(converter, &target, units.data() + window, &at, end, offsets.data(), 1, &error);
        more = error == U_BUFFER_OVERFLOW_ERROR;
        auto const count = static_cast<std::size_t>(target - units.data());
        auto const base = source_begin + static_cast<std::uint64_t>(chunk - bytes.data());
        for (std::size_t i = 0; i < count; ++i) {
            // What spans two calls has an offset of -1: it began before this chunk.
            auto const begin =
                offsets[i] < 0 ? (pending ? pending->second + 1 : base) : base + static_cast<std::uint64_t>(offsets[i]);
            UChar32 character = units[i];
            auto character_begin = begin;
            if (U16_IS_LEAD(units[i])) {
                high = units[i];
                high_begin = begin;
                continue;
            }
            if (U16_IS_TRAIL(units[i]) && high != 0) {
                character = U16_GET_SUPPLEMENTARY(high, units[i]);
                character_begin = high_begin;
            }
            high = 0;
            if (pending) writer.put(pending->first, pending->second, std::max(pending->second, character_begin));
            pending = {character, character_begin};
        }
        if (U_FAILURE(error) && !more) break;
    }
    if (pending) writer.put(pending->first, pending->second, source_begin + bytes.size());
    return decoded;
}

[[nodiscard]] std::optional<Decoded> decode_as(std::string_view label, std::string_view bytes, EncodingFrom from,
                                               std::uint64_t source_begin = 0) {
    auto const encoding = usual_encoding(label);
    if (encoding == "utf-8") return std::nullopt; // has been tried
    auto const converter = open_converter(encoding);
    if (!converter) return std::nullopt;
    return Decoded{convert(converter.get(), bytes, source_begin), encoding, from};
}

struct Mark {
    std::string_view bytes;
    char const* encoding;
};
// Longer ones first: that of UTF-32LE begins as that of UTF-16LE does.
constexpr std::array marks{
    Mark{{"\xFF\xFE\0\0", 4}, "utf-32le"},
    Mark{{"\0\0\xFE\xFF", 4}, "utf-32be"},
    Mark{{"\xFF\xFE", 2}, "utf-16le"},
    Mark{{"\xFE\xFF", 2}, "utf-16be"},
};

/// UTF-16 without a mark: Latin text has a zero in every other byte.
[[nodiscard]] char const* unmarked_utf16(std::string_view bytes) {
    auto const sample = bytes.substr(0, 512);
    if (sample.size() < 8) return nullptr;
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < sample.size(); ++i) {
        if (sample[i] == '\0') ++zeros[i % 2];
    }
    auto const most = sample.size() / 2 * 7 / 10;
    auto const few = sample.size() / 2 / 20;
    if (zeros[1] >= most && zeros[0] <= few) return "utf-16le";
    if (zeros[0] >= most && zeros[1] <= few) return "utf-16be";
    return nullptr;
}

/// Whether an encoding has one byte a character and is one of several that differ only above ASCII.
[[nodiscard]] bool is_one_of_many(std::string_view encoding) {
    auto const name = ascii::lower(encoding);
    return name.empty() || name == "ascii" || name.starts_with("iso-8859") || name.starts_with("windows-125") ||
           name.starts_with("mac-") || name.starts_with("ibm") || name == "viscii" || name.starts_with("tis");
}

[[nodiscard]] std::string guess(std::string_view bytes) {
    Detector const detector(uchardet_new());
    auto const window = bytes.substr(0, guessing_window);
    if (uchardet_handle_data(detector.get(), window.data(), window.size()) != 0) return {};
    uchardet_data_end(detector.get());
    std::string encoding = uchardet_get_charset(detector.get());
    // A few quotation marks and accents in a text of ASCII tell nothing of which encoding it is: the usual one.
    auto const high = std::count_if(window.begin(), window.end(), [](char c) { return !ascii::is_ascii(c); });
    auto const is_rare = static_cast<std::size_t>(high) * 50 < window.size() || high < 16;
    return is_rare && is_one_of_many(encoding) ? "windows-1252" : encoding;
}

/// Bytes above ASCII that stand for characters in UTF-8, as far as `replaced` of them do not.
[[nodiscard]] bool is_damaged_utf8(DecodedText const& utf8) {
    std::size_t characters = 0;
    for (auto const c : utf8.text) {
        if (static_cast<unsigned char>(c) >= 0xC0U) ++characters;
    }
    return characters - utf8.replaced > std::size_t{utf8.replaced} * 4;
}

/// ASCII bytes that mean other characters: ISO-2022-JP and its like.
[[nodiscard]] bool is_seven_bit(std::string_view label) {
    auto const name = ascii::lower(label);
    return name.starts_with("iso-2022-") || name == "hz-gb-2312" || name == "utf-7";
}

} // namespace

std::string_view declared_encoding(std::string_view bytes) {
    auto const start = bytes.substr(0, prologue);
    auto const folded = ascii::lower(start);
    auto const value_after = [&](std::size_t at) {
        at = start.find_first_not_of(" \t\r\n=\"'", at);
        if (at == std::string_view::npos) return std::string_view{};
        return start.substr(at, start.find_first_of(" \t\r\n\"';?/>", at) - at);
    };
    if (auto const xml = folded.find("<?xml"); xml != std::string::npos) {
        auto const close = folded.find("?>", xml);
        auto const at = folded.find("encoding", xml);
        if (at != std::string::npos && at < close) return value_after(at + 8);
    }
    auto const meta = folded.find("<meta");
    if (meta == std::string::npos) return {};
    auto const at = folded.find("charset", meta);
    return at == std::string::npos ? std::string_view{} : value_after(at + 7);
}

Decoded decode(std::string_view bytes, std::string_view declared) {
    for (auto const& mark : marks) {
        if (!bytes.starts_with(mark.bytes)) continue;
        auto decoded = decode_as(mark.encoding, bytes.substr(mark.bytes.size()), EncodingFrom::mark, mark.bytes.size());
        if (decoded) return *std::move(decoded);
    }
    if (auto const* const encoding = unmarked_utf16(bytes)) {
        if (auto decoded = decode_as(encoding, bytes, EncodingFrom::guessed)) return *std::move(decoded);
    }
    if (is_seven_bit(declared)) {
        if (auto decoded = decode_as(declared, bytes, EncodingFrom::declared)) return *std::move(decoded);
    }
    auto utf8 = decode_utf8(bytes);
    if (utf8.replaced == 0 || is_damaged_utf8(utf8)) {
        auto const from = bytes.starts_with("\xEF\xBB\xBF") ? EncodingFrom::mark : EncodingFrom::content;
        return {std::move(utf8), "utf-8", from};
    }
    auto other = declared.empty() ? std::nullopt : decode_as(declared, bytes, EncodingFrom::declared);
    if (other && other->replaced == 0) return *std::move(other);
    auto guessed = decode_as(guess(bytes), bytes, EncodingFrom::guessed);
    if (guessed && (!other || guessed->replaced < other->replaced)) other = std::move(guessed);
    if (other && other->replaced <= utf8.replaced) return *std::move(other);
    return {std::move(utf8), "utf-8", EncodingFrom::guessed};
}

} // namespace dateline::engine
