#include "render/export.hpp"
#include "tests/render/sample_timeline.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using namespace dateline;
using namespace dateline::render;

namespace {

std::string markdown(engine::Timeline const& timeline) {
    return render::render(timeline, Format::markdown).text;
}

} // namespace

TEST_CASE("a timeline in Markdown") {
    CHECK(markdown(tests::small_timeline()) == R"(# Timeline, 5 March 2031

1 article, 1 event

## 2031

### March 2031

- **5 March 2031**: The city shut the bridge
  - 1 source, 1 report; City
  - “The city shut the bridge on March 5.” — Bridge shut, published 6 March 2031

## Articles

- Bridge shut
  - a.txt
  - published: 6 March 2031 (dateline of the text)
)");
}

TEST_CASE("headings of a timeline in Markdown") {
    auto const text = markdown(tests::sample_timeline());
    std::string headings;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = text.find('\n', begin);
        if (text[begin] == '#') headings += text.substr(begin, end - begin + 1);
        begin = end + 1;
    }
    CHECK(headings == R"(# Timeline, 2014 – 26 March 2031
## 2014
## 2031
### February 2031
### March 2031
## Without a date
## Further events
## Where the articles disagree
## Articles
## Warnings
)");
    CHECK(text.find("\n\n\n") == std::string::npos);
    CHECK(render::render(tests::sample_timeline(), Format::markdown).left_out.empty());
}

TEST_CASE("texts are only text in Markdown") {
    struct Case {
        std::string_view text, escaped;
    };
    for (auto const& [text, escaped] : {Case{"a b", "a b"},
                                        {"*a* _b_ `c` ~d~", R"(\*a\* \_b\_ \`c\` \~d\~)"},
                                        {"[a](b) ![c]", R"(\[a\](b) !\[c\])"},
                                        {"<b>&amp;", R"(\<b\>\&amp;)"},
                                        {"a\n# b", R"(a \# b)"},
                                        {"- a - b", R"(\- a - b)"},
                                        {"+ a", R"(\+ a)"},
                                        {"===", R"(\===)"},
                                        {"1. a 2.", R"(1\. a 2.)"},
                                        {"12) a", R"(12\) a)"},
                                        {"12 a.", R"(12 a.)"},
                                        {"https://a.b www.c.d @e #1", R"(https\://a.b www\.c.d \@e \#1)"},
                                        {"a\\b", R"(a\\b)"},
                                        {"$1 a|b", R"(\$1 a\|b)"}}) {
        auto timeline = tests::small_timeline();
        timeline.events[0].title = text;
        CHECK_THAT(markdown(timeline), Catch::Contains("\n- **5 March 2031**: " + std::string{escaped} + "\n"));
    }
}
