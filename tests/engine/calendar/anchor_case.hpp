#pragma once

#include "engine/calendar/anchor.hpp"
#include "engine/calendar/edtf.hpp"
#include "tests/engine/calendar/say.hpp"

#include <catch2/catch.hpp>

#include <initializer_list>
#include <string>

/// One line of a table: words, what they say, what they hang on, and everything that is to come of it.
struct AnchorCase {
    char const* words;
    dateline::grammar::TimeExpression said;
    char const* published; ///< a day, two days with a slash between them, or ""
    dateline::engine::Tense tense;
    char const* earliest; ///< as people read it; "" is open
    char const* latest;
    dateline::grammar::Granularity granularity;
    char const* value;
    char const* edtf; ///< carries the qualifier
};

/// "2023-04-12", "2023-04-10/2023-04-14", "2023-04-12T16:30".
inline std::optional<dateline::engine::Interval> published_on(std::string const& text) {
    if (text.empty()) return std::nullopt;
    auto const interval = dateline::engine::parse_edtf(text);
    REQUIRE(interval);
    return interval->interval;
}

inline void check_anchored(std::initializer_list<AnchorCase> cases, dateline::engine::Anchor anchor = {}) {
    using namespace dateline::engine;
    for (auto const& expected : cases) {
        CAPTURE(expected.words, expected.published);
        anchor.published = published_on(expected.published);
        anchor.tense = expected.tense;
        auto const time = dateline::engine::anchor(expected.said, anchor);
        CHECK(time.has_value());
        if (!time) continue;
        CHECK(iso_earliest(time->interval).value_or("") == expected.earliest);
        CHECK(iso_latest(time->interval).value_or("") == expected.latest);
        CHECK(time->granularity == expected.granularity);
        CHECK(timex_value(*time) == expected.value);
        CHECK(edtf(*time).value_or("") == expected.edtf);
    }
}
