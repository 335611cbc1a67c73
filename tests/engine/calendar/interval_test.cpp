#include "engine/calendar/interval.hpp"

#include <catch2/catch.hpp>

#include <type_traits>

using dateline::engine::Day;
using dateline::engine::day_from_iso;
using dateline::engine::day_of;
using dateline::engine::Instant;
using dateline::engine::Interval;
using dateline::engine::interval_from_iso;
using dateline::engine::interval_from_iso_date;
using dateline::engine::iso;
using dateline::engine::iso_earliest;
using dateline::engine::iso_latest;

static_assert(std::is_trivially_copyable_v<Interval>);
static_assert(!std::is_convertible_v<Instant, Day>, "the day of an instant is asked for, never taken silently");
static_assert(!std::is_convertible_v<int, Day>);

TEST_CASE("days in ISO 8601") {
    for (auto const* text : {"2023-03-01", "2024-02-29", "0001-01-01", "0000-12-31", "-0043-03-15", "9999-12-31"}) {
        CAPTURE(text);
        auto const day = day_from_iso(text);
        REQUIRE(day);
        CHECK(iso(*day) == text);
    }
    for (auto const* text : {"", "2023", "2023-03", "2023-3-1", "2023-02-29", "2023-02-30", "2023-13-01", "2023-00-01",
                             "2023-01-00", "20230301", "2023-03-01T00:00", " 2023-03-01", "2023-03-01 ", "-0000-01-01",
                             "12023-03-01", "２０２３-03-01"}) {
        CAPTURE(text);
        CHECK_FALSE(day_from_iso(text));
    }
    CHECK(day_of(Instant{*day_from_iso("1969-12-31")} + std::chrono::hours{23}) == *day_from_iso("1969-12-31"));
}

TEST_CASE("printed ends are inclusive and read back") {
    struct Case {
        char const* earliest;
        char const* latest;
    };
    for (auto const& text : {Case{"2023-03-01", "2023-03-31"}, Case{"2023-03-01", "2023-03-01"}, Case{"2014-01-01", ""},
                             Case{"", "2023-04-14"}, Case{"2023-03-01T16:30:00", "2023-03-01T16:30:59"},
                             Case{"2023-03-01T00:00:00", "2023-03-01T11:59:59"},
                             Case{"2023-03-01T12:00:00", "2023-03-01T23:59:59"}, Case{"2023-03-01T16:30:00", ""}}) {
        CAPTURE(text.earliest, text.latest);
        auto const interval = interval_from_iso(text.earliest, text.latest);
        REQUIRE(interval);
        CHECK(iso_earliest(*interval).value_or("") == text.earliest);
        CHECK(iso_latest(*interval).value_or("") == text.latest);
    }
    CHECK(interval_from_iso("", "") == Interval{});
    CHECK_FALSE(interval_from_iso("2023-03-02", "2023-03-01"));
    CHECK_FALSE(interval_from_iso("2023-03", "2023-04"));
    CHECK_FALSE(interval_from_iso("2023-03-01T16:30", ""));
    CHECK_FALSE(interval_from_iso("yesterday", ""));
}

TEST_CASE("dates of metadata, at the precision they have") {
    struct Case {
        char const* text;
        char const* earliest;
        char const* latest;
    };
    for (auto const& expected : {
             Case{"2023", "2023-01-01", "2023-12-31"},
             Case{"2024-02", "2024-02-01", "2024-02-29"},
             Case{"2023-03-01", "2023-03-01", "2023-03-01"},
             Case{"20230301", "2023-03-01", "2023-03-01"},
             Case{"2023-03-01T16:30", "2023-03-01T16:30:00", "2023-03-01T16:30:59"},
             Case{"2023-03-01T16:30Z", "2023-03-01T16:30:00", "2023-03-01T16:30:59"},
             Case{"2023-03-01T16:30:05Z", "2023-03-01T16:30:05", "2023-03-01T16:30:05"},
             Case{"2023-03-01T16:30:05.123456+09:00", "2023-03-01T16:30:05", "2023-03-01T16:30:05"},
             Case{"2023-03-01T16:30:05-0500", "2023-03-01T16:30:05", "2023-03-01T16:30:05"},
             Case{"2023-03-01 16:30:05 +00", "2023-03-01T16:30:05", "2023-03-01T16:30:05"},
             Case{"20230301T163005Z", "2023-03-01T16:30:05", "2023-03-01T16:30:05"},
             Case{"20230301T1630Z", "2023-03-01T16:30:00", "2023-03-01T16:30:59"},
         }) {
        CAPTURE(expected.text);
        auto const interval = interval_from_iso_date(expected.text);
        REQUIRE(interval);
        CHECK(iso_earliest(*interval) == expected.earliest);
        CHECK(iso_latest(*interval) == expected.latest);
    }
    for (auto const* text : {"", "23", "2023-13", "2023-02-30", "20230230", "2023-03-01T", "2023-03-01T25:00",
                             "2023-03-01T16", "2023-03-01T16:30:05 yesterday", "March 1, 2023", "2023-03-01T16:30+9"}) {
        CAPTURE(text);
        CHECK_FALSE(interval_from_iso_date(text));
    }
}

TEST_CASE("intervals overlap and contain") {
    auto const march = *interval_from_iso("2023-03-01", "2023-03-31");
    auto const april = *interval_from_iso("2023-04-01", "2023-04-30");
    auto const day = *interval_from_iso("2023-03-31", "2023-03-31");
    auto const since = *interval_from_iso("2023-03-31", "");
    CHECK(march.contains(day));
    CHECK_FALSE(day.contains(march));
    CHECK_FALSE(march.overlaps(april));
    CHECK(march.overlaps(since));
    CHECK(since.contains(april));
    CHECK_FALSE(march.contains(since));
    CHECK(Interval{}.contains(since));
}
