#pragma once

#include "tests/benchmark/corpus.hpp"

/// Each stage registers what it measures. The corpus outlives the benchmarks.
namespace dateline::benchmarks {

/// Scanning alone, and with every expression anchored to its article's publication date.
void register_scan(Corpus const& corpus);

/// Tagging, and tagging and parsing, of words; both from text; and reading the language model, which is done once.
void register_language(Corpus const& corpus);

/// Scanning text that was made to be slow, 10 MB of each, against as much news.
void register_hostile(Corpus const& corpus);

} // namespace dateline::benchmarks
