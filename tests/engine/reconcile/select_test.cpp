#include "engine/reconcile/select.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace dateline;
using namespace dateline::engine;
using namespace date::literals;

namespace {

struct Told {
    std::string lemma = "close";
    double importance = 0.5;
    bool dated = true;                          ///< by words of its own
    Granularity granularity = Granularity::day; ///< of which a coarser one has only an end
};

Event event_of(Told const& told, std::string id) {
    Event event;
    event.id = std::move(id);
    event.importance = told.importance;
    event.granularity = told.granularity;
    Instant const begin{date::local_days{2023_y / 4 / 3}};
    if (told.granularity <= Granularity::day) event.interval.earliest = begin;
    event.interval.latest = begin + date::days{1};
    EventMention mention;
    mention.mention.lemma = told.lemma;
    if (told.dated) mention.mention.time = TimeMention{};
    event.mentions.push_back(std::move(mention));
    return event;
}

/// Whether the first of two events is shown where only one of them can be, beside others that matter more.
bool is_preferred(Told const& first, Told const& second) {
    constexpr int others = 20; // of one article
    Timeline timeline;
    timeline.documents.resize(1);
    timeline.events = {event_of(first, "first"), event_of(second, "second")};
    for (int i = 0; i < others; ++i)
        timeline.events.push_back(event_of({.importance = 0.9}, "e-" + std::to_string(i)));
    select(timeline, {});
    CHECK(timeline.events[0].shown != timeline.events[1].shown);
    return timeline.events[0].shown;
}

} // namespace

TEST_CASE("what is shown of a timeline", "[select]") {
    // the more important
    CHECK(is_preferred({.importance = 0.5}, {.importance = 0.49}));
    // what its own words date, rather than what only the text around it does, and least of that what somebody says
    CHECK(is_preferred({.importance = 0.45}, {.importance = 0.5, .dated = false}));
    CHECK(is_preferred({.importance = 0.4}, {.lemma = "say", .importance = 0.5, .dated = false}));
    CHECK(is_preferred({.importance = 0.4, .dated = false}, {.lemma = "say", .importance = 0.43, .dated = false}));
    CHECK(is_preferred({.lemma = "say", .importance = 0.5}, {.importance = 0.49}));
    // what happens on a day, rather than what will be so by some year
    CHECK(is_preferred({.importance = 0.45}, {.importance = 0.5, .granularity = Granularity::year}));
}
