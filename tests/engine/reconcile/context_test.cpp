#include "engine/reconcile/context.hpp"
#include "engine/reconcile/pair_score.hpp"
#include "small_mentions.hpp"

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::tests;

namespace {

/// "… announced a treaty on the waters of the Lys. They will sign it in Greyfort on the 20th."
SmallMention const announced{.article = 0, .lemma = "announce", .words = {"lys", "treaty", "water"}, .names = {"Lys"}};
SmallMention const sign_it{.article = 0,
                           .lemma = "sign",
                           .words = {"greyfort", "sign"},
                           .names = {"Greyfort"},
                           .day = 20,
                           .title = "They will sign it in Greyfort"};
SmallMention const sign_treaty{.article = 1,
                               .lemma = "sign",
                               .words = {"lys", "sign", "treaty", "water"},
                               .names = {"Lys"},
                               .day = 20,
                               .title = "Two presidents will sign a treaty on the waters of the Lys"};

SmallMention with_day(SmallMention mention, std::optional<int> day) {
    mention.day = day;
    return mention;
}

} // namespace

TEST_CASE("what a clause points back to is as good as its own words", "[context]") {
    SmallFolder const folder({announced, sign_it, sign_treaty});
    engine::Contexts const contexts(folder.items(), folder.features());
    CHECK(contexts.explain(1, 2));
    CHECK(contexts.explain(2, 1));
    CHECK_FALSE(contexts.explain(0, 1)); // of one article
    CHECK_FALSE(contexts.explain(0, 2)); // without a date
    CHECK(contexts.similarity(1, 2) > folder.features().similarity(1, 2));
    CHECK(folder.features().no_shared_names(1, 2));
    CHECK_FALSE(contexts.no_shared_names(1, 2));
    engine::PairScore const score(folder.items(), folder.features(), folder.like());
    CHECK(score(1, 2, 0) >= 0);
}

TEST_CASE("only what is of one day is explained by the sentence before", "[context]") {
    for (auto const& other : {with_day(sign_treaty, 21), with_day(sign_treaty, {})}) {
        SmallFolder const folder({announced, sign_it, other});
        engine::Contexts const contexts(folder.items(), folder.features());
        CHECK_FALSE(contexts.explain(1, 2));
    }
    SmallMention named = sign_it;
    named.title = "Two presidents will sign in Greyfort";
    SmallFolder const folder({announced, named, sign_treaty});
    engine::Contexts const contexts(folder.items(), folder.features());
    CHECK_FALSE(contexts.explain(1, 2));
}
