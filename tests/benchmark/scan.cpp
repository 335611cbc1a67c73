#include "grammar/scan.hpp"

#include "engine/calendar/anchor.hpp"
#include "tests/benchmark/stages.hpp"

#include <benchmark/benchmark.h>

namespace dateline::benchmarks {

namespace {

void count_bytes(benchmark::State& state, Corpus const& corpus, std::size_t times) {
    state.SetBytesProcessed(static_cast<std::int64_t>(corpus.bytes) * state.iterations());
    state.counters["times"] = static_cast<double>(times);
}

void scan(benchmark::State& state, Corpus const& corpus) {
    std::size_t times = 0;
    for ([[maybe_unused]] auto const _ : state) {
        times = 0;
        for (engine::Document const& document : corpus.documents)
            times += grammar::scan(document.text).size();
    }
    count_bytes(state, corpus, times);
}

void scan_and_anchor(benchmark::State& state, Corpus const& corpus) {
    std::size_t times = 0;
    for ([[maybe_unused]] auto const _ : state) {
        times = 0;
        for (engine::Document const& document : corpus.documents) {
            engine::Anchor reference;
            reference.published = document.published.interval;
            for (grammar::Candidate const& candidate : grammar::scan(document.text))
                times += engine::anchor(candidate.expression, reference).has_value() ? 1 : 0;
        }
    }
    count_bytes(state, corpus, times);
}

} // namespace

void register_scan(Corpus const& corpus) {
    benchmark::RegisterBenchmark("scan", scan, corpus)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("scan_and_anchor", scan_and_anchor, corpus)->Unit(benchmark::kMillisecond);
}

} // namespace dateline::benchmarks
