#include "engine/language/clause.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace dateline::engine;

namespace {

std::vector<Predicate> tagged_predicates(std::string const& sentence, std::vector<Token> const& tokens) {
    auto words = split_words(sentence, {0, static_cast<std::uint32_t>(sentence.size())});
    tag_words(sentence, words);
    return find_predicates(sentence, tokens, words);
}

/// "say.past hold.past.embedded": each predicate's lemma, tense and flags.
std::string predicates_of(std::string const& sentence) {
    auto const tokens = tokenise(sentence, {0, static_cast<std::uint32_t>(sentence.size())});
    std::string out;
    for (Predicate const& p : tagged_predicates(sentence, tokens)) {
        if (!out.empty()) out += ' ';
        out += p.lemma;
        out += p.tense == Tense::past      ? ".past"
               : p.tense == Tense::present ? ".present"
               : p.tense == Tense::future  ? ".future"
                                           : "";
        if (p.passive) out += ".passive";
        if (p.planned) out += ".planned";
        if (p.negated) out += ".negated";
        if (p.conditional) out += ".conditional";
        if (p.relative) out += ".relative";
        if (p.embedded) out += ".embedded";
    }
    return out;
}

struct Case {
    std::string sentence;
    std::string predicates;
};

} // namespace

TEST_CASE("finite verbs are found with tense and standing", "[clause]") {
    auto const c = GENERATE(values<Case>({
        {"The bridge collapsed on Tuesday.", "collapse.past"},
        {"The pages might have been altered.", "alter.passive.conditional"},
        {"When asked about it, she laughed.", "laugh.past"},
        {"To avoid appearing to have given in, the union voted.", "vote.past"},
        {"One of the letters found showed a map.", "show.past"},
        {"The leaked documents describe a plan.", "describe.present"},
        {"The paper describes a confidential talk.", "describe.present"},
        {"Soldiers will build a bridge next week.", "build.future.planned"},
        {"The visit is planned for April 26.", "plan.future.passive.planned"},
        {"He was to settle the question by March 2.", "settle.planned"},
        {"The minister is expected to visit on Friday.", "visit.future.planned"},
        {"They plan to meet on Monday.", "meet.future.planned"},
        {"Russia could attack in spring.", "attack.conditional"},
        {"The claim was immediately denied by Kyiv.", "deny.past.passive"},
        {"He did not comment on Thursday.", "comment.past.negated"},
        {"Two people have died since Monday.", "die.past"},
        {"The official said on Sunday that the army would leave.", "say.past leave.conditional.embedded"},
        {"Seven people died on Tuesday, police said.", "die.past say.past"},
        {"The group, which denied the report, left Mali.", "deny.past.relative leave.past"},
        {"Yi and Kim both resigned last month.", "resign.past"},
        {"Its leader, Park Hong-keun, asked parliament to convene.", "ask.past"},
        {"A wounded soldier", ""},
        {"On the same topic:", ""},
        {"Theresa May won.", "win.past"},
        {"A storm swept over the island of Karsa.", "sweep.past"},
        {"Talks, set to resume Friday, have stalled.", "set.past stall.past"},
        {"A statement issued on Sunday by the office described the claim as false.", "describe.past"},
        {"The town sent its leaked documents to the paper.", "send.past"},
        {"Envoys of the group met contacts in February, the paper claims.", "meet.past claim.present"},
    }));
    INFO(c.sentence);
    CHECK(predicates_of(c.sentence) == c.predicates);
}

TEST_CASE("the clauses of a sentence partition it", "[clause]") {
    auto const* const sentence = GENERATE("He said on Friday that it fell, while she left and they stayed.",
                                          "KYIV, Ukraine — The head of the group claimed that his men held the city.",
                                          "If it rains, the match will be cancelled; the league said so on Monday.");
    auto const tokens = tokenise(sentence, {0, static_cast<std::uint32_t>(std::string_view(sentence).size())});
    auto const predicates = tagged_predicates(sentence, tokens);
    REQUIRE(predicates.size() >= 2);
    CHECK(predicates.front().clause_begin == 0);
    CHECK(predicates.back().clause_end == tokens.size());
    for (std::size_t i = 0; i + 1 < predicates.size(); ++i) {
        CHECK(predicates[i].clause_end == predicates[i + 1].clause_begin);
        CHECK(predicates[i].token < predicates[i].clause_end);
    }
}
