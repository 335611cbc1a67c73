#include "engine/language/model.hpp"
#include "engine/language/train/conll_score.hpp"

#include <fmt/core.h>

#include <exception>
#include <fstream>

// Measures the library's model: dateline-evaluate-language [--raw] [--documents PREFIX] TREEBANK…
//
// On the treebank's own words, or with --raw on its text, which is then split into sentences and words as well.

namespace {

using namespace dateline::engine;

/// The analysis of the treebank's words.
ScoredText analyse_words(std::vector<TreebankSentence> sentences) {
    LanguageModel const& model = embedded_model();
    ScoredText text;
    for (TreebankSentence& sentence : sentences) {
        auto const atoms = atoms_of(sentence);
        sentence.tags = model.tagger.tag(atoms);
        for (std::size_t i = 0; i < sentence.forms.size(); ++i)
            sentence.lemmas[i] = model.lemmatiser.lemma(sentence.forms[i], sentence.tags[i]);
        sentence.tree = model.parser.parse(ParserInput(atoms, sentence.tags, model.tagger.lexicon()));
        text.add(sentence);
    }
    return text;
}

/// The analysis of the treebank's text, put together from its sentences.
ScoredText analyse_text(std::vector<TreebankSentence> const& sentences) {
    std::string text;
    for (TreebankSentence const& sentence : sentences) {
        if (!text.empty()) text += sentence.starts_paragraph ? "\n\n" : " ";
        text += sentence.text;
    }
    ScoredText scored;
    for (SyntaxTree const& tree : parse_text(text))
        scored.add(text, tree);
    return scored;
}

int run(std::vector<std::string> const& arguments) {
    bool raw = false;
    std::string documents;
    std::vector<std::string> files;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--raw") {
            raw = true;
        } else if (arguments[i] == "--documents" && i + 1 < arguments.size()) {
            documents = arguments[++i];
        } else {
            files.push_back(arguments[i]);
        }
    }
    if (files.empty()) {
        fmt::print(stderr, "usage: dateline-evaluate-language [--raw] [--documents PREFIX] TREEBANK...\n");
        return 2;
    }
    for (std::string const& file : files) {
        std::ifstream in(file, std::ios::binary);
        auto read = in ? read_treebank(in) : std::nullopt;
        if (!read) {
            fmt::print(stderr, "{}: not a treebank in CoNLL-U\n", file);
            return 3;
        }
        std::vector<TreebankSentence> sentences;
        std::string document;
        for (TreebankSentence& sentence : *read) {
            if (!sentence.document.empty()) document = sentence.document;
            if (document.starts_with(documents)) sentences.push_back(std::move(sentence));
        }
        ScoredText gold;
        for (TreebankSentence const& sentence : sentences)
            gold.add(sentence);
        auto const scores = score(gold, raw ? analyse_text(sentences) : analyse_words(sentences));
        if (!scores) {
            fmt::print(stderr, "{}: its words are not its text\n", file);
            return 3;
        }
        fmt::print("{}\n  tokens {:.2f}  sentences {:.2f}  words {:.2f}\n", file, scores->tokens.f1(),
                   scores->sentences.f1(), scores->words.f1());
        fmt::print("  UPOS {:.2f}  XPOS {:.2f}  lemmas {:.2f}  UAS {:.2f}  LAS {:.2f}\n", scores->upos.f1(),
                   scores->xpos.f1(), scores->lemmas.f1(), scores->uas.f1(), scores->las.f1());
    }
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run({argv + 1, argv + argc});
    } catch (std::exception const& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 3;
    }
}
