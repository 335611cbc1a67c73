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
        {"Farmers planned a large march in the capital on Friday.", {"2023-04-14"}},
        {"The prosecutor has scheduled a news conference Friday.", {"2023-04-14"}},
        {"The march began as planned on Friday.", {"2023-04-07"}},
        {"The road is to reopen Friday.", {"2023-04-14"}},
        {"The storm may have caused the leak on Friday.", {"2023-04-07"}},
        {"The envoys meet Friday.", {"2023-04-14"}},
        {"The vote is Friday.", {"2023-04-14"}},
        {"He is due in court Friday.", {"2023-04-14"}},
        {"Beginning Friday, buses are free.", {"2023-04-14"}},
        {"Friday's game will be played in Oslo.", {"2023-04-14"}},
        {"Friday's ruling will be appealed.", {"2023-04-07"}},
        {"Analysts expect the bank to cut rates Friday.", {"2023-04-14"}},
        {"Lawyers asked the court to rule on Friday.", {"2023-04-14"}},
        {"The lawyers asked the court on Friday to rule.", {"2023-04-07"}},
        {"Voters go to the polls Sunday.", {"2023-04-16"}},
        {"Inspectors shut the bakery on Friday.", {"2023-04-07"}},
        {"The mill shuts its gates on Friday.", {"2023-04-14"}},
        {"He faces charges filed Friday.", {"2023-04-07"}},
        {"Residents remember Friday as a dark day.", {"2023-04-07"}},
        {"Shelling killed three people overnight.", {"2023-04-11TNI"}},
        {"Rain will continue overnight.", {"2023-04-12TNI"}},
        {"Relatives said they would look for ways around Friday's ruling.", {"2023-04-07"}},
        {"Polls narrowed ahead of Friday's vote.", {"2023-04-14"}},
        {"The two teams will meet in Friday's final.", {"2023-04-14"}},
        {"The envoys issued a joint statement Friday saying the treaty will help.", {"2023-04-07"}},
        {"The ministry intends to close the bridge, according to an official who briefed journalists on Friday.",
         {"2023-04-07"}},
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
        {"The drug was approved in May.", {"2022-05"}},
        {"The bank agreed to buy the mill in May.", {"2023-05"}},
        {"The festival was planned for May.", {"2023-05"}},
        {"The board named a new chairman, effective October 1.", {"2023-10-01"}},
        {"She follows Mr. Green, who stepped down as chairman and president in September.", {"2022-09"}},
        {"On 3 May 2019 the court ruled. In June the minister resigned.", {"2019-05-03", "2019-06"}},
        {"On 3 May 2019 the court ruled. The minister resigned in August.", {"2019-05-03", "2022-08"}},
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
        {"A hearing is set for the week of May 8.", {"2023-W19"}},
        {"A hearing is set for the week of January 16.", {"2024-W03"}},
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

TEST_CASE("the next month of a story", "[times]") {
    CHECK(values_of("On 5 May 2021 he fled. The next month the bank closed.") ==
          std::vector<std::string>{"2021-05-05", "2021-06"});
    CHECK(values_of("On 5 May 2021 he fled. The army will rest over the next month.") ==
          std::vector<std::string>{"2021-05-05", "P1M"});
    CHECK(values_of("Sales rose to $3 million from $2 million a year earlier.") == std::vector<std::string>{"2022"});
}

TEST_CASE("records are counted back", "[times]") {
    auto const c = GENERATE(Catch::Generators::values<TimesCase>({
        {"It is the worst flood in 40 years.", {"P40Y"}},
        {"It will be her first visit in two years.", {"P2Y"}},
        {"The bridge will open in two years.", {"2025"}},
        {"The protest will end in two days.", {"2023-04-14"}},
        {"Ten years ago today, the war began.", {"2013-04-12"}},
        {"The deal was signed 20 years ago this month.", {"2003-04"}},
        {"He resigned a week ago Friday.", {"2023-03-31"}},
    }));
    INFO(c.text);
    CHECK(values_of(c.text) == c.values);
}

TEST_CASE("a day of which no more than the month is known", "[times]") {
    CHECK(values_of("In October 2021 he fled. The same day the bank closed.") ==
          std::vector<std::string>{"2021-10", "2021-10-XX"});
    CHECK(values_of("On 5 October 2021 he fled. The same day the bank closed.") ==
          std::vector<std::string>{"2021-10-05", "2021-10-05"});
}

TEST_CASE("the day of a time of day stands behind its brackets", "[times]") {
    CHECK(values_of("The ship sank at about 10:35 a.m. (0735 GMT) Friday.") ==
          std::vector<std::string>{"2023-04-07T10:35", "2023-04-07T07:35", "2023-04-07"});
}

TEST_CASE("quarters have the number that the company gives them", "[times]") {
    auto const c = GENERATE(Catch::Generators::values<TimesCase>({
        {"It lost $2 million in the fiscal first quarter ended Dec. 31. It had earned $1 million a year ago.",
         {"2022-Q1", "2022-12-31", "2021-Q1"}},
        {"Profit rose in the fiscal second quarter. Sales for the quarter ended Dec. 31 were flat. In the 2021 period, "
         "it lost money.",
         {"2023-Q2", "2022-Q2", "2022-12-31", "2021-Q2"}},
        {"It earned less in its fourth quarter ended June 30. The fiscal year was its best.",
         {"2022-Q4", "2022-06-30", "2022"}},
    }));
    INFO(c.text);
    CHECK(values_of(c.text) == c.values);
}

TEST_CASE("what a report compares with is a quarter too", "[times]") {
    auto const c = GENERATE(Catch::Generators::values<TimesCase>({
        {"In the first quarter it lost money. Sales rose to $8 million, compared with $7 million last year.",
         {"2023-Q1", "2022-Q1"}},
        {"In the first quarter it lost money. Sales rose from last year's $7 million.", {"2023-Q1", "2022-Q1"}},
        {"In the first quarter it lost money. It opened a mine last year.", {"2023-Q1", "2022"}},
        {"It lost money in the first quarter. This quarter's loss includes a charge.", {"2023-Q1", "2023-Q1"}},
        {"This quarter's loss will be small.", {"2023-Q2"}},
    }));
    INFO(c.text);
    CHECK(values_of(c.text) == c.values);
}

TEST_CASE("TimeML takes a distance for a length", "[times]") {
    Document document;
    document.text = "On 5 May 2021 he fled. Three days later he was caught. Two weeks after June 1 he was tried. "
                    "He wrote much in the past year.";
    document.published.interval = dateline::engine::interval_from_iso_date("2023-04-12");
    std::vector<std::string> found;
    for (auto const& time : dateline::engine::find_timex(document, AnchorOptions{}))
        found.push_back(std::string(time.text) + " = " + time.reading.value);
    CHECK(found == std::vector<std::string>{"5 May 2021 = 2021-05-05", "Three days = P3D", "Two weeks = P2W",
                                            "June 1 = 2023-06-01", "the past year = 2022"});
}
