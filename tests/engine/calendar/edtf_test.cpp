#include "engine/calendar/edtf.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <random>
#include <string>

using dateline::engine::Day;
using dateline::engine::edtf;
using dateline::engine::Granularity;
using dateline::engine::Instant;
using dateline::engine::Interval;
using dateline::engine::interval_from_iso;
using dateline::engine::parse_edtf;
using dateline::engine::Qualifier;

namespace {

using dateline::engine::iso_earliest;
using dateline::engine::iso_latest;

constexpr std::array all_granularities{Granularity::second,      Granularity::minute,  Granularity::hour,
                                       Granularity::part_of_day, Granularity::day,     Granularity::weekend,
                                       Granularity::week,        Granularity::month,   Granularity::season,
                                       Granularity::quarter,     Granularity::year,    Granularity::half_year,
                                       Granularity::decade,      Granularity::century, Granularity::millennium};

/// Numbers that are the same on every machine: the standard's distributions are not.
class Numbers {
public:
    int between(int low, int high) {
        return low + static_cast<int>(engine_() % static_cast<std::uint32_t>(high - low + 1));
    }

private:
    std::mt19937 engine_{20230412};
};

Day random_day(Numbers& numbers) {
    auto const first = Day{date::local_days{date::year{-50} / 1 / 1}};
    auto const last = Day{date::local_days{date::year{3000} / 12 / 31}};
    return first + date::days{numbers.between(0, static_cast<int>((last - first).count()))};
}

void check_round_trip(Interval const& interval, Granularity granularity, Qualifier qualifier) {
    auto const text = edtf(interval, granularity, qualifier);
    CAPTURE(text.value_or("none"), iso_earliest(interval).value_or(".."), iso_latest(interval).value_or(".."));
    REQUIRE(text);
    auto const parsed = parse_edtf(*text);
    REQUIRE(parsed);
    CHECK(parsed->interval == interval);
    // A time of day carries no mark.
    CHECK(parsed->qualifier == (text->find('T') == std::string::npos ? qualifier : Qualifier::exact));
}

} // namespace

TEST_CASE("EDTF as it is written") {
    struct Case {
        char const* earliest;
        char const* latest;
        Granularity granularity;
        Qualifier qualifier;
        char const* text;
    };
    auto const exact = Qualifier::exact;
    auto const cases = {
        Case{"2023-03-01", "2023-03-01", Granularity::day, exact, "2023-03-01"},
        Case{"2023-03-01", "2023-03-31", Granularity::month, exact, "2023-03"},
        Case{"2023-03-01", "2023-03-31", Granularity::day, exact, "2023-03-01/2023-03-31"},
        Case{"2023-01-01", "2023-12-31", Granularity::year, exact, "2023"},
        Case{"2023-03-01", "2023-05-31", Granularity::season, exact, "2023-21"},
        Case{"2022-12-01", "2023-02-28", Granularity::season, exact, "2022-24"},
        Case{"2023-01-01", "2023-03-31", Granularity::quarter, exact, "2023-33"},
        Case{"2023-10-01", "2023-12-31", Granularity::quarter, exact, "2023-36"},
        Case{"2023-07-01", "2023-12-31", Granularity::half_year, exact, "2023-07/2023-12"},
        Case{"1990-01-01", "1999-12-31", Granularity::decade, exact, "199X"},
        Case{"0000-01-01", "0009-12-31", Granularity::decade, exact, "000X"},
        Case{"-0010-01-01", "-0001-12-31", Granularity::decade, exact, "-0010/-0001"},
        Case{"1900-01-01", "1999-12-31", Granularity::century, exact, "19XX"},
        Case{"2023-03-13", "2023-03-19", Granularity::week, exact, "2023-03-13/2023-03-19"},
        Case{"2023-02-20", "2023-02-28", Granularity::month, exact, "2023-02-20/2023-02-28"},
        Case{"2023-05-01", "2023-07-31", Granularity::month, exact, "2023-05/2023-07"},
        Case{"2014-01-01", "", Granularity::year, exact, "2014/.."},
        Case{"", "2023-04-14", Granularity::day, exact, "../2023-04-14"},
        Case{"2023-04-26", "2023-04-26", Granularity::day, Qualifier::approximate, "2023-04-26~"},
        Case{"2023-04-10", "2023-04-10", Granularity::day, Qualifier::uncertain, "2023-04-10?"},
        Case{"2023-04-10", "2023-04-14", Granularity::day, Qualifier::uncertain, "2023-04-10?/2023-04-14?"},
        Case{"-0043-03-15", "-0043-03-15", Granularity::day, exact, "-0043-03-15"},
        Case{"2023-03-01T16:30:00", "2023-03-01T16:30:00", Granularity::second, exact, "2023-03-01T16:30:00"},
        Case{"2023-03-01T16:30:00", "2023-03-01T16:30:59", Granularity::minute, exact,
             "2023-03-01T16:30:00/2023-03-01T16:30:59"},
        Case{"2023-03-01T16:00:00", "2023-03-01T16:59:59", Granularity::hour, exact,
             "2023-03-01T16:00:00/2023-03-01T16:59:59"},
    };
    for (auto const& expected : cases) {
        CAPTURE(expected.text);
        auto const interval = interval_from_iso(expected.earliest, expected.latest);
        REQUIRE(interval);
        CHECK(edtf(*interval, expected.granularity, expected.qualifier) == expected.text);
        check_round_trip(*interval, expected.granularity, expected.qualifier);
    }
    CHECK_FALSE(edtf(Interval{}, Granularity::day, exact));
}

