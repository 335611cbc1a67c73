#include "engine/language/characters.hpp"
#include "engine/language/model.hpp"
#include "engine/language/train/conll_score.hpp"
#include "engine/language/train/program.hpp"

#include <fmt/core.h>

#include <algorithm>

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
        sentence.tree = model.parser.parse(atoms, sentence.tags);
        text.add(sentence);
    }
    return text;
}

bool ends_with_mark(TreebankSentence const& sentence) {
    for (std::size_t i = sentence.surface.size(); i-- > 0;) {
        char const last = sentence.surface[i].back();
        if (last == '.' || last == '!' || last == '?') return true;
        auto const c = code_point_at(sentence.surface[i], 0).value;
        if (!is_closing(c) && c != U'"') return false;
    }
    return false;
}

/// The treebank's text as an article would have it: paragraphs where the treebank marks them. Where it does not, what
/// ends without a mark (headlines, dates, captions, items of lists) gets a line of its own.
std::string text_of(std::vector<TreebankSentence> const& sentences) {
    bool const marked = std::ranges::any_of(sentences, [](TreebankSentence const& sentence) {
        return sentence.starts_paragraph && sentence.document.empty();
    });
    std::string text;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        TreebankSentence const& sentence = sentences[s];
        bool const paragraph = sentence.starts_paragraph || (!marked && s > 0 && !ends_with_mark(sentences[s - 1]));
        if (!text.empty() && paragraph) text += "\n\n";
        for (std::size_t i = 0; i < sentence.surface.size(); ++i) {
            text += sentence.surface[i];
            if (sentence.space_after[i] || i + 1 == sentence.surface.size()) text += ' ';
        }
    }
    return text;
}

/// The analysis of the treebank's text.
ScoredText analyse_text(std::vector<TreebankSentence> const& sentences) {
    std::string const text = text_of(sentences);
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
        return wrong_usage;
    }
    for (std::string const& file : files) {
        auto read = read_treebank_file(file);
        if (!read) return failed;
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
            return failed;
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
    return run_program(argc, argv, run);
}
