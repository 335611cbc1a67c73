#include "engine/article/text_map.hpp"
#include "tests/engine/article/characters.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace dateline::engine;
using namespace std::string_literals;

namespace {

constexpr auto replacement = "\xEF\xBF\xBD";

struct DecodeCase {
    std::string name;
    std::string bytes;
    std::string text; ///< '?' stands for U+FFFD
    std::uint32_t replaced;
};

std::string with_replacements(std::string_view text) {
    std::string result;
    for (auto const c : text)
        result += c == '?' ? replacement : std::string(1, c);
    return result;
}

} // namespace

TEST_CASE("decode_utf8 replaces each invalid byte and nothing else") {
    auto const cases = std::vector<DecodeCase>{
        {"nothing", "", "", 0},
        {"ASCII", "plain text of some length", "plain text of some length", 0},
        {"two, three and four bytes", "é € 😀", "é € 😀", 0},
        {"byte-order mark", "\xEF\xBB\xBFtext", "text", 0},
        {"byte-order mark inside", "a\xEF\xBB\xBF", "a\xEF\xBB\xBF", 0},
        {"last code point", "\xF4\x8F\xBF\xBF", "\xF4\x8F\xBF\xBF", 0},
        {"before and after the surrogates", "\xED\x9F\xBF\xEE\x80\x80", "\xED\x9F\xBF\xEE\x80\x80", 0},
        {"Latin-1", "caf\xE9 au lait", "caf? au lait", 1},
        {"lone continuation", "a\x80z", "a?z", 1},
        {"overlong slash", "\xC0\xAF", "??", 2},
        {"overlong in three bytes", "\xE0\x80\xAF", "???", 3},
        {"overlong in four bytes", "\xF0\x80\x80\xAF", "????", 4},
        {"surrogate", "\xED\xA0\x80", "???", 3},
        {"above U+10FFFF", "\xF4\x90\x80\x80", "????", 4},
        {"lead byte of no character", "\xF5\xFF", "??", 2},
        {"cut off after two of three", "a\xE2\x82", "a??", 2},
        {"cut off by a letter", "\xF0\x9F\x98z", "???z", 3},
        {"invalid after a long stretch", std::string(100, 'x') + "\xFF" + std::string(100, 'y'),
         std::string(100, 'x') + "?" + std::string(100, 'y'), 1},
        {"NUL", "a\0b"s, "a\0b"s, 0},
    };
    for (auto const& [name, bytes, text, replaced] : cases) {
        CAPTURE(name);
        auto const decoded = decode_utf8(bytes);
        CHECK(decoded.text == with_replacements(text));
        CHECK(decoded.replaced == replaced);
    }
}

TEST_CASE("every character of a decoded text maps to the bytes it was made from") {
    for (auto const& bytes : {"Sankt Wörth — “vier”"s, "\xEF\xBB\xBFmit BOM: ä😀"s, "caf\xE9 \xE2\x82 und \xFF\xFF!"s}) {
        CAPTURE(bytes);
        auto const decoded = decode_utf8(bytes);
        for (auto const span : characters(decoded.text)) {
            auto const written = source(bytes, decoded.map, span);
            if (span.in(decoded.text) == replacement) {
                CHECK(written.size() == 1);
                CHECK(decode_utf8(written).text == replacement);
            } else {
                CHECK(written == span.in(decoded.text));
            }
        }
    }
}

TEST_CASE("a map covers spans over pieces, empty spans and the end") {
    // text "ab" "X" "cd" from source "..ab" "123" "cd"
    TextMap map;
    map.append(2, 2, 2);
    map.append(1, 4, 3);
    map.append(2, 7, 2);
    using Source = TextMap::SourceSpan;
    CHECK(map.source_of({0, 5}) == Source{2, 9});
    CHECK(map.source_of({1, 3}) == Source{3, 7});
    CHECK(map.source_of({2, 3}) == Source{4, 7});
    CHECK(map.source_of({3, 4}) == Source{7, 8});
    CHECK(map.source_of({2, 2}) == Source{4, 4});
    CHECK(map.source_of({5, 5}) == Source{9, 9});
    CHECK(TextMap{}.source_of({3, 7}) == Source{3, 7});
}

TEST_CASE("maps compose") {
    TextMap inner; // text of 6 bytes: 2 copied from 10, 1 that stands for 4 at 12, 3 copied from 16
    inner.append(2, 10, 2);
    inner.append(1, 12, 4);
    inner.append(3, 16, 3);
    TextMap outer;
    outer.append(inner, {1, 5});
    using Source = TextMap::SourceSpan;
    CHECK(outer.source_of({0, 1}) == Source{11, 12});
    CHECK(outer.source_of({1, 2}) == Source{12, 16});
    CHECK(outer.source_of({2, 4}) == Source{16, 18});
}

TEST_CASE("an offset given to decode_utf8 moves the sources") {
    auto const decoded = decode_utf8("b\xFF", 100);
    CHECK(decoded.map.source_of({0, 1}) == TextMap::SourceSpan{100, 101});
    CHECK(decoded.map.source_of({1, 4}) == TextMap::SourceSpan{101, 102});
}

TEST_CASE("code points are counted before any byte") {
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += i % 3 == 0 ? "é" : i % 7 == 0 ? "😀" : "x";
    CodePoints const code_points(text);
    std::uint32_t count = 0;
    auto all_right = true;
    for (auto const span : characters(text))
        all_right = all_right && code_points.before(span.begin) == count++;
    CHECK(all_right);
    CHECK(code_points.before(static_cast<std::uint32_t>(text.size())) == 3000);
    CHECK(CodePoints("").before(0) == 0);
    CHECK(CodePoints(std::string(1024, 'a')).before(1024) == 1024);
}
