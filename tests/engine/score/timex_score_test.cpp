#include "engine/score/timex_score.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::engine;

namespace {

using Annotations = std::vector<TimexAnnotation>;

TimexAnnotation annotation(std::uint32_t begin, std::uint32_t end, std::string value = "2023",
                           std::string type = "DATE") {
    return {{begin, end}, std::move(type), std::move(value)};
}

struct Case {
    std::string what;
    Annotations gold;
    Annotations system;
    TimexScore score; ///< gold, system, strict, relaxed, type, value
};

} // namespace

TEST_CASE("annotations match one to one, equal extents first", "[score]") {
    auto const c = GENERATE(values<Case>({
        {"equal", {annotation(0, 4)}, {annotation(0, 4)}, {1, 1, 1, 1, 1, 1}},
        {"overlapping", {annotation(0, 4)}, {annotation(2, 9)}, {1, 1, 0, 1, 1, 1}},
        {"touching is not overlapping", {annotation(0, 4)}, {annotation(4, 9)}, {1, 1, 0, 0, 0, 0}},
        {"other value", {annotation(0, 4)}, {annotation(0, 4, "2024")}, {1, 1, 1, 1, 1, 0}},
        {"other type", {annotation(0, 4)}, {annotation(0, 4, "2023", "SET")}, {1, 1, 1, 1, 0, 1}},
        {"missed and spurious", {annotation(0, 4)}, {annotation(10, 12)}, {1, 1, 0, 0, 0, 0}},
        {"two for one", {annotation(0, 9)}, {annotation(0, 4), annotation(5, 9)}, {1, 2, 0, 1, 1, 1}},
        {"the equal one is taken", {annotation(0, 9)}, {annotation(0, 4, "x"), annotation(0, 9)}, {1, 2, 1, 1, 1, 1}},
        {"nothing", {}, {}, {0, 0, 0, 0, 0, 0}},
    }));
    INFO(c.what);
    CHECK(score(c.gold, c.system) == c.score);
}

TEST_CASE("rates are those of TempEval-3", "[score]") {
    TimexScore const sums{4, 5, 2, 3, 3, 1};
    CHECK(sums.rates(sums.relaxed).precision == Approx(0.6));
    CHECK(sums.rates(sums.relaxed).recall == Approx(0.75));
    CHECK(sums.rates(sums.relaxed).f1 == Approx(2 * 0.6 * 0.75 / 1.35));
    CHECK(sums.rates(sums.strict).f1 == Approx(2 * 0.4 * 0.5 / 0.9));
    CHECK(sums.value_f1() == Approx(sums.rates(3).f1 / 3));
    CHECK(sums.type_f1() == Approx(sums.rates(3).f1));
    CHECK(TimexScore{}.value_f1() == 1);
    CHECK(TimexScore{3, 0, 0, 0, 0, 0}.value_f1() == 0);
}

TEST_CASE("the annotation of a TimeML file is read with its places in the text", "[score]") {
    std::string const file =
        "<?xml version=\"1.0\"?><TimeML><DCT><TIMEX3 type=\"DATE\" value=\"2023-04-12\">x</TIMEX3></DCT>"
        "<TEXT>In <EVENT>the</EVENT> caf\xC3\xA9 &amp; on <TIMEX3 tid=\"t1\" type=\"DATE\" "
        "value=\"2023-04-07\">Fri<s>day</s></TIMEX3>.</TEXT></TimeML>";
    auto const annotations = read_timex_annotations(file);
    auto const document = read_timeml(file, "a.tml");
    REQUIRE(annotations);
    REQUIRE(document);
    REQUIRE(annotations->size() == 1);
    CHECK((*annotations)[0].span.in(document->text) == "Friday");
    CHECK((*annotations)[0].value == "2023-04-07");
    CHECK_FALSE(read_timex_annotations("<TimeML><TEXT>cut"));
}
