#include "grammar/holiday.hpp"
#include "tests/engine/calendar/anchor_case.hpp"

using dateline::engine::Anchor;
using dateline::engine::Hemisphere;
using dateline::engine::Tense;
using say::Cycle;
using say::moment;
using say::Season;
using say::Selector;
using say::Weekday;
using G = dateline::grammar::Granularity;

namespace {

// 12 April 2023 was a Wednesday.
constexpr auto wednesday = "2023-04-12";
constexpr auto friday = "2023-04-14";
constexpr auto sunday = "2023-04-16";

} // namespace

TEST_CASE("weekdays") {
    auto const day = G::day;
    auto const fri = [](Selector selector = Selector::none) { return moment(say::weekday(Weekday::friday, selector)); };
    auto const mon = [](Selector selector = Selector::none) { return moment(say::weekday(Weekday::monday, selector)); };
    check_anchored({
        {"said on Friday", fri(), wednesday, Tense::past, "2023-04-07", "2023-04-07", day, "2023-04-07", "2023-04-07"},
        {"Friday", fri(), wednesday, Tense::unknown, "2023-04-07", "2023-04-07", day, "2023-04-07", "2023-04-07"},
        {"meets Friday", fri(), wednesday, Tense::present, "2023-04-14", "2023-04-14", day, "2023-04-14", "2023-04-14"},
        {"meets Friday", fri(), friday, Tense::present, "2023-04-14", "2023-04-14", day, "2023-04-14", "2023-04-14"},
        {"will meet on Friday", fri(), wednesday, Tense::future, "2023-04-14", "2023-04-14", day, "2023-04-14",
         "2023-04-14"},
        {"said on Friday", fri(), friday, Tense::past, "2023-04-14", "2023-04-14", day, "2023-04-14", "2023-04-14"},
        {"will meet on Friday", fri(), friday, Tense::future, "2023-04-21", "2023-04-21", day, "2023-04-21",
         "2023-04-21"},
        {"said on Friday", fri(), sunday, Tense::past, "2023-04-14", "2023-04-14", day, "2023-04-14", "2023-04-14"},
        {"said on Friday", fri(), "2023-01-02", Tense::past, "2022-12-30", "2022-12-30", day, "2022-12-30",
         "2022-12-30"},
        {"will on Friday", fri(), "2024-02-28", Tense::future, "2024-03-01", "2024-03-01", day, "2024-03-01",
         "2024-03-01"},
        {"last Friday", fri(Selector::last), wednesday, Tense::unknown, "2023-04-07", "2023-04-07", day, "2023-04-07",
         "2023-04-07"},
        {"last Friday", fri(Selector::last), friday, Tense::unknown, "2023-04-07", "2023-04-07", day, "2023-04-07",
         "2023-04-07"},
        {"last Monday", mon(Selector::last), wednesday, Tense::unknown, "2023-04-10", "2023-04-10", day, "2023-04-10",
         "2023-04-10"},
        {"this past Friday", fri(Selector::past), wednesday, Tense::unknown, "2023-04-07", "2023-04-07", day,
         "2023-04-07", "2023-04-07"},
        {"this coming Friday", fri(Selector::coming), wednesday, Tense::unknown, "2023-04-14", "2023-04-14", day,
         "2023-04-14", "2023-04-14"},
        {"this Monday", mon(Selector::current), wednesday, Tense::unknown, "2023-04-10", "2023-04-10", day,
         "2023-04-10", "2023-04-10"},
        {"this Friday", fri(Selector::current), wednesday, Tense::past, "2023-04-14", "2023-04-14", day, "2023-04-14",
         "2023-04-14"},
        {"this Monday", mon(Selector::current), sunday, Tense::unknown, "2023-04-10", "2023-04-10", day, "2023-04-10",
         "2023-04-10"},
        {"next Monday", mon(Selector::next), wednesday, Tense::unknown, "2023-04-17", "2023-04-17", day, "2023-04-17",
         "2023-04-17"},
        {"next Friday", fri(Selector::next), wednesday, Tense::unknown, "2023-04-21", "2023-04-21", day, "2023-04-21",
         "2023-04-21"},
        {"Friday, no date known", fri(), "", Tense::past, "", "", day, "XXXX-WXX-5", ""},
        {"next Monday, no date known", mon(Selector::next), "", Tense::past, "", "", day, "XXXX-WXX-1", ""},
    });
}

