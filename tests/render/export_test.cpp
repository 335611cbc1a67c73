#include "render/export.hpp"
#include "render/html.hpp"
#include "render/json.hpp"
#include "tests/render/sample_timeline.hpp"

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::render;

namespace {

constexpr auto formats = {Format::html, Format::timelinejs, Format::timelinejs_csv, Format::csv,    Format::claims,
                          Format::ics,  Format::markdown,   Format::ninjs,          Format::element};

} // namespace

TEST_CASE("formats by name") {
    CHECK(format_from_name("html") == Format::html);
    CHECK(format_from_name("timelinejs") == Format::timelinejs);
    CHECK(format_from_name("csv") == Format::csv);
    CHECK(format_from_name("ics") == Format::ics);
    CHECK(format_from_name("markdown") == Format::markdown);
    CHECK(format_names().size() == formats.size() + 1); // and Timesketch, which has no line where there is no event
    for (auto const& name : format_names())
        CHECK(format_from_name(name));
    for (auto const* name : {"", "HTML", "ical", "json", "html "})
        CHECK_FALSE(format_from_name(name));
}

TEST_CASE("every form ends its last line") {
    for (auto const format : formats)
        for (auto const& timeline : {engine::Timeline{}, tests::small_timeline(), tests::sample_timeline()})
            CHECK(render::render(timeline, format).text.ends_with('\n'));
}

TEST_CASE("the page leaves nothing out") {
    auto const rendered = render::render(tests::sample_timeline(), Format::html);
    CHECK(rendered.text == to_html(tests::sample_timeline()));
    CHECK(rendered.left_out.empty());
}

TEST_CASE("ten times the events are ten times the text") {
    auto const few = tests::long_timeline(1'000);
    auto const many = tests::long_timeline(10'000);
    auto const grows_as_it_should = [](std::size_t small, std::size_t large) {
        return large > small * 9 && large < small * 11;
    };
    CHECK(grows_as_it_should(to_json(few).size(), to_json(many).size()));
    for (auto const format : formats) {
        if (format == Format::element) continue; // is the same for all
        CHECK(grows_as_it_should(render::render(few, format).text.size(), render::render(many, format).text.size()));
    }
}
