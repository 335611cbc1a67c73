#include "engine/language/model.hpp"
#include "engine/language/train/train_lemmatiser.hpp"
#include "engine/language/train/train_parser.hpp"
#include "engine/language/train/train_tagger.hpp"

#include <fmt/core.h>

#include <cstdlib>
#include <exception>
#include <fstream>
#include <vector>

// Trains the language model: dateline-train-language MODEL TREEBANK…
//
// The treebanks are files in CoNLL-U. The same files in the same order give the same bytes.

namespace {

using namespace dateline::engine;

constexpr std::size_t folds = 8;

int run(std::vector<std::string> const& arguments) {
    if (arguments.size() < 2) {
        fmt::print(stderr, "usage: dateline-train-language MODEL TREEBANK...\n");
        return 2;
    }
    std::vector<TreebankSentence> sentences;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        std::ifstream file(arguments[i], std::ios::binary);
        auto read = file ? read_treebank(file) : std::nullopt;
        if (!read) {
            fmt::print(stderr, "{}: not a treebank in CoNLL-U\n", arguments[i]);
            return 3;
        }
        for (TreebankSentence& sentence : *read)
            sentences.push_back(std::move(sentence));
    }
    fmt::print("{} sentences\n", sentences.size());

    std::vector<TreebankSentence const*> all;
    for (TreebankSentence const& sentence : sentences)
        all.push_back(&sentence);
    TrainedTagger const tagger = train_tagger(all, TaggerOptions());
    fmt::print("tagger: {} bytes\n", tagger.lexicon.size() + tagger.model.size());
    TrainedLemmatiser const lemmatiser = train_lemmatiser(sentences);
    fmt::print("lemmatiser: {} bytes\n", lemmatiser.rules.size());
    TaggerOptions quick;
    quick.epochs = 6;
    auto const tags = jackknifed_tags(sentences, folds, quick);
    std::string const parser = train_parser(sentences, tags, tagger.tagger().lexicon(), ParserOptions());
    fmt::print("parser: {} bytes\n", parser.size());

    std::string const bytes =
        write_model({tagger.classes, tagger.lexicon, tagger.model, parser, lemmatiser.rules, lemmatiser.edits});
    std::ofstream out(arguments[0], std::ios::binary);
    out << bytes;
    out.close();
    if (!out) {
        fmt::print(stderr, "{}: cannot be written\n", arguments[0]);
        return 3;
    }
    fmt::print("{}: {} bytes\n", arguments[0], bytes.size());
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
