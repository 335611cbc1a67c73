#include "engine/language/syntactic_clause.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace dateline::engine;

namespace {

/// "say past subj=officials; leave future subj=army by=officials said @Monday": each clause that has a tense, a
/// modality or somebody who says it.
std::string clauses_of(std::string const& sentence) {
    Span const whole{0, static_cast<std::uint32_t>(sentence.size())};
    SyntaxTree const tree = parse_sentence(sentence, {whole, false});
    auto const word = [&](std::uint32_t i) { return std::string(tree.words[i].span.in(sentence)); };
    std::string out;
    for (Clause const& clause : find_clauses(sentence, tree)) {
        if (!clause.finite && clause.modality == Modality::none && clause.embedding == Embedding::none) continue;
        if (!out.empty()) out += "; ";
        out += clause.lemma;
        if (clause.tense == Tense::past) out += " past";
        if (clause.tense == Tense::present) out += " present";
        if (clause.tense == Tense::future) out += " future";
        if (clause.passive) out += " passive";
        if (clause.negated) out += " not";
        if (clause.modality != Modality::none) out += std::string(" ").append(name(clause.modality));
        if (clause.subject) out.append(" subj=").append(word(*clause.subject));
        if (clause.object) out.append(" obj=").append(word(*clause.object));
        if (clause.agent) out.append(" agent=").append(word(*clause.agent));
        for (std::uint32_t const time : clause.times)
            out.append(" @").append(word(time));
        if (clause.embedding != Embedding::none) out += std::string(" [").append(name(clause.embedding));
        if (clause.speaker) out += std::string(" by ").append(clause.speaker->in(sentence));
        if (clause.embedding != Embedding::none) out += "]";
    }
    return out;
}

struct Case {
    std::string sentence;
    std::string clauses;
};

} // namespace

