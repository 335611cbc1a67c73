#include "tests/engine/calendar/anchor_case.hpp"

using dateline::ErrorCode;
using dateline::engine::Alternative;
using dateline::engine::Anchor;
using dateline::engine::DateOrder;
using dateline::engine::Interval;
using dateline::engine::Qualifier;
using dateline::engine::Tense;
using say::dated;
using say::moment;
using say::Weekday;
using G = dateline::grammar::Granularity;

namespace {

constexpr auto wednesday = "2023-04-12";
constexpr auto none = "";

} // namespace

TEST_CASE("dates with their year") {
    check_anchored({
        {"March 1, 2023", moment(dated(2023, 3, 1)), none, Tense::unknown, "2023-03-01", "2023-03-01", G::day,
         "2023-03-01", "2023-03-01"},
        {"March 2023", moment(dated(2023, 3)), none, Tense::unknown, "2023-03-01", "2023-03-31", G::month, "2023-03",
         "2023-03"},
        {"2023", moment(dated(2023)), none, Tense::unknown, "2023-01-01", "2023-12-31", G::year, "2023", "2023"},
        {"February 29, 2024", moment(dated(2024, 2, 29)), none, Tense::unknown, "2024-02-29", "2024-02-29", G::day,
         "2024-02-29", "2024-02-29"},
        {"February 29, 2000", moment(dated(2000, 2, 29)), none, Tense::unknown, "2000-02-29", "2000-02-29", G::day,
         "2000-02-29", "2000-02-29"},
        {"February 2024", moment(dated(2024, 2)), none, Tense::unknown, "2024-02-01", "2024-02-29", G::month, "2024-02",
         "2024-02"},
        {"a stated year, whatever the tense", moment(dated(2021, 3, 1)), wednesday, Tense::future, "2021-03-01",
         "2021-03-01", G::day, "2021-03-01", "2021-03-01"},
        {"79 AD", moment(dated(79)), none, Tense::unknown, "0079-01-01", "0079-12-31", G::year, "0079", "0079"},
        {"44 BC", moment(say::bc(44)), none, Tense::unknown, "-0043-01-01", "-0043-12-31", G::year, "BC0044", "-0043"},
        {"1 BC", moment(say::bc(1)), none, Tense::unknown, "0000-01-01", "0000-12-31", G::year, "BC0001", "0000"},
        {"Wednesday, March 1, 2023", moment(say::on(Weekday::wednesday, dated(2023, 3, 1))), none, Tense::unknown,
         "2023-03-01", "2023-03-01", G::day, "2023-03-01", "2023-03-01"},
        {"Monday, March 1, 2023, which it was not", moment(say::on(Weekday::monday, dated(2023, 3, 1))), none,
         Tense::unknown, "2023-03-01", "2023-03-01", G::day, "2023-03-01", "2023-03-01"},
    });
}

TEST_CASE("two-digit years") {
    auto const year = [](int digits) { return moment(say::two_digits(dated(digits))); };
    check_anchored({
        {"'23", year(23), wednesday, Tense::unknown, "2023-01-01", "2023-12-31", G::year, "2023", "2023"},
        {"'43", year(43), wednesday, Tense::unknown, "2043-01-01", "2043-12-31", G::year, "2043", "2043"},
        {"'44", year(44), wednesday, Tense::unknown, "1944-01-01", "1944-12-31", G::year, "1944", "1944"},
        {"'99", year(99), wednesday, Tense::unknown, "1999-01-01", "1999-12-31", G::year, "1999", "1999"},
        {"'00", year(0), wednesday, Tense::unknown, "2000-01-01", "2000-12-31", G::year, "2000", "2000"},
        {"'68", year(68), none, Tense::unknown, "2068-01-01", "2068-12-31", G::year, "2068", "2068"},
        {"'69", year(69), none, Tense::unknown, "1969-01-01", "1969-12-31", G::year, "1969", "1969"},
        {"'98, in 1999", year(98), "1999-05-01", Tense::unknown, "1998-01-01", "1998-12-31", G::year, "1998", "1998"},
        {"3/1/23", moment(say::two_digits(dated(23, 3, 1))), wednesday, Tense::unknown, "2023-03-01", "2023-03-01",
         G::day, "2023-03-01", "2023-03-01"},
    });
}