TEST_CASE("weekends") {
    auto const weekend = [](Selector selector = Selector::none) {
        return moment(say::recurring(Cycle::weekend, 0, selector));
    };
    check_anchored({
        {"this weekend", weekend(Selector::current), wednesday, Tense::unknown, "2023-04-15", "2023-04-16", G::weekend,
         "2023-W15-WE", "2023-04-15/2023-04-16"},
        {"last weekend", weekend(Selector::last), wednesday, Tense::unknown, "2023-04-08", "2023-04-09", G::weekend,
         "2023-W14-WE", "2023-04-08/2023-04-09"},
        {"last weekend", weekend(Selector::last), sunday, Tense::unknown, "2023-04-08", "2023-04-09", G::weekend,
         "2023-W14-WE", "2023-04-08/2023-04-09"},
        {"next weekend", weekend(Selector::next), wednesday, Tense::unknown, "2023-04-22", "2023-04-23", G::weekend,
         "2023-W16-WE", "2023-04-22/2023-04-23"},
        {"over the weekend, they fled", weekend(), "2023-04-10", Tense::past, "2023-04-08", "2023-04-09", G::weekend,
         "2023-W14-WE", "2023-04-08/2023-04-09"},
        {"at the weekend, they will", weekend(), friday, Tense::future, "2023-04-15", "2023-04-16", G::weekend,
         "2023-W15-WE", "2023-04-15/2023-04-16"},
        {"the weekend, no date known", weekend(), "", Tense::past, "", "", G::weekend, "XXXX-WXX-WE", ""},
    });
}

TEST_CASE("months") {
    auto const month = [](int index, Selector selector = Selector::none) {
        return moment(say::recurring(Cycle::month, index, selector));
    };
    auto const m = G::month;
    check_anchored({
        {"in February", month(2), wednesday, Tense::unknown, "2023-02-01", "2023-02-28", m, "2023-02", "2023-02"},
        {"in May", month(5), wednesday, Tense::unknown, "2023-05-01", "2023-05-31", m, "2023-05", "2023-05"},
        {"came in May", month(5), wednesday, Tense::past, "2022-05-01", "2022-05-31", m, "2022-05", "2022-05"},
        {"will come in February", month(2), wednesday, Tense::future, "2024-02-01", "2024-02-29", m, "2024-02",
         "2024-02"},
        {"came in April", month(4), wednesday, Tense::past, "2023-04-01", "2023-04-30", m, "2023-04", "2023-04"},
        {"will come in April", month(4), wednesday, Tense::future, "2023-04-01", "2023-04-30", m, "2023-04", "2023-04"},
        {"in April", month(4), wednesday, Tense::unknown, "2023-04-01", "2023-04-30", m, "2023-04", "2023-04"},
        {"in December", month(12), "2023-01-05", Tense::unknown, "2022-12-01", "2022-12-31", m, "2022-12", "2022-12"},
        {"in January", month(1), "2022-12-28", Tense::unknown, "2023-01-01", "2023-01-31", m, "2023-01", "2023-01"},
        {"last March", month(3, Selector::last), wednesday, Tense::unknown, "2022-03-01", "2022-03-31", m, "2022-03",
         "2022-03"},
        {"last February", month(2, Selector::last), wednesday, Tense::unknown, "2023-02-01", "2023-02-28", m, "2023-02",
         "2023-02"},
        {"last April", month(4, Selector::last), wednesday, Tense::unknown, "2022-04-01", "2022-04-30", m, "2022-04",
         "2022-04"},
        {"next May", month(5, Selector::next), wednesday, Tense::unknown, "2023-05-01", "2023-05-31", m, "2023-05",
         "2023-05"},
        {"next April", month(4, Selector::next), wednesday, Tense::unknown, "2024-04-01", "2024-04-30", m, "2024-04",
         "2024-04"},
        {"this July", month(7, Selector::current), wednesday, Tense::unknown, "2023-07-01", "2023-07-31", m, "2023-07",
         "2023-07"},
        {"February, no date known", month(2), "", Tense::past, "", "", m, "XXXX-02", ""},
    });
}

