// Measures the stages on the articles of a folder: the first argument, else $DATELINE_BENCHMARK_FOLDER, else the
// samples. The other arguments are those of Google Benchmark; `--benchmark_filter=hostile` runs only what has that
// name.

#include "tests/benchmark/stages.hpp"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <iostream>

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    char const* const from_environment = std::getenv("DATELINE_BENCHMARK_FOLDER");
    char const* const folder = argc > 1 ? argv[1] : from_environment != nullptr ? from_environment : DATELINE_SAMPLES;
    auto const corpus = dateline::benchmarks::read_corpus(folder);
    if (corpus.documents.empty()) {
        std::cerr << folder << ": no articles\n";
        return 2;
    }
    benchmark::AddCustomContext("articles", std::to_string(corpus.documents.size()));
    benchmark::AddCustomContext("bytes", std::to_string(corpus.bytes));
    dateline::benchmarks::register_scan(corpus);
    dateline::benchmarks::register_language(corpus);
    dateline::benchmarks::register_hostile(corpus);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