TEST_CASE("what is no EDTF of ours") {
    for (auto const* text : {"",
                             "/",
                             "..",
                             "../..",
                             "2023-",
                             "2023-3",
                             "2023-13",
                             "2023-00",
                             "2023-02-29",
                             "2023-02-30",
                             "23",
                             "20233",
                             "2023-03-01T",
                             "2023-03-01T24:00:00",
                             "2023-03-01T16:30",
                             "2023-03-01T16:60:00",
                             "2023-03-01T16:30:",
                             "2023-03-01T16:30:60",
                             "2023-03-01 16:30",
                             "19X",
                             "1X9X",
                             "XXXX",
                             "X",
                             "2023-20",
                             "2023-25",
                             "2023-32",
                             "2023-37",
                             "2023~~",
                             "2023?~",
                             "~",
                             "2024/2023",
                             "2023-03-02/2023-03-01",
                             "2023/",
                             "/2023",
                             "2023/2024/2025",
                             "-0000",
                             "--0001",
                             "2023-03-01x",
                             "\xff\xfe"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_edtf(text));
    }
}

TEST_CASE("printed EDTF reads back as the same interval") {
    Numbers numbers;
    std::array const qualifiers{Qualifier::exact, Qualifier::approximate, Qualifier::uncertain};
    for (int i = 0; i < 4000; ++i) {
        auto const granularity = all_granularities[static_cast<std::size_t>(
            numbers.between(0, static_cast<int>(all_granularities.size()) - 1))];
        auto const qualifier = qualifiers[static_cast<std::size_t>(numbers.between(0, 2))];
        auto const start = Instant{random_day(numbers)};
        auto const clock = granularity < Granularity::day;
        auto const from = start + std::chrono::seconds{clock ? numbers.between(0, 86399) : 0};
        auto const length = clock ? std::chrono::seconds{numbers.between(1, 200000)}
                                  : std::chrono::seconds{date::days{numbers.between(1, 4000)}};
        check_round_trip({from, from + length}, granularity, qualifier);
        check_round_trip({from, std::nullopt}, granularity, qualifier);
        check_round_trip({std::nullopt, from}, granularity, qualifier);
    }
}

TEST_CASE("whole units read back, whatever granularity they are printed at") {
    Numbers numbers;
    for (int i = 0; i < 1500; ++i) {
        auto const year = date::year{numbers.between(-50, 3000)};
        auto const month = date::month{static_cast<unsigned>(numbers.between(1, 12))};
        auto const first = Day{date::local_days{year / month / 1}};
        auto const last = Day{date::local_days{year / month / date::last}};
        auto const january = Day{date::local_days{year / 1 / 1}};
        auto const years = numbers.between(1, 120);
        auto const later = Day{date::local_days{(year + date::years{years}) / 1 / 1}};
        for (auto const granularity : all_granularities) {
            check_round_trip(Interval::of(first, last), granularity, Qualifier::exact);
            check_round_trip({Instant{january}, Instant{later}}, granularity, Qualifier::exact);
        }
    }
}
