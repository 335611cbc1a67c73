#include "engine/event/extract.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using dateline::engine::AnchorOptions;
using dateline::engine::Document;

namespace {

/// The TIMEX3 values of the times of a text published on Wednesday, 12 April 2023, unless said otherwise.
std::vector<std::string> values_of(std::string text, char const* published = "2023-04-12") {
    Document document;
    document.text = std::move(text);
    document.published.interval = dateline::engine::interval_from_iso_date(published);
    std::vector<std::string> values;
    for (auto const& time : dateline::engine::find_times(document, AnchorOptions{}))
        values.push_back(time.reading.value);
    return values;
}

struct TimesCase {
    char const* text;
    std::vector<std::string> values;
};

} // namespace

TEST_CASE("where the words point a weekday", "[times]") {
    auto const c = GENERATE(Catch::Generators::values<TimesCase>({
        {"Officials said Friday they will close the road.", {"2023-04-07"}},
        {"The road will be closed on Friday.", {"2023-04-14"}},
        {"She planned to leave the city on Friday.", {"2023-04-14"}},
        {"Talks, set to resume Friday, have stalled.", {"2023-04-14"}},
        {"He told them that he would meet the king on Friday.", {"2023-04-14"}},
        {"The first buses could run as early as Friday.", {"2023-04-14"}},
        {"The lease had been due to expire on Friday.", {"2023-04-07"}},
        {"The deadline was extended until Friday.", {"2023-04-14"}},
        {"Until Friday, they had not called him.", {"2023-04-07"}},
        {"Forty members had filed reports by Friday.", {"2023-04-07"}},
        {"It was not until Friday that the mayor spoke.", {"2023-04-07"}},
    }));
    INFO(c.text);
    CHECK(values_of(c.text) == c.values);
}

TEST_CASE("where the words point a date without its year", "[times]") {
    auto const c = GENERATE(Catch::Generators::values<TimesCase>({
        {"The offer was extended to May 16.", {"2023-05-16"}},
        {"He was arrested on September 3.", {"2022-09-03"}},
        {"The ministry will publish it in February.", {"2024-02"}},
        {"The third envoy was to settle it by March 2.", {"2023-03-02"}},
        {"Its year ended June 30.", {"2022-06-30"}},
        {"It has been shut since August.", {"2022-08"}},
    }));
    INFO(c.text);
    CHECK(values_of(c.text) == c.values);
}

TEST_CASE("the period that a text reports on", "[times]") {
    auto const in_november = [](char const* text) { return values_of(text, "2023-11-01"); };
    auto const c = GENERATE(Catch::Generators::values<TimesCase>({
        {"Third-quarter profit rose. It earned less a year earlier.", {"2023-Q3", "2022-Q3"}},
        {"It made a third-quarter loss, against a year-earlier gain.", {"2023-Q3", "2022-Q3"}},
        {"In the latest quarter, sales rose. In the year-ago period, they fell.", {"2023-Q3", "2022-Q3"}},
        {"Sales rose in the quarter ended July 31.", {"2023-Q2", "2023-07-31"}},
        {"Third-quarter profit rose. In the 2021 period, it fell.", {"2023-Q3", "2021-Q3"}},
        {"For the nine months, it earned more than a year earlier.", {"P9M", "2022"}},
        {"In the year ended June 30, it earned less.", {"P1Y", "2023-06-30"}},
        // a quarter that is not over is a side remark
        {"Third-quarter profit fell; a fourth-quarter charge is planned. It was higher a year ago.",
         {"2023-Q3", "2023-Q4", "2022-Q3"}},
        // no report
        {"He left a year ago.", {"2022"}},
    }));
    INFO(c.text);
    CHECK(in_november(c.text) == c.values);
}

TEST_CASE("in so many days, of what lies ahead and of what has been", "[times]") {
    auto const c = GENERATE(Catch::Generators::values<TimesCase>({
        {"The road will open in two weeks.", {"2023-04-26"}},
        {"She wrote to him twice in two weeks.", {"P2W"}},
        {"The verdict was due in two weeks.", {"2023-04-26"}},
        {"The firm must sell it within 18 months.", {"P18M"}},
        {"A hearing is set for the week of March 6.", {"2023-W10"}},
        {"They stayed a few days.", {"PXD"}},
    }));
    INFO(c.text);
    CHECK(values_of(c.text) == c.values);
}

TEST_CASE("a time of day belongs to the day that was just spoken of", "[times]") {
    CHECK(values_of("He was shot on Monday. Police came at 10 p.m.") ==
          std::vector<std::string>{"2023-04-10", "2023-04-10T22:00"});
    CHECK(values_of("It opens at 10 p.m.") == std::vector<std::string>{"T22:00"});
}