TEST_CASE("dates without their year") {
    auto const march_1 = moment(dated({}, 3, 1));
    auto const may_5 = moment(dated({}, 5, 5));
    auto const leap_day = moment(dated({}, 2, 29));
    check_anchored({
        {"March 1", march_1, wednesday, Tense::unknown, "2023-03-01", "2023-03-01", G::day, "2023-03-01", "2023-03-01"},
        {"May 5", may_5, wednesday, Tense::unknown, "2023-05-05", "2023-05-05", G::day, "2023-05-05", "2023-05-05"},
        {"was on July 5", moment(dated({}, 7, 5)), wednesday, Tense::past, "2022-07-05", "2022-07-05", G::day,
         "2022-07-05", "2022-07-05"},
        {"was put off to May 5", may_5, wednesday, Tense::past, "2023-05-05", "2023-05-05", G::day, "2023-05-05",
         "2023-05-05"},
        {"will be out by April 10", moment(dated({}, 4, 10)), wednesday, Tense::future, "2023-04-10", "2023-04-10",
         G::day, "2023-04-10", "2023-04-10"},
        {"will be on March 1", march_1, wednesday, Tense::future, "2024-03-01", "2024-03-01", G::day, "2024-03-01",
         "2024-03-01"},
        {"was on April 12", moment(dated({}, 4, 12)), wednesday, Tense::past, "2023-04-12", "2023-04-12", G::day,
         "2023-04-12", "2023-04-12"},
        {"will be on April 12", moment(dated({}, 4, 12)), wednesday, Tense::future, "2023-04-12", "2023-04-12", G::day,
         "2023-04-12", "2023-04-12"},
        {"December 30, in January", moment(dated({}, 12, 30)), "2023-01-02", Tense::unknown, "2022-12-30", "2022-12-30",
         G::day, "2022-12-30", "2022-12-30"},
        {"January 3, in December", moment(dated({}, 1, 3)), "2022-12-30", Tense::unknown, "2023-01-03", "2023-01-03",
         G::day, "2023-01-03", "2023-01-03"},
        {"October 23, in February", moment(dated({}, 10, 23)), "2023-02-12", Tense::unknown, "2023-10-23", "2023-10-23",
         G::day, "2023-10-23", "2023-10-23"},
        {"October 23, in January", moment(dated({}, 10, 23)), "2023-01-12", Tense::unknown, "2022-10-23", "2022-10-23",
         G::day, "2022-10-23", "2022-10-23"},
        {"February 29", leap_day, wednesday, Tense::unknown, "2024-02-29", "2024-02-29", G::day, "2024-02-29",
         "2024-02-29"},
        {"was on February 29", leap_day, wednesday, Tense::past, "2020-02-29", "2020-02-29", G::day, "2020-02-29",
         "2020-02-29"},
        {"February 29 across 1900", leap_day, "1899-06-01", Tense::future, "1904-02-29", "1904-02-29", G::day,
         "1904-02-29", "1904-02-29"},
        {"April", moment(dated({}, 4)), wednesday, Tense::past, "2023-04-01", "2023-04-30", G::month, "2023-04",
         "2023-04"},
        {"will be in March", moment(dated({}, 3)), wednesday, Tense::future, "2024-03-01", "2024-03-31", G::month,
         "2024-03", "2024-03"},
        {"on the 10th", moment(dated({}, {}, 10)), wednesday, Tense::past, "2023-04-10", "2023-04-10", G::day,
         "2023-04-10", "2023-04-10"},
        {"on the 15th", moment(dated({}, {}, 15)), wednesday, Tense::past, "2023-03-15", "2023-03-15", G::day,
         "2023-03-15", "2023-03-15"},
        {"will be on the 31st", moment(dated({}, {}, 31)), wednesday, Tense::future, "2023-05-31", "2023-05-31", G::day,
         "2023-05-31", "2023-05-31"},
        {"Wednesday, March 1", moment(say::on(Weekday::wednesday, dated({}, 3, 1))), wednesday, Tense::unknown,
         "2023-03-01", "2023-03-01", G::day, "2023-03-01", "2023-03-01"},
        {"Tuesday, March 1: the weekday gives the year", moment(say::on(Weekday::tuesday, dated({}, 3, 1))), wednesday,
         Tense::past, "2022-03-01", "2022-03-01", G::day, "2022-03-01", "2022-03-01"},
        {"Tuesday the 4th", moment(say::on(Weekday::tuesday, dated({}, {}, 4))), wednesday, Tense::unknown,
         "2023-04-04", "2023-04-04", G::day, "2023-04-04", "2023-04-04"},
        {"March 1, no date known", march_1, none, Tense::past, "", "", G::day, "XXXX-03-01", ""},
        {"the 15th, no date known", moment(dated({}, {}, 15)), none, Tense::past, "", "", G::day, "XXXX-XX-15", ""},
    });
}

