#include "engine/event/extract.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::engine;
using namespace date::literals;

namespace {

std::vector<Mention> mentions_of(std::string const& text) {
    Document document;
    document.path = "a.txt";
    document.text = text;
    document.published.interval = Interval::of(Day{date::local_days{2023_y / 4 / 12}}); // a Wednesday
    document.published.method = PublicationMethod::metadata;
    return extract(document, {}, {}).mentions;
}

struct Case {
    std::string text;
    std::string predicate;
    std::string edtf; ///< "" where none
};

struct InvolvedCase {
    std::string text;
    std::string predicate;
    std::string who;
};

} // namespace

TEST_CASE("what a clause does not date the text around it may", "[extract]") {
    auto const c = GENERATE(values<Case>({
        {"The bridge collapsed on Tuesday. Boats searched the river.", "searched", "2023-04-11?"},
        {"The bridge collapsed early on Tuesday. Boats searched the river.", "searched", "2023-04-11?"},
        {"The council met on Monday and approved the plan.", "approved", "2023-04-10?"},
        {"The bridge was built in 1998. A ferry was sold.", "sold", "1998?"},
        {"The bridge was built in 1998. \"It was ugly then,\" she said.", "said", "2023-04-12?"},
        {"The bridge was built in 1998. It is ugly. The mayor laughed.", "laughed", ""},
        {"The company has released a new engine.", "released", "2023-04-12?"},
        {"The union says the plan is dead.", "says", "2023-04-12?"},
        // what is no event of that day
        {"The bridge collapsed on Tuesday. The mayor had warned of it.", "warned", ""},
        {"The bridge collapsed on Tuesday. The library lends books.", "lends", ""},
        {"The bridge collapsed on Tuesday. The mayor will resign.", "resign", ""},
        {"The bridge collapsed on Tuesday. The mayor said that a boat sank.", "sank", ""},
        {"The bridge collapsed on Tuesday. After the ferry sank, the mayor resigned.", "sank", ""},
        {"The company has never released an engine.", "released", ""},
        {"The company has wanted a new engine.", "wanted", ""},
        {"The bridge collapsed on Tuesday. The town feared a flood.", "feared", ""},
        {"The bridge collapsed on Tuesday. The town had already been flooded.", "flooded", ""},
        {"The bridge collapsed on Tuesday. The council previously closed it.", "closed", ""},
        {"The bridge collapsed on Tuesday. Ultimately, the council closed it.", "closed", ""},
        {"The bridge collapsed on Tuesday. Nine families lived there before the war.", "lived", ""},
        {"The bridge collapsed on Tuesday. Nine boats seemed to have sunk.", "sunk", ""},
        {"The company has been selling engines.", "selling", ""},
        {"The company has sold engines since the war began.", "sold", ""},
        {"The company has already sold the mill.", "sold", ""},
        // what a text says it says on no day
        {"The bridge collapsed on Tuesday. The report described the cracks.", "described", ""},
        {"The union has a secret letter. It describes the plan.", "describes", ""},
        {"The paper describing the plan says it failed.", "says", ""},
        {"The bridge collapsed on Tuesday. The mayor described the cracks.", "described", "2023-04-11?"},
        {"Two envoys met on March 1. One of them suggested a sale, the paper says.", "suggested", "2023-03-01?"},
        // far from the day of the story, or in a section of its own
        {"The bridge collapsed on Tuesday. It was old. It was red. It was long. It was high. It was loud. It was "
         "narrow. It was steep. It was empty. It was cold. A ferry was sold.",
         "sold", ""},
        {"The bridge collapsed on Tuesday.\n\nHow it came about\n\nThe council sold the ferry.", "sold", ""},
        // another story begins
        {"The bridge collapsed on Tuesday.\n\nMARSK, Castria — A mill burned.", "burned", ""},
        {"Bridge collapses in valley\n\nIt was old.", "collapses", ""},
    }));
    CAPTURE(c.text);
    auto const mentions = mentions_of(c.text);
    auto const mention = std::ranges::find(mentions, c.predicate, &Mention::predicate);
    REQUIRE(mention != mentions.end());
    CHECK_FALSE(mention->time);
    CHECK((mention->implied ? mention->implied->edtf : "") == c.edtf);
}

TEST_CASE("a clause's own noun phrases take part in it", "[extract]") {
    auto const c = GENERATE(values<InvolvedCase>({
        {"Ann Lee sold the mill to Northern Foods.", "sold", "Ann Lee"},
        {"Ann Lee sold the mill to Northern Foods.", "sold", "Northern Foods"},
        {"Ann Lee resigned. She sold the mill.", "sold", "Ann Lee"},
        {"The mill was sold by Ann Lee.", "sold", "Ann Lee"},
        {"Ann Lee came and sold the mill.", "sold", "Ann Lee"},
        {"The town mourned the death of Ann Lee.", "death", "the death of Ann Lee"},
    }));
    CAPTURE(c.text, c.predicate);
    auto const mentions = mentions_of(c.text);
    auto const mention = std::ranges::find(mentions, c.predicate, &Mention::predicate);
    REQUIRE(mention != mentions.end());
    CHECK(std::ranges::any_of(mention->involved,
                              [&](std::string const& phrase) { return phrase.find(c.who) != std::string::npos; }));
}

TEST_CASE("who is named in another clause takes no part", "[extract]") {
    auto const mentions = mentions_of("The mill burned while Ann Lee slept.");
    auto const mention = std::ranges::find(mentions, "burned", &Mention::predicate);
    REQUIRE(mention != mentions.end());
    CHECK(std::ranges::find(mention->involved, "Ann Lee") == mention->involved.end());
}
