#pragma once

#include <algorithm>
#include <array>
#include <string_view>

/// Private to engine/language.
namespace dateline::engine {

inline constexpr std::array<std::string_view, 29> time_nouns = {
    "afternoon", "century", "day",   "decade", "evening",  "fortnight", "hour",    "midnight", "minute",   "moment",
    "month",     "morning", "night", "noon",   "quarter",  "season",    "second",  "spring",   "summer",   "autumn",
    "fall",      "winter",  "time",  "today",  "tomorrow", "week",      "weekend", "year",     "yesterday"};

/// Whether a noun names a stretch or a point of time: "week", "tomorrow".
[[nodiscard]] inline bool is_time_noun(std::string_view lemma) {
    return std::ranges::find(time_nouns, lemma) != time_nouns.end();
}

} // namespace dateline::engine
