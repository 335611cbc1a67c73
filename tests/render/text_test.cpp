#include "render/text.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using namespace dateline::render;
using namespace std::string_view_literals;

TEST_CASE("the size of a UTF-8 character") {
    struct Case {
        std::string_view text;
        std::size_t size;
    };
    for (auto const& [text, size] : {Case{"a", 1},
                                     {"\0"sv, 1},
                                     {"é", 2},
                                     {"€", 3},
                                     {"𝄞", 4},
                                     {"\xF4\x8F\xBF\xBF", 4},
                                     {"", 0},
                                     {"\x80", 0},
                                     {"\xC3", 0},
                                     {"\xC3"
                                      "a",
                                      0},
                                     {"\xC0\xAF", 0},         // overlong
                                     {"\xE0\x9F\xBF", 0},     // overlong
                                     {"\xED\xA0\x80", 0},     // surrogate
                                     {"\xE2\x82", 0},         // cut off
                                     {"\xF0\x9D\x84", 0},     // cut off
                                     {"\xF4\x90\x80\x80", 0}, // above U+10FFFF
                                     {"\xFF", 0}})
        CHECK(utf8_size(text, 0) == size);
}

TEST_CASE("text for people to read") {
    struct Case {
        std::string_view text;
        std::string_view readable;
    };
    for (auto const& [text, expected] : {Case{"plain é 𝄞", "plain é 𝄞"},
                                         {" a \r\n\t b ", "a b"},
                                         {"a\xC2\x85\xE2\x80\xA8\xE2\x80\xA9"
                                          "b",
                                          "a b"},
                                         {"a\0b"sv, "a�b"},
                                         {"\x1B[31m\x7F\xC2\x9B", "�[31m��"},
                                         {"\xFF\xC3", "��"},
                                         {"\xE2\x80\xAEgnp.exe\xE2\x80\xAC \xE2\x81\xA6x\xE2\x81\xA9", "gnp.exe x"},
                                         {"\xE2\x80\x8F\xE2\x80\x9Cשלום\xE2\x80\x9D", "\xE2\x80\x8F“שלום”"},
                                         {" \n", ""}})
        CHECK(readable(text) == expected);
    CHECK(readable_piece(" a\n") == " a ");
}

TEST_CASE("text in HTML") {
    CHECK(html(" <b a=\"x\" c='y'>&amp;\n") == "&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;amp;");
    CHECK(html_piece(" <") == " &lt;");
}

TEST_CASE("where a code point begins") {
    CHECK(offset_of_code_point("aé€𝄞b", 0) == 0);
    CHECK(offset_of_code_point("aé€𝄞b", 3) == 6);
    CHECK(offset_of_code_point("aé€𝄞b", 4) == 10);
    CHECK(offset_of_code_point("aé€𝄞b", 9) == 11);
    CHECK(offset_of_code_point("\xFF\xFF"
                               "b",
                               2) == 2);
}

TEST_CASE("counts in words") {
    CHECK(counted(0, "event", "events") == "0 events");
    CHECK(counted(1, "event", "events") == "1 event");
    CHECK(counted(999, "event", "events") == "999 events");
    CHECK(counted(1000, "event", "events") == "1,000 events");
    CHECK(counted(64035, "event", "events") == "64,035 events");
    CHECK(counted(1234567, "event", "events") == "1,234,567 events");
}
