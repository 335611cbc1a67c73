#include "render/export.hpp"
#include "tests/render/sample_timeline.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace dateline;
using namespace dateline::render;
using Lines = std::vector<std::string>;

namespace {

Rendered ical(engine::Timeline const& timeline) {
    return render::render(timeline, Format::ics);
}

engine::Timeline with_date(std::string_view edtf, std::string_view earliest, std::string_view latest) {
    auto timeline = tests::small_timeline();
    timeline.events[0].edtf = edtf;
    timeline.events[0].interval = engine::interval_from_iso(earliest, latest).value();
    return timeline;
}

} // namespace

TEST_CASE("a calendar") {
    CHECK(ical(tests::small_timeline()).text ==
          "BEGIN:VCALENDAR\r\n"
          "VERSION:2.0\r\n"
          "PRODID:-//dateline//dateline//EN\r\n"
          "CALSCALE:GREGORIAN\r\n"
          "BEGIN:VEVENT\r\n"
          "UID:e-0a1b2c@dateline\r\n"
          "DTSTAMP:20310305T000000Z\r\n"
          "DTSTART;VALUE=DATE:20310305\r\n"
          "DTEND;VALUE=DATE:20310306\r\n"
          "SUMMARY:The city shut the bridge\r\n"
          "DESCRIPTION:“The city shut the bridge on March 5.” — Bridge shut\\, pu\r\n"
          " blished 6 March 2031\\n1 source\\, 1 report\r\n"
          "TRANSP:TRANSPARENT\r\n"
          "END:VEVENT\r\n"
          "END:VCALENDAR\r\n");
}

TEST_CASE("a calendar names what it leaves out") {
    CHECK(ical(tests::sample_timeline()).left_out ==
          Lines{"no day: The harbour tunnel opened", "no day: Inspectors found cracks in the tunnel’s lining",
                "no day: About 300 lorries waited at the south entrance",
                "no day: The city council will hear the authority",
                "no date: A deputy of the authority’s head resigned", "1 event that is not shown"});
}

TEST_CASE("which dates are days") {
    struct Case {
        std::string_view edtf, earliest, latest;
        bool held;
    };
    for (auto const& [edtf, earliest, latest, held] :
         {Case{"2031-03-05", "2031-03-05", "2031-03-05", true},
          {"2031-03-05T16:30:00", "2031-03-05T16:30:00", "2031-03-05T16:30:59", true},
          {"2024-02-29", "2024-02-29", "2024-02-29", true},
          {"2031-12-31", "2031-12-31", "2031-12-31", true},
          {"2031-03-05~", "2031-03-05", "2031-03-05", false},
          {"2031-03-05?", "2031-03-05", "2031-03-05", false},
          {"2031-03-05/2031-03-06", "2031-03-05", "2031-03-06", false},
          {"2031-03", "2031-03-01", "2031-03-31", false},
          {"2031-03-05/..", "2031-03-05", "", false},
          {"../2031-03-05", "", "2031-03-05", false},
          {"-0043-03-15", "-0043-03-15", "-0043-03-15", false},
          {"9999-12-31", "9999-12-31", "9999-12-31", false}}) {
        INFO(edtf);
        auto const rendered = ical(with_date(edtf, earliest, latest));
        CHECK((rendered.text.find("BEGIN:VEVENT") != std::string::npos) == held);
        CHECK(rendered.left_out == (held ? Lines{} : Lines{"no day: The city shut the bridge"}));
    }
    CHECK(ical(with_date("2031-12-31", "2031-12-31", "2031-12-31")).text.find("DTEND;VALUE=DATE:20320101\r\n") !=
          std::string::npos);
    CHECK(ical(with_date("2031-03-05T16:30:00", "2031-03-05T16:30:00", "2031-03-05T16:30:59"))
              .text.find("DESCRIPTION:5 March 2031\\, 16:30\\n") != std::string::npos);
}

TEST_CASE("lines of a calendar are at most 75 octets, and no character is cut") {
    auto timeline = tests::small_timeline();
    for (std::size_t padding = 0; padding < 80; ++padding) {
        auto& title = timeline.events[0].title;
        title.assign(padding, 'a');
        for (int i = 0; i < 40; ++i)
            title += "é€𝄞";
        auto const text = ical(timeline).text;
        std::string unfolded = text;
        for (std::size_t begin = 0; begin < text.size();) {
            auto const end = text.find("\r\n", begin);
            REQUIRE(end - begin <= 75);
            auto const first = static_cast<unsigned char>(text[text[begin] == ' ' ? begin + 1 : begin]);
            REQUIRE((first & 0xC0U) != 0x80U);
            begin = end + 2;
        }
        for (auto at = unfolded.find("\r\n "); at != std::string::npos; at = unfolded.find("\r\n ", at))
            unfolded.erase(at, 3);
        REQUIRE(unfolded.find("\r\nSUMMARY:" + title + "\r\n") != std::string::npos);
    }
}

TEST_CASE("no text begins a line or a property of a calendar") {
    auto timeline = tests::small_timeline();
    timeline.events[0].title = "a\r\nEND:VEVENT\n\\n,;:\"";
    CHECK(ical(timeline).text.find("\r\nSUMMARY:a END:VEVENT \\\\n\\,\\;:\"\r\n") != std::string::npos);
}
