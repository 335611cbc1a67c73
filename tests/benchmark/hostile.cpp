#include "grammar/scan.hpp"
#include "tests/benchmark/stages.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>
#include <memory>
#include <string>
#include <string_view>

namespace dateline::benchmarks {

namespace {

constexpr std::size_t text_bytes = 10'000'000;

struct Hostile {
    std::string_view name;
    std::string_view piece;
};

constexpr Hostile hostile_texts[] = {
    {"digits", "7"},
    {"numbers", "1 "},
    {"years", "2014 "},
    {"may", "may "},
    {"May", "May "},
    {"march_may", "March, May "},
    {"the", "the "},
    {"a", "a "},
    {"of_the", "of the "},
    {"first_of_the", "first of the first day of the "},
    {"second", "second "},
    {"one", "one "},
    {"in_the_last", "in the last "},
    {"last_two_and_a", "the last two and a half "},
    {"day_before", "a day before a day before "},
    {"two_days_after", "two days after the "},
    {"from_to", "from March to "},
    {"since", "since "},
    {"late_early_mid", "late early mid "},
    {"this_next", "this next "},
    {"ordinals", "1st 2nd 3rd "},
    {"ordinals_joined", "1st2nd3rd"},
    {"hyphens", "-"},
    {"slashes", "/"},
    {"colons", ":"},
    {"commas", ", "},
    {"quotes", "'"},
    {"numbers_hyphens", "1-"},
    {"numbers_slashes", "1/"},
    {"numbers_colons", "1:"},
    {"numbers_commas", "1,"},
    {"numbers_dots", "1."},
    {"dates_joined", "2014-03-01"},
    {"dates_slashes", "3/1/2014/"},
    {"times", "5:30 p.m. "},
    {"hours", "5 to 6 to "},
    {"pm", "p.m. "},
    {"hour_letters", "15h "},
    {"times_signs", "5:30 -2 "},
    {"codes_signs", "-2 4Q14 "},
    {"every", "every other "},
    {"dates", "March 1, "},
    {"weekdays", "Monday "},
    {"abbreviated", "Sept. "},
    {"newlines", "\n \t\r"},
    {"e_acute", "\xc3\xa9"},
    {"dashes", "\xe2\x80\x93"},
    {"broken", "May \xe2\x80"},
    {"bytes", "\xff\x80"},
};

double seconds_of_scan(std::string const& text) {
    std::clock_t const start = std::clock();
    benchmark::DoNotOptimize(grammar::scan(text).size());
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// `news_seconds` is what as much news takes.
void hostile(benchmark::State& state, std::string const& text, std::shared_ptr<double const> const& news_seconds) {
    double best = 1e9;
    for ([[maybe_unused]] auto const _ : state)
        best = std::min(best, seconds_of_scan(text));
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
    state.counters["of_news"] = best / *news_seconds;
}

} // namespace

void register_hostile(Corpus const& corpus) {
    auto const news_seconds = std::make_shared<double>(1e9);
    benchmark::RegisterBenchmark("hostile/news", [&corpus, news_seconds](benchmark::State& state) {
        std::string const text = text_of(corpus, text_bytes);
        for (int i = 0; i < 5; ++i)
            *news_seconds = std::min(*news_seconds, seconds_of_scan(text));
        hostile(state, text, news_seconds);
    })->Unit(benchmark::kMillisecond);
    auto const add = [&](std::string const& name, auto const& make_text) {
        benchmark::RegisterBenchmark(("hostile/" + name).c_str(), [make_text, news_seconds](benchmark::State& state) {
            hostile(state, make_text(), news_seconds);
        })->Unit(benchmark::kMillisecond);
    };
    for (Hostile const& text : hostile_texts)
        add(std::string(text.name), [text] { return repeated(text.piece, text_bytes); });
    add("spaces", [] { return repeated("March" + std::string(4000, ' ') + "1 ", text_bytes); });
}

} // namespace dateline::benchmarks