TEST_CASE("seasons, quarters and halves") {
    auto const summer = [](Selector selector = Selector::none, std::optional<int> year = {}) {
        return moment(say::season(Season::summer, selector, year));
    };
    auto const winter = [](Selector selector = Selector::none, std::optional<int> year = {}) {
        return moment(say::season(Season::winter, selector, year));
    };
    auto const quarter = [](int index, std::optional<int> year = {}) {
        return moment(say::recurring(Cycle::quarter, index, Selector::none, year));
    };
    auto const half = [](int index, std::optional<int> year = {}) {
        return moment(say::recurring(Cycle::half_year, index, Selector::none, year));
    };
    check_anchored({
        {"last summer", summer(Selector::last), wednesday, Tense::past, "2022-06-01", "2022-08-31", G::season,
         "2022-SU", "2022-22"},
        {"last summer", summer(Selector::last), "2023-07-15", Tense::past, "2022-06-01", "2022-08-31", G::season,
         "2022-SU", "2022-22"},
        {"last summer", summer(Selector::last), "2023-09-01", Tense::past, "2023-06-01", "2023-08-31", G::season,
         "2023-SU", "2023-22"},
        {"this summer", summer(Selector::current), wednesday, Tense::unknown, "2023-06-01", "2023-08-31", G::season,
         "2023-SU", "2023-22"},
        {"this winter", winter(Selector::current), "2023-01-15", Tense::unknown, "2022-12-01", "2023-02-28", G::season,
         "2022-WI", "2022-24"},
        {"summer of 2003", summer(Selector::none, 2003), wednesday, Tense::unknown, "2003-06-01", "2003-08-31",
         G::season, "2003-SU", "2003-22"},
        {"winter of 2019", winter(Selector::none, 2019), "", Tense::unknown, "2019-12-01", "2020-02-29", G::season,
         "2019-WI", "2019-24"},
        {"in the spring", moment(say::season(Season::spring)), wednesday, Tense::unknown, "2023-03-01", "2023-05-31",
         G::season, "2023-SP", "2023-21"},
        {"this autumn, it will", moment(say::season(Season::autumn)), wednesday, Tense::future, "2023-09-01",
         "2023-11-30", G::season, "2023-FA", "2023-23"},
        {"summer, no date known", summer(), "", Tense::unknown, "", "", G::season, "XXXX-SU", ""},
        {"Q3 2012", quarter(3, 2012), "", Tense::unknown, "2012-07-01", "2012-09-30", G::quarter, "2012-Q3", "2012-35"},
        {"the fourth quarter", quarter(4), "1998-01-26", Tense::unknown, "1997-10-01", "1997-12-31", G::quarter,
         "1997-Q4", "1997-36"},
        {"the third quarter", quarter(3), "1989-10-26", Tense::past, "1989-07-01", "1989-09-30", G::quarter, "1989-Q3",
         "1989-35"},
        {"first half of 2023", half(1, 2023), "", Tense::unknown, "2023-01-01", "2023-06-30", G::half_year, "2023-H1",
         "2023-01/2023-06"},
        {"the second half", half(2), wednesday, Tense::future, "2023-07-01", "2023-12-31", G::half_year, "2023-H2",
         "2023-07/2023-12"},
        {"fiscal Q1 2023", moment(say::fiscal(say::recurring(Cycle::quarter, 1, Selector::none, 2023))), "",
         Tense::unknown, "2022-10-01", "2022-12-31", G::quarter, "2023-Q1", "2022-36"},
    });
    Anchor south;
    south.options.hemisphere = Hemisphere::southern;
    check_anchored(
        {
            {"last summer", summer(Selector::last), wednesday, Tense::past, "2022-12-01", "2023-02-28", G::season,
             "2022-SU", "2022-12/2023-02"},
            {"winter of 2019", winter(Selector::none, 2019), "", Tense::unknown, "2019-06-01", "2019-08-31", G::season,
             "2019-WI", "2019-06/2019-08"},
        },
        south);
}

TEST_CASE("decades and centuries") {
    auto const decade = [](int index) { return moment(say::recurring(Cycle::decade, index)); };
    auto bc = say::recurring(Cycle::century, 5);
    std::get<say::Recurring>(bc.when).era = say::Era::bc;
    check_anchored({
        {"the 1990s", decade(199), "", Tense::unknown, "1990-01-01", "1999-12-31", G::decade, "199", "199X"},
        {"the nineties", decade(9), wednesday, Tense::past, "1990-01-01", "1999-12-31", G::decade, "199", "199X"},
        {"the twenties", decade(2), wednesday, Tense::unknown, "2020-01-01", "2029-12-31", G::decade, "202", "202X"},
        {"the nineties, no date known", decade(9), "", Tense::unknown, "", "", G::decade, "XX9", ""},
        {"the nineteenth century", moment(say::recurring(Cycle::century, 19)), "", Tense::unknown, "1800-01-01",
         "1899-12-31", G::century, "18", "18XX"},
        {"the fifth century BC", moment(bc), "", Tense::unknown, "-0499-01-01", "-0400-12-31", G::century, "BC04",
         "-0499/-0400"},
    });
}

TEST_CASE("holidays") {
    using H = dateline::grammar::Holiday;
    auto const named = [](H holiday, Selector selector = Selector::none, std::optional<int> year = {}) {
        return moment(say::recurring(Cycle::holiday, static_cast<int>(holiday), selector, year));
    };
    check_anchored({
        {"Easter 2023", named(H::easter_sunday, Selector::none, 2023), "", Tense::unknown, "2023-04-09", "2023-04-09",
         G::day, "2023-04-09", "2023-04-09"},
        {"Easter 2000", named(H::easter_sunday, Selector::none, 2000), "", Tense::unknown, "2000-04-23", "2000-04-23",
         G::day, "2000-04-23", "2000-04-23"},
        {"Thanksgiving", named(H::thanksgiving), wednesday, Tense::past, "2022-11-24", "2022-11-24", G::day,
         "2022-11-24", "2022-11-24"},
        {"last Christmas", named(dateline::grammar::fixed_holiday(12, 25), Selector::last), wednesday, Tense::past,
         "2022-12-25", "2022-12-25", G::day, "2022-12-25", "2022-12-25"},
        {"Memorial Day 2013", named(H::memorial_day, Selector::none, 2013), "", Tense::unknown, "2013-05-27",
         "2013-05-27", G::day, "2013-05-27", "2013-05-27"},
    });
}
