#include "engine/calendar/edtf.hpp"
#include "engine/publication/metadata_date.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace dateline::engine;

namespace {

std::string published(std::vector<MetadataDate> const& dates) {
    auto const publication = publication_in_metadata(dates);
    if (!publication.interval) return "unknown";
    auto const day = Interval::of(day_of(*publication.interval->earliest));
    return edtf(day, Granularity::day, publication.qualifier).value_or("");
}

} // namespace

TEST_CASE("dates of fields are read as feeds write them") {
    struct Case {
        std::string text, day;
    };
    auto const cases = std::vector<Case>{
        {"2001-07-14", "2001-07-14"},
        {"20010714", "2001-07-14"},
        {"20010714T120000+0200", "2001-07-14"},
        {"Sat, 14 Jul 2001 12:00:00 EET", "2001-07-14"},
        {"2001-07-14T12:00:00.123Z", "2001-07-14"},
        {"14. Juli 2001", "2001-07-14"},
        {"14 juillet 2001", "2001-07-14"},
        {"4 months ago", "unknown"},
        {"3609-07-14", "unknown"},
        {"0001-01-01T00:00:00Z", "unknown"},
        {"2001-07-14T12:00:————————————————————————————————", "2001-07-14"}, // too long: cut inside a dash
        {"soon", "unknown"},
        {"", "unknown"},
    };
    for (auto const& [text, day] : cases) {
        CAPTURE(text);
        auto const dates = std::vector<MetadataDate>{{DateRole::published, "date", text}};
        CHECK(published(dates) == day);
        CHECK(unreadable_dates(dates).size() == (day == "unknown" ? 1 : 0));
    }
}

TEST_CASE("the best-founded date of a file is when its article was published") {
    using Dates = std::vector<MetadataDate>;
    MetadataDate const issue{DateRole::published, "date.issue", "2023-04-10"};
    MetadataDate const first{DateRole::created, "firstcreated", "2023-04-09"};
    MetadataDate const planned{DateRole::created, "firstcreated", "2023-03-01"};
    MetadataDate const version{DateRole::version, "versioncreated", "2023-04-11"};
    MetadataDate const changed{DateRole::modified, "updated", "2023-05-01"};
    MetadataDate const captured{DateRole::captured, "WARC-Date", "2023-06-01"};
    CHECK(published(Dates{changed, version, issue, first}) == "2023-04-10");
    CHECK(published(Dates{version, first}) == "2023-04-09");
    CHECK(published(Dates{planned, version}) == "2023-04-11?");
    CHECK(published(Dates{changed}) == "2023-05-01?");
    CHECK(published(Dates{captured}) == "unknown");
    CHECK(publication_in_metadata(Dates{captured}).evidence.size() == 1);
    CHECK(publication_in_metadata(Dates{planned, version, captured}).evidence.size() == 3);
    CHECK(publication_in_metadata(Dates{issue, issue}).evidence.size() == 1);
}
