#include "engine/calendar/holidays.hpp"

#include <catch2/catch.hpp>

#include <string>

using dateline::engine::holiday_in;
using dateline::engine::is_holiday;
using dateline::engine::iso_earliest;
using dateline::engine::iso_latest;
using dateline::engine::Region;
using H = dateline::grammar::Holiday;

namespace {

std::string first_of(H holiday, int year, Region region = Region::us) {
    auto const found = holiday_in(static_cast<int>(holiday), year, region);
    return found.times[0] ? iso_earliest(*found.times[0]).value() : "";
}

std::string last_of(H holiday, int year) {
    auto const found = holiday_in(static_cast<int>(holiday), year, Region::us);
    return found.times[0] ? iso_latest(*found.times[0]).value() : "";
}

} // namespace

TEST_CASE("days of the churches' year") {
    CHECK(first_of(H::easter_sunday, 1943) == "1943-04-25");
    CHECK(first_of(H::easter_sunday, 2008) == "2008-03-23");
    CHECK(first_of(H::ash_wednesday, 2021) == "2021-02-17");
    CHECK(first_of(H::pentecost, 2022) == "2022-06-05");
    CHECK(first_of(H::advent_sunday, 2022) == "2022-11-27");
    CHECK(first_of(H::orthodox_easter, 2021) == "2021-05-02");
    CHECK(first_of(H::orthodox_easter, 2025) == "2025-04-20");
    CHECK(first_of(H::clean_monday, 2021) == "2021-03-15");
}

TEST_CASE("Jewish days begin on the evening before") {
    CHECK(first_of(H::rosh_hashanah, 2021) == "2021-09-06");
    CHECK(last_of(H::rosh_hashanah, 2021) == "2021-09-08");
    CHECK(first_of(H::yom_kippur, 1973) == "1973-10-05");
    CHECK(last_of(H::yom_kippur, 1973) == "1973-10-06");
    CHECK(first_of(H::hanukkah, 2016) == "2016-12-24");
    CHECK(last_of(H::hanukkah, 2016) == "2017-01-01");
    CHECK(last_of(H::purim, 2022) == "2022-03-17");
    CHECK(first_of(H::passover, 2022) == "2022-04-15");
    CHECK(last_of(H::yom_haatzmaut, 2021) == "2021-04-15");
    CHECK(last_of(H::tisha_bav, 2022) == "2022-08-07");
}

TEST_CASE("Islamic days, give or take one") {
    CHECK(first_of(H::eid_al_fitr, 2021) == "2021-05-13");
    CHECK(first_of(H::eid_al_adha, 2020) == "2020-07-31");
    CHECK(first_of(H::ramadan, 2023) == "2023-03-23");
    CHECK(last_of(H::ramadan, 2023) == "2023-04-20");
    CHECK(holiday_in(static_cast<int>(H::ramadan), 2023, Region::us).approximate);
    // The lunar year is shorter: some come twice in a year of ours.
    auto const twice = holiday_in(static_cast<int>(H::eid_al_fitr), 2000, Region::us);
    REQUIRE(twice.times[1]);
    CHECK(iso_earliest(*twice.times[0]) == "2000-01-08");
    CHECK(iso_earliest(*twice.times[1]) == "2000-12-27");
    CHECK(first_of(H::eid_al_fitr, 1200) != "");
}

TEST_CASE("days of the Chinese calendar") {
    CHECK(first_of(H::lunar_new_year, 1985) == "1985-02-20");
    CHECK(first_of(H::lunar_new_year, 2020) == "2020-01-25");
    CHECK(first_of(H::lunar_new_year_eve, 2020) == "2020-01-24");
    CHECK(first_of(H::lunar_new_year, 2033) == "2033-01-31"); // the year before a leap eleventh month
    CHECK(first_of(H::lunar_new_year, 2034) == "2034-02-19");
    CHECK(first_of(H::mid_autumn_festival, 2020) == "2020-10-01");
    CHECK(first_of(H::dragon_boat_festival, 2020) == "2020-06-25"); // after a leap fourth month
    CHECK(first_of(H::qingming, 2021) == "2021-04-04");
    CHECK(first_of(H::lunar_new_year, 1200) == "");
}

TEST_CASE("days of the calendars of India") {
    CHECK(first_of(H::diwali, 2020) == "2020-11-14");
    CHECK(first_of(H::diwali, 2023) == "2023-11-12");
    CHECK(first_of(H::holi, 2021) == "2021-03-29");
    CHECK(first_of(H::ganesh_chaturthi, 2021) == "2021-09-10");
    CHECK(first_of(H::maha_shivaratri, 2023) == "2023-02-18");
    CHECK(first_of(H::makar_sankranti, 2016) == "2016-01-15");
    CHECK(first_of(H::parsi_new_year, 2023) == "2023-08-16");
    // The month of Pausha can end within January and begin again in December.
    CHECK(holiday_in(static_cast<int>(H::guru_gobind_singh_jayanti), 2014, Region::in).times[1].has_value());
}

TEST_CASE("public holidays and where they differ") {
    CHECK(first_of(H::thanksgiving, 2022) == "2022-11-24");
    CHECK(first_of(H::thanksgiving, 2022, Region::ca) == "2022-10-10");
    CHECK(first_of(H::election_day, 2022) == "2022-11-08");
    CHECK(first_of(H::labor_day, 2022) == "2022-09-05");
    CHECK(first_of(H::labor_day, 2022, Region::gb) == "2022-05-02");
    CHECK(first_of(H::fathers_day, 2022, Region::au) == "2022-09-04");
    CHECK(first_of(H::mothers_day, 2022, Region::gb) == "2022-03-27");
    CHECK(first_of(H::independence_day, 2022, Region::in) == "2022-08-15");
    CHECK(first_of(H::victoria_day, 2022) == "2022-05-23");
    CHECK(first_of(H::inauguration_day, 2021) == "2021-01-20");
    CHECK(first_of(H::inauguration_day, 2022) == "");
    CHECK(first_of(H::tax_day, 2022) == "2022-04-18");
    CHECK(first_of(H::super_bowl_sunday, 2022) == "2022-02-13");
    CHECK(first_of(H::daylight_saving_end, 2022) == "2022-11-06");
}

TEST_CASE("every observance has a rule, and no other number is one") {
    for (int holiday = 1; holiday <= dateline::grammar::last_movable_holiday; ++holiday) {
        INFO(dateline::grammar::holiday_name(holiday));
        CHECK(is_holiday(holiday));
        bool any = false;
        for (int year = 2020; year < 2024; ++year)
            any = any || holiday_in(holiday, year, Region::us).times[0].has_value();
        CHECK(any);
    }
    CHECK(first_of(dateline::grammar::fixed_holiday(12, 24), 2023) == "2023-12-24");
    for (int const none : {0, -1, 999, 1100, 1132, 1231, 2400, 32000})
        CHECK_FALSE(is_holiday(none));
}

TEST_CASE("observances of any year stay on the calendar") {
    for (int year = 1; year <= 9999; year += 101)
        for (int holiday = 1; holiday <= dateline::grammar::last_movable_holiday; ++holiday)
            for (auto const& time : holiday_in(holiday, year, Region::us).times)
                if (time) CHECK(*time->earliest < *time->latest);
}
