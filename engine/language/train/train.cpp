#include "engine/language/model.hpp"
#include "engine/language/train/news_copies.hpp"
#include "engine/language/train/program.hpp"
#include "engine/language/train/train_lemmatiser.hpp"
#include "engine/language/train/train_parser.hpp"
#include "engine/language/train/train_tagger.hpp"

#include <fmt/core.h>

#include <fstream>
#include <vector>

// Trains the language model: dateline-train-language MODEL TREEBANK…
//
// The treebanks are files in CoNLL-U. The same files in the same order give the same bytes.

namespace {

using namespace dateline::engine;

constexpr std::size_t folds = 6;

/// Of the taggers whose tags the parser learns from: as good on unseen text as the one that is kept, nearly.
NetworkOptions fold_options() {
    NetworkOptions options = default_tagger_options();
    options.epochs = 8;
    options.averaged = 1;
    options.dropout = 0.2F;
    return options;
}

int run(std::vector<std::string> const& arguments) {
    if (arguments.size() < 2) {
        fmt::print(stderr, "usage: dateline-train-language MODEL TREEBANK...\n");
        return wrong_usage;
    }
    std::vector<TreebankSentence> sentences;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        auto read = read_treebank_file(arguments[i]);
        if (!read) return failed;
        for (TreebankSentence& sentence : *read)
            sentences.push_back(std::move(sentence));
    }
    TrainedLemmatiser const lemmatiser = train_lemmatiser(sentences);
    fmt::print("lemmatiser: {} bytes\n", lemmatiser.rules.size());
    std::size_t const read = sentences.size();
    constexpr std::uint64_t copies_seed = 1;
    Random random(copies_seed);
    sentences = with_news_copies(sentences, random);
    fmt::print("{} sentences, {} copies in the manner of news\n", read, sentences.size() - read);

    std::string const tagger = train_tagger(for_tagger(sentences), default_tagger_options());
    fmt::print("tagger: {} bytes\n", tagger.size());
    auto const tags = jackknifed_tags(sentences, folds, fold_options());
    std::string const parser = train_parser(sentences, tags, ParserOptions());
    fmt::print("parser: {} bytes\n", parser.size());

    std::string const bytes = write_model({tagger, parser, lemmatiser.rules, lemmatiser.edits});
    std::ofstream out(arguments[0], std::ios::binary);
    out << bytes;
    out.close();
    if (!out) {
        fmt::print(stderr, "{}: cannot be written\n", arguments[0]);
        return failed;
    }
    fmt::print("{}: {} bytes\n", arguments[0], bytes.size());
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    return run_program(argc, argv, run);
}