TEST_CASE("clauses have their subjects, times, tense and speakers", "[clause]") {
    auto const c = GENERATE(values<Case>({
        {"The bridge collapsed on Tuesday.", "collapse past subj=bridge @Tuesday"},
        {"Officials said the army would leave the city on Monday.",
         "say past subj=Officials; leave conditional subj=army obj=city @Monday [said by Officials]"},
        {"The minister denied having met the ambassador.", "deny past subj=minister; meet past subj=minister "
                                                           "obj=ambassador [denied by The minister]"},
        {"After years of denying the payments, the company admitted on Friday that it had paid them.",
         "admit past subj=company @years @Friday; pay past subj=it obj=them [said by the company]"},
        {"Seven people died on Tuesday, police said.",
         "die past subj=people @Tuesday [said by police]; say past subj=police"},
        {"The storm killed nine people, according to the coast guard.",
         "kill past subj=storm obj=people [said by the coast guard]"},
        {"The mayor said he would not resign.",
         "say past subj=mayor; resign not conditional subj=he [said by The mayor]"},
        {"The president is expected to visit Berlin next week.",
         "expect present passive subj=president; visit future planned subj=president obj=Berlin @week"},
        {"The court will hear the case in May.", "hear future future subj=court obj=case @May"},
        {"The union plans to strike on Friday.", "plan present subj=union; strike future planned subj=union @Friday"},
        {"Two soldiers were killed by a mine on Sunday.", "kill past passive subj=soldiers agent=mine @Sunday"},
        {"No one was hurt in the fire.", "hurt past passive not subj=one"},
        {"The rebels never reached the capital.", "reach past not subj=rebels obj=capital"},
        {"The company could close the plant next year.", "close possible subj=company obj=plant @year"},
        {"The general claimed that his troops held the town.",
         "claim past subj=general; hold past subj=troops obj=town [claimed by The general]"},
        {"The ministry rejected the claim that it had hidden the report.",
         "reject past subj=ministry obj=claim; hide past subj=it obj=report [denied by The ministry]"},
        {"The documents that she leaked described the plan.",
         "leak past subj=she obj=that; describe past subj=documents obj=plan"},
        {"The man accused of shooting the officer was arrested on Wednesday.",
         "arrest past passive subj=man @Wednesday"},
        {"He told reporters that the deal was dead.", "tell past subj=He; be past subj=deal [said by He]"},
        {"She was told that her son had died.", "tell past passive subj=She; die past subj=son [said]"},
        {"The bank, founded in 1890, collapsed last month.", "collapse past subj=bank @month"},
        {"Police arrested the driver and released him on Saturday.",
         "arrest past subj=Police obj=driver; release past subj=Police obj=him @Saturday"},
        {"The senator said that he had voted for the bill and that he regretted it.",
         "say past subj=senator; vote past subj=he [said by The senator]; regret past subj=he obj=it [said by The "
         "senator]"},
        {"The prime minister must decide by March 2.", "decide obliged subj=minister @2"},
        {"Parliament has approved the budget.", "approve past subj=Parliament obj=budget"},
        {"The envoy has been negotiating since January.", "negotiate past subj=envoy @January"},
        {"The prisoners had been freed before the war ended.", "free past passive subj=prisoners; end past subj=war"},
        {"Nobody knows when the border will open.",
         "know present not subj=Nobody; open future future subj=border [thought by Nobody]"},
        {"The airline was going to cancel the flights.",
         "go past subj=airline; cancel future subj=airline obj=flights"},
        {"The suspect allegedly stole the car.", "steal past subj=suspect obj=car [claimed]"},
        {"The leaders met Monday in Geneva.", "meet past subj=leaders @Monday"},
        {"The firm did not comment on Thursday.", "comment past not subj=firm @Thursday"},
        {"The group said it had carried out the attack.",
         "say past subj=group; carry past subj=it obj=attack [said by The group]"},
        {"Protesters gathered outside the embassy, but the police did not intervene.",
         "gather past subj=Protesters; intervene past not subj=police"},
        {"The fighting that began in 2014 has killed thousands.",
         "begin past subj=fighting @2014; kill past subj=fighting obj=thousands"},
        {"The spokesman refused to say when the talks would begin.",
         "refuse past subj=spokesman; begin conditional subj=talks [said by The spokesman]"},
        {"Their claim was immediately denied by Kyiv.", "deny past passive subj=claim agent=Kyiv"},
        {"The judge ordered the company to pay the workers.", "order past subj=judge obj=company"},
        {"The governor announced that schools would reopen in September.",
         "announce past subj=governor; reopen conditional subj=schools @September [said by The governor]"},
        {"Experts believe that the dam may fail.",
         "believe present subj=Experts; fail possible subj=dam [thought by Experts]"},
        {"The minister has promised to publish the report by June.",
         "promise past subj=minister; publish planned subj=minister obj=report @June"},
        {"The police warned that more rain was coming.",
         "warn past subj=police; come past subj=rain [said by The police]"},
        {"She said: \"I did not sign the letter.\"",
         "say past subj=She; sign past not subj=I obj=letter [said by She]"},
        {"The army did not say how many people had been killed.",
         "say past not subj=army; kill past passive subj=people [said by The army]"},
        {"The hospital was hit twice on Friday night.", "hit past passive subj=hospital @night"},
        {"The opposition wants the president to resign.", "want present subj=opposition obj=president"},
        {"The two countries signed the treaty in 1994 and renewed it in 2004.",
         "sign past subj=countries obj=treaty @1994; renew past subj=countries obj=it @2004"},
        {"The boy will stay after a federal appeals court Thursday refused to hear the case.",
         "stay future future subj=boy; refuse past subj=court @Thursday"},
        {"Bridge collapses in storm", "collapse present subj=Bridge"},
        {"The company has denied that it paid bribes.",
         "deny past subj=company; pay past subj=it obj=bribes [denied by The company]"},
        {"Six people died, the police said on Monday.",
         "die past subj=people [said by the police]; say past subj=police @Monday"},
        {"The envoy told reporters that the talks had failed.",
         "tell past subj=envoy; fail past subj=talks [said by The envoy]"},
        {"Officials said the vote was delayed after a court Thursday refused to stop it.",
         "say past subj=Officials; delay past passive subj=vote [said by Officials]; refuse past subj=court @Thursday "
         "[said by Officials]; stop past subj=court obj=it [said by Officials]"},
        {"Minister quits over leak", "quit present subj=Minister"},
        {"Profits rose 12 percent", "rise past subj=Profits obj=percent"},
        {"If the dam breaks, the town will flood.",
         "break present conditional subj=dam; flood future future subj=town"},
        {"A storm tore over the town on Tuesday.", "tear past subj=storm @Tuesday"},
        {"Thieves stole the painting.", "steal past subj=Thieves obj=painting"},
        {"The library reopened on Tuesday.", "reopen past subj=library @Tuesday"},
        {"His colleague Ann Lee resigned on Friday.", "resign past subj=colleague @Friday"},
        {"The company denied on Friday that it had lied.",
         "deny past subj=company @Friday; lie past subj=it [denied by The company]"},
        {"The council dismissed the head of the office after the mayor resigned.",
         "dismiss past subj=council obj=head; resign past subj=mayor"},
        {"No agreement.", ""},
        {"Killed: 12; wounded: 40.", ""},
        {"Nine killed in blast", "kill past passive subj=Nine"},
        {"The officials left without having signed the treaty.", "leave past subj=officials"},
        {"Troops were sent to the border, where they remained until Sunday.",
         "send past passive subj=Troops; remain past subj=they @Sunday"},
    }));
    INFO(c.sentence);
    CHECK(clauses_of(c.sentence) == c.clauses);
}

TEST_CASE("a time belongs to the clause above it", "[clause]") {
    std::string const sentence = "Officials said on Monday that the talks failed last week.";
    SyntaxTree const tree = parse_sentence(sentence, {{0, static_cast<std::uint32_t>(sentence.size())}, false});
    auto const clauses = find_clauses(sentence, tree);
    auto const lemma_at = [&](std::string const& words) {
        auto const at = static_cast<std::uint32_t>(sentence.find(words));
        auto const governor = governing_clause(tree, clauses, {at, at + static_cast<std::uint32_t>(words.size())});
        return governor ? clauses[*governor].lemma : std::string();
    };
    CHECK(lemma_at("Monday") == "say");
    CHECK(lemma_at("last week") == "fail");
}
