// Dates that people and files state: EDTF, ISO 8601, "NAME=DATE".

#include "engine/calendar/edtf.hpp"
#include "engine/publication/publication.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace dateline;

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    if (auto const read = engine::parse_edtf(text)) {
        auto const& interval = read->interval;
        fuzz::require(!interval.bounded() || *interval.earliest < *interval.latest);
    }
    if (auto const interval = engine::interval_from_iso_date(text)) {
        fuzz::require(!interval->bounded() || *interval->earliest < *interval->latest);
    }
    if (auto const day = engine::day_from_iso(text)) {
        auto const written =
            engine::edtf(engine::Interval::of(*day), engine::Granularity::day, engine::Qualifier::exact);
        fuzz::require(written.has_value());
        auto const read = engine::parse_edtf(*written);
        fuzz::require(read && read->interval == engine::Interval::of(*day));
    }
    auto const stated = engine::parse_stated_publication(text);
    if (stated) static_cast<void>(engine::matches(*stated, text));
    return 0;
}
