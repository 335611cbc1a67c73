#include "render/page/bins.hpp"
#include "tests/render/sample_timeline.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace dateline;
using namespace dateline::render::page;

namespace {

engine::Event event(std::string_view first, std::string_view last) {
    engine::Event event;
    event.interval = engine::Interval::of(engine::day_from_iso(first).value(),
                                          engine::day_from_iso(last.empty() ? first : last).value());
    return event;
}

Bins bins(std::vector<engine::Event> const& events) {
    std::vector<engine::Event const*> pointers;
    for (auto const& one : events)
        pointers.push_back(&one);
    return bins_of(pointers);
}

double sum(Bins const& all) {
    auto total = static_cast<double>(all.earlier + all.later);
    for (auto const& bin : all.bins)
        total += bin.certain + bin.possible;
    return total;
}

} // namespace

TEST_CASE("bins grow with the span") {
    struct Case {
        std::string first, last;
        BinUnit unit;
    };
    for (auto const& [first, last, unit] :
         {Case{"2031-03-01", "2031-05-01", BinUnit::day}, Case{"2031-03-01", "2032-06-01", BinUnit::week},
          Case{"2025-03-01", "2031-03-01", BinUnit::month}, Case{"1950-03-01", "2031-03-01", BinUnit::year},
          Case{"1100-01-01", "2031-03-01", BinUnit::decade}}) {
        auto const all = bins({event(first, ""), event(last, "")});
        CHECK(all.unit == unit);
        CHECK(all.bins.size() <= 112);
        CHECK(sum(all) == Approx(2));
    }
}

TEST_CASE("what is known to lie in a bin is certain, what may lie in several is shared out") {
    auto const all = bins({event("2031-03-01", ""), event("2031-03-10", ""), event("2031-03-03", "2031-03-06")});
    REQUIRE(all.unit == BinUnit::day);
    CHECK(all.bins[0].certain == 1);
    CHECK(all.bins[2].possible == Approx(0.25));
    CHECK(all.bins[5].possible == Approx(0.25));
    CHECK(all.bins[6].possible == 0);
}

TEST_CASE("a few events that lie far off are counted and do not stretch the bins") {
    std::vector<engine::Event> events{event("1914-07-28", "")};
    for (int day = 1; day <= 28; ++day)
        events.push_back(event("2031-03-" + std::string(day < 10 ? "0" : "") + std::to_string(day), ""));
    auto const all = bins(events);
    CHECK(all.unit == BinUnit::day);
    CHECK(all.earlier == 1);
    CHECK(all.later == 0);
    CHECK(sum(all) == Approx(29));
}

TEST_CASE("no events, no bins") {
    CHECK(bins({}).bins.empty());
    CHECK(bins({engine::Event{}}).bins.empty());
}
