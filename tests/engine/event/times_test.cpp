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
