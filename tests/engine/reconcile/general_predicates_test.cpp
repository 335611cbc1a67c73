#include "engine/reconcile/general_predicates.hpp"
#include "small_mentions.hpp"

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::tests;

namespace {

struct Matter {
    std::string_view what;
    SmallMention a;
    SmallMention b;
    bool one;
};

} // namespace

TEST_CASE("what goes with a general predicate tells what it is about", "[general_predicates]") {
    auto const c = GENERATE(values<Matter>({
        {"a predicate that tells by itself", {0, "resign", {"office"}}, {1, "resign", {"scandal", "wave"}}, true},
        {"one object",
         {.article = 0, .lemma = "provide", .words = {"aid", "village", "week"}, .involved = {"The army", "aid"}},
         {.article = 1,
          .lemma = "provide",
          .words = {"aid", "flood", "help", "river"},
          .involved = {"Soldiers", "aid"}},
         true},
        {"another object",
         {.article = 0, .lemma = "provide", .words = {"aid", "village"}, .involved = {"The army", "aid"}},
         {.article = 1, .lemma = "provide", .words = {"map", "photo"}, .involved = {"The archive", "a map"}},
         false},
        {"a name as object",
         {.article = 0, .lemma = "put", .words = {"board", "quill"}, .names = {"Quill"}, .involved = {"He", "Quill"}},
         {.article = 1,
          .lemma = "put",
          .words = {"list", "quill"},
          .names = {"Quill"},
          .involved = {"It", "Ada Quill"}},
         true},
        {"the name of a subject alone",
         {.article = 0,
          .lemma = "give",
          .words = {"quill", "speech"},
          .names = {"Quill"},
          .involved = {"Quill", "a speech"}},
         {.article = 1,
          .lemma = "give",
          .words = {"coat", "quill"},
          .names = {"Quill"},
          .involved = {"Quill", "a coat"}},
         false},
        {"other subjects that are named",
         {.article = 0, .lemma = "give", .words = {"aid", "lorn"}, .names = {"Lorn"}, .involved = {"Lorn", "aid"}},
         {.article = 1, .lemma = "give", .words = {"aid", "tarn"}, .names = {"Tarn"}, .involved = {"Tarn", "aid"}},
         false},
        {"one message", {0, "say", {"bridge", "safe", "week"}}, {1, "say", {"bridge", "engineer", "safe"}}, true},
        {"another message",
         {0, "say", {"bridge", "firm", "safe", "week"}},
         {1, "say", {"lorry", "price", "road", "week"}},
         false},
        {"one message in long sentences, as the titles tell",
         {.article = 0,
          .lemma = "agree",
          .words = {"autumn", "boat", "fleet", "harbour", "pay", "sell", "year"},
          .title = "The town agreed to sell the boats"},
         {.article = 1,
          .lemma = "agree",
          .words = {"boat", "council", "debt", "final", "mayor", "sell", "vote"},
          .title = "The council agreed to sell its boats"},
         true},
        {"denials of two claims",
         {.article = 0,
          .lemma = "deny",
          .words = {"claim", "deny"},
          .names = {"Lorn"},
          .involved = {"Lorn", "the claim"}},
         {.article = 1, .lemma = "deny", .words = {"bribe", "claim", "deny"}, .involved = {"The firm", "a claim"}},
         false},
        {"what two things are", {0, "be", {"bridge", "old"}}, {1, "be", {"bridge", "long", "over", "river"}}, false},
        {"verbs that tell a little more", {0, "release", {"film", "singer"}}, {1, "release", {"record", "song"}}, true},
    }));
    CAPTURE(c.what);
    SmallFolder const folder({c.a, c.b});
    engine::Matters const matters(folder.items());
    CHECK((matters.likeness(0, 1) >= 1) == c.one);
    CHECK(matters.likeness(0, 1) == matters.likeness(1, 0));
}

TEST_CASE("general predicates are told from those of events", "[general_predicates]") {
    for (std::string_view const lemma : {"be", "provide", "say", "seem"})
        CHECK(engine::is_general(lemma));
    for (std::string_view const lemma : {"arrest", "explode", "resign"})
        CHECK_FALSE(engine::is_general(lemma));
}
