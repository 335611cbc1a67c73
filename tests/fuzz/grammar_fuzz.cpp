// Any text: what is found lies in order within it, is what the reference finds, and has its place on the calendar or
// says why not.

#include "engine/calendar/anchor.hpp"
#include "engine/calendar/edtf.hpp"
#include "grammar/dump.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_reference.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace dateline;

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static auto const leap_day = engine::interval_from_iso_date("2024-02-29");
    auto const text = fuzz::text_of(data, size);
    auto const found = grammar::scan(text);
    // The reference tries every rule at every word, which takes long; a few words show as much as many.
    constexpr std::size_t short_enough = 64;
    if (size <= short_enough) fuzz::require(found == grammar::scan_reference(text));
    std::uint32_t end = 0;
    for (auto const& candidate : found) {
        fuzz::require(candidate.span.begin >= end && candidate.span.end <= size && !candidate.span.empty());
        fuzz::require(candidate.extent.contains(candidate.span));
        end = candidate.span.end;
        fuzz::require(!grammar::dump(candidate.expression).empty());

        engine::Anchor anchor;
        for (auto const tense : {engine::Tense::unknown, engine::Tense::past, engine::Tense::future}) {
            anchor.tense = tense;
            anchor.published = tense == engine::Tense::past ? std::nullopt : leap_day;
            auto const time = engine::anchor(candidate.expression, anchor);
            if (!time) continue;
            auto const& interval = time->interval;
            fuzz::require(!interval.bounded() || *interval.earliest < *interval.latest);
            fuzz::require(!engine::timex_value(*time).empty());
            if (auto const edtf = engine::edtf(*time)) {
                auto const read = engine::parse_edtf(*edtf);
                fuzz::require(read && read->interval == interval);
            }
            static_cast<void>(engine::explain(*time));
        }
    }
    return 0;
}
