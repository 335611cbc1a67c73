#include "engine/language/train/conll_score.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace dateline::engine;

namespace {

/// Lines of "form lemma upos xpos head relation", with "a-b form" for a token of several words.
ScoredText scored(std::string const& lines) {
    std::string conllu;
    std::istringstream in(lines);
    std::string line;
    int number = 0;
    while (std::getline(in, line)) {
        std::istringstream fields(line);
        std::string form;
        std::string lemma;
        std::string upos;
        std::string xpos;
        std::string head;
        std::string relation;
        fields >> form >> lemma >> upos >> xpos >> head >> relation;
        if (form.find('-') != std::string::npos) {
            conllu += form + "\t" + lemma + "\t_\t_\t_\t_\t_\t_\t_\t_\n";
        } else if (form.empty()) {
            conllu += "\n";
            number = 0;
        } else {
            conllu += std::to_string(++number) + "\t" + form + "\t" + lemma + "\t" + upos + "\t" + xpos + "\t_\t" +
                      head + "\t" + relation + "\t_\t_\n";
        }
    }
    std::istringstream bank(conllu + "\n");
    ScoredText text;
    auto const sentences = read_treebank(bank);
    REQUIRE(sentences);
    for (TreebankSentence const& sentence : *sentences)
        text.add(sentence);
    return text;
}

} // namespace

TEST_CASE("an analysis is scored as in the CoNLL 2018 shared task", "[score]") {
    // Ten words in nine tokens and two sentences.
    auto const gold = scored("1-2 don't\n"
                             "do do AUX VBP 3 aux\n"
                             "n't not PART RB 3 advmod\n"
                             "go go VERB VB 0 root\n"
                             ". . PUNCT . 3 punct\n"
                             "\n"
                             "Ann Ann PROPN NNP 2 nsubj:pass\n"
                             "left leave VERB VBD 0 root\n"
                             "New New PROPN NNP 4 compound\n"
                             "York York PROPN NNP 2 obj\n"
                             "Monday Monday PROPN NNP 2 obl:unmarked\n"
                             ". . PUNCT . 2 punct\n");
    // One sentence; "NewYork" is one token; "Monday" hangs wrongly; "left" is tagged and lemmatised wrongly.
    auto const system = scored("1-2 don't\n"
                               "do do AUX VBP 3 aux\n"
                               "n't not PART RB 3 advmod\n"
                               "go go VERB VB 0 root\n"
                               ". . PUNCT . 3 punct\n"
                               "Ann Ann PROPN NNP 6 nsubj\n"
                               "left left VERB VBN 3 conj\n"
                               "NewYork NewYork PROPN NNP 6 obj\n"
                               "Monday Monday PROPN NNP 7 appos\n"
                               ". . PUNCT . 6 punct\n");
    auto const scores = score(gold, system);
    REQUIRE(scores);
    CHECK(scores->tokens.both == 7);
    CHECK(scores->tokens.gold == 9);
    CHECK(scores->tokens.system == 8);
    CHECK(scores->tokens.f1() == Approx(200.0 * 7 / 17));
    CHECK(scores->sentences.both == 0);
    CHECK(scores->words.both == 8);
    CHECK(scores->words.f1() == Approx(200.0 * 8 / 19));
    CHECK(scores->upos.both == 8);
    CHECK(scores->xpos.both == 7);
    CHECK(scores->lemmas.both == 7);
    CHECK(scores->uas.both == 6); // all but "left" and "Monday"
    CHECK(scores->las.both == 6); // subtypes do not count

    CHECK(score(gold, gold)->las.f1() == Approx(100));
    CHECK_FALSE(score(gold, ScoredText()));
}
