#include "small_articles.hpp"

#include <catch2/catch.hpp>

using namespace dateline::tests;

namespace {

struct Case {
    std::string first;
    std::string second;
    std::vector<std::string> conflicts;
};

} // namespace

TEST_CASE("one quotation in two wordings or from two mouths is a conflict", "[quotations]") {
    auto const c = GENERATE(values<Case>({
        {"“We will rebuild every house in this valley,” Mayor Ada Quill said on Monday.",
         "“We will repair every house in this valley,” Mayor Ada Quill said on Monday.",
         {"wording: We will rebuild every house in this valley, 1.txt | We will repair every house in this valley, "
          "2.txt"}},
        {"\"The harbour stays shut until the last drop is gone,\" harbour master Pia Lund said on Monday.",
         "\"The harbour stays shut until the last drop is gone,\" Mayor Erik Soren said on Monday.",
         {"attribution: harbour master Pia Lund 1.txt | Mayor Erik Soren 2.txt"}},
        // the same words, also with what an editor added
        {"“We will rebuild every house in this valley,” Mayor Ada Quill said on Monday.",
         "“We will rebuild every [damaged] house in this valley,” the mayor said on Monday.",
         {}},
        // one only quotes more
        {"“We will rebuild every house in this valley,” Mayor Ada Quill said on Monday.",
         "“We will rebuild every house in this valley, and soon,” Mayor Ada Quill said on Monday.",
         {}},
        // a title and a name may be one person
        {"“The harbour stays shut until the last drop is gone,” the harbour master said on Monday.",
         "“The harbour stays shut until the last drop is gone,” Pia Lund said on Monday.",
         {}},
        {"“The harbour stays shut until the last drop is gone,” harbour master Pia Lund said on Monday.",
         "“The harbour stays shut until the last drop is gone,” Ms Lund said on Monday.",
         {}},
        // anybody may say so little
        {"“We are ready,” Ada Quill said on Monday.", "“We are ready,” Erik Soren said on Monday.", {}},
        // not quoted
        {"Ada Quill said on Monday that every house in the valley would be rebuilt.",
         "Ada Quill said on Monday that every house in the valley would be repaired.",
         {}},
    }));
    CAPTURE(c.first, c.second);
    CHECK(conflicts_of({{c.first}, {c.second}}) == c.conflicts);
}
