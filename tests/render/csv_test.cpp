#include "render/export.hpp"
#include "tests/render/sample_timeline.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using namespace dateline;
using namespace dateline::render;

namespace {

constexpr std::string_view header = "id,edtf,earliest,latest,date,title,status,participants,sources,reports,importance,"
                                    "shown,conflicts,quote,attribution,path,article,publisher\r\n";

std::string csv(engine::Timeline const& timeline) {
    return render::render(timeline, Format::csv).text;
}

/// The cell of the first event's title, as it is written.
std::string title_cell(std::string_view title) {
    auto timeline = tests::small_timeline();
    timeline.events[0].title = title;
    auto const text = csv(timeline);
    std::string_view const before = "5 March 2031,";
    auto const begin = text.find(before) + before.size();
    return text.substr(begin, text.find(",reported") - begin);
}

} // namespace

TEST_CASE("a table of events") {
    CHECK(csv({}) == header);
    CHECK(csv(tests::small_timeline()) ==
          std::string{header} +
              "e-0a1b2c,2031-03-05,2031-03-05,2031-03-05,5 March 2031,The city shut the bridge,"
              "reported,City,1,1,0.5,true,,The city shut the bridge on March 5.,,a.txt,Bridge shut,\r\n");
    auto const sample = csv(tests::sample_timeline());
    for (auto const* row :
         {"\r\ne-5f6071,2031-03-26~,2031-03-26,2031-03-26,about 26 March 2031,The city council will hear the authority,"
          "planned,Harbour Authority,1,1,0.66,true,,The council will hear the authority in a fortnight.,,"
          "02-coast-post.txt,The tunnel nobody wanted to close,Coast Post\r\n",
          "\r\ne-718293,,,,no date,A deputy of the authority’s head resigned,reported,,1,1,0.3,true,,"
          "Her deputy resigned.,,04-unsigned.txt,,\r\n",
          ",\"Harbour Authority; Odile Brandt\",2,3,0.93,true,\"Figures differ: 300 lorries, or 120; Dates differ: 5 "
          "or "
          "6 March\","})
        CHECK(sample.find(row) != std::string::npos);
    CHECK(render::render(tests::sample_timeline(), Format::csv).left_out ==
          std::vector<std::string>{"how 10 dates were read"});
}

TEST_CASE("cells are quoted where they must be") {
    CHECK(title_cell("a b") == "a b");
    CHECK(title_cell("a, b") == "\"a, b\"");
    CHECK(title_cell("a; b") == "\"a; b\"");
    CHECK(title_cell("a \"b\"") == "\"a \"\"b\"\"\"");
    CHECK(title_cell("a\r\nb\tc") == "a b c");
}

TEST_CASE("no cell is a formula") {
    for (std::string const beginning : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
        CHECK(title_cell(beginning + "1") == "'" + beginning + "1");
        CHECK(title_cell(" \t\r\n" + beginning + "1") == "'" + beginning + "1");
        CHECK(title_cell("1" + beginning) == "1" + beginning);
    }
    auto timeline = tests::small_timeline();
    timeline.events[0].edtf = "-0043-03-15";
    CHECK(csv(timeline).find("e-0a1b2c,'-0043-03-15,") != std::string::npos);
}