TEST_CASE("month and day in either order") {
    auto const anchored = [&](DateOrder order, say::Moment const& words) {
        Anchor to;
        to.options.date_order = order;
        auto const time = dateline::engine::anchor(moment(words), to);
        REQUIRE(time);
        return *time;
    };
    auto const words = say::either_order(dated(2022, 4, 3));
    auto const open = anchored(DateOrder::unknown, words);
    CHECK(edtf(open) == "2022-04-03");
    CHECK(open.confidence == 0.5F);
    REQUIRE(open.alternatives.size() == 1);
    CHECK(open.alternatives[0].why == Alternative::Why::other_order);
    CHECK(iso_earliest(open.alternatives[0].interval) == "2022-03-04");

    auto const british = anchored(DateOrder::day_month_year, words);
    CHECK(edtf(british) == "2022-03-04");
    CHECK(british.confidence == 1.0F);
    CHECK(edtf(anchored(DateOrder::month_day_year, words)) == "2022-04-03");

    auto const twelve = [] {
        auto date = say::either_order(dated(12, 10, 11));
        std::get<say::CalendarDate>(date.when).two_digit_year = true;
        return date;
    }();
    CHECK(edtf(anchored(DateOrder::month_day_year, twelve)) == "2012-10-11");
    CHECK(edtf(anchored(DateOrder::day_month_year, twelve)) == "2012-11-10");
    CHECK(edtf(anchored(DateOrder::year_month_day, twelve)) == "2010-11-12");
    CHECK(edtf(anchored(DateOrder::year_day_month, twelve)) == "2010-12-11");
    CHECK(edtf(anchored(DateOrder::day_year_month, twelve)) == "2011-12-10");
    CHECK(edtf(anchored(DateOrder::month_year_day, twelve)) == "2011-10-12");

    // 4 March 2022 was a Friday, 3 April a Sunday.
    auto const told = anchored(DateOrder::unknown, say::on(Weekday::friday, words));
    CHECK(edtf(told) == "2022-03-04");
    CHECK(told.confidence == 1.0F);
    CHECK(anchored(DateOrder::unknown, say::either_order(dated(2022, 5, 5))).alternatives.empty());
}

TEST_CASE("impossible dates are errors, whole") {
    struct Case {
        char const* words;
        say::TimeExpression said;
        ErrorCode code;
    };
    auto const cases = {
        Case{"31 February", moment(dated({}, 2, 31)), ErrorCode::impossible_date},
        Case{"30 February 2023", moment(dated(2023, 2, 30)), ErrorCode::impossible_date},
        Case{"29 February 2023", moment(dated(2023, 2, 29)), ErrorCode::impossible_date},
        Case{"29 February 1900", moment(dated(1900, 2, 29)), ErrorCode::impossible_date},
        Case{"31 April", moment(dated({}, 4, 31)), ErrorCode::impossible_date},
        Case{"month 13", moment(dated(2023, 13)), ErrorCode::impossible_date},
        Case{"day 0", moment(dated(2023, 1, 0)), ErrorCode::impossible_date},
        Case{"day 32", moment(dated({}, {}, 32)), ErrorCode::impossible_date},
        Case{"year 0", moment(dated(0)), ErrorCode::impossible_date},
        Case{"nothing at all", moment(dated({})), ErrorCode::impossible_date},
        Case{"the 5th of 2023", moment(dated(2023, {}, 5)), ErrorCode::impossible_date},
        Case{"8,000 years from now", moment(say::in(say::Quantity::exactly(8000), G::year)), ErrorCode::out_of_range},
        Case{"year 12345", moment(dated(12345)), ErrorCode::out_of_range},
        Case{"hour 25", moment(say::at(dated(2023, 3, 1), 25)), ErrorCode::impossible_date},
        Case{"24:30", moment(say::at(dated(2023, 3, 1), 24, 30)), ErrorCode::impossible_date},
        Case{"minute 60", moment(say::at(say::no_day(), 12, 60)), ErrorCode::impossible_date},
        Case{"weekday 8", moment(say::recurring(say::Cycle::weekday, 8)), ErrorCode::impossible_date},
        Case{"quarter 5", moment(say::recurring(say::Cycle::quarter, 5)), ErrorCode::impossible_date},
        Case{"holiday 999", moment(say::recurring(say::Cycle::holiday, 999)), ErrorCode::impossible_date},
        Case{"a billion centuries ago", moment(say::ago({2'000'000'000, 2'000'000'000, false, false}, G::century)),
             ErrorCode::out_of_range},
        Case{"500 million days ago", moment(say::ago(say::Quantity::exactly(500'000'000), G::day)),
             ErrorCode::out_of_range},
        Case{"500 million hours ago", moment(say::ago(say::Quantity::exactly(500'000'000), G::hour)),
             ErrorCode::out_of_range},
        Case{"from 2020 to 2019", say::range(dated(2020), dated(2019)), ErrorCode::impossible_date},
        Case{"31 February to 3 March", say::range(dated({}, 2, 31), dated({}, 3, 3)), ErrorCode::impossible_date},
        Case{"sixth Friday in June", say::nth(6, say::member(say::Cycle::weekday, 5), dated(2023, 6)),
             ErrorCode::impossible_date},
    };
    Anchor to;
    to.published = published_on("2023-04-12");
    for (auto const& expected : cases) {
        CAPTURE(expected.words);
        auto const time = dateline::engine::anchor(expected.said, to);
        CHECK_FALSE(time.has_value());
        if (!time) CHECK(time.error().code == expected.code);
    }
}
