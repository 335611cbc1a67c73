#include "engine/language/model.hpp"
#include "engine/language/syntax.hpp"
#include "tests/benchmark/stages.hpp"

#include <benchmark/benchmark.h>

#include <memory>

namespace dateline::benchmarks {

namespace {

using engine::WordAtoms;

/// The words of each sentence of the articles, as text.
using Sentences = std::vector<std::vector<std::string_view>>;

Sentences sentences_of(Corpus const& corpus) {
    Sentences sentences;
    for (engine::Document const& document : corpus.documents) {
        std::string_view const text = document.text;
        for (engine::Sentence const& sentence : engine::segment(text)) {
            auto& words = sentences.emplace_back();
            for (engine::Word const& word : engine::split_words(text, sentence.span))
                words.push_back(word.span.in(text));
        }
    }
    return sentences;
}

std::vector<WordAtoms> atoms_of(std::vector<std::string_view> const& words) {
    std::vector<WordAtoms> atoms;
    atoms.reserve(words.size());
    for (std::string_view const word : words)
        atoms.push_back(engine::atoms_of(word));
    return atoms;
}

void count_words(benchmark::State& state, std::size_t words) {
    state.SetItemsProcessed(static_cast<std::int64_t>(words) * state.iterations());
}

void tag(benchmark::State& state, Sentences const& sentences) {
    auto const& tagger = engine::embedded_model().tagger;
    std::size_t words = 0;
    for ([[maybe_unused]] auto const _ : state) {
        words = 0;
        for (auto const& sentence : sentences)
            words += tagger.tag(atoms_of(sentence)).size();
    }
    count_words(state, words);
}

void tag_and_parse(benchmark::State& state, Sentences const& sentences) {
    auto const& model = engine::embedded_model();
    std::size_t words = 0;
    for ([[maybe_unused]] auto const _ : state) {
        words = 0;
        for (auto const& sentence : sentences) {
            auto const atoms = atoms_of(sentence);
            words += model.parser.parse(atoms, model.tagger.tag(atoms)).size();
        }
    }
    count_words(state, words);
}

void parse_text(benchmark::State& state, Corpus const& corpus) {
    std::size_t words = 0;
    for ([[maybe_unused]] auto const _ : state) {
        words = 0;
        for (engine::Document const& document : corpus.documents)
            for (engine::SyntaxTree const& tree : engine::parse_text(document.text))
                words += tree.words.size();
    }
    count_words(state, words);
}

void load_model(benchmark::State& state) {
    for ([[maybe_unused]] auto const _ : state) {
        auto const model = engine::LanguageModel::read(engine::embedded_model_bytes());
        benchmark::DoNotOptimize(model);
    }
}

} // namespace

void register_language(Corpus const& corpus) {
    auto const sentences = std::make_shared<Sentences const>(sentences_of(corpus));
    benchmark::RegisterBenchmark("language_tag", [sentences](benchmark::State& state) {
        tag(state, *sentences);
    })->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("language_tag_and_parse", [sentences](benchmark::State& state) {
        tag_and_parse(state, *sentences);
    })->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("language_from_text", parse_text, corpus)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("language_load_model", load_model)->Unit(benchmark::kMillisecond);
}

} // namespace dateline::benchmarks
