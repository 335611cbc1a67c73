#pragma once

#include "engine/language/verbs.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

/// What verbs mean for the order of what is told. Private to engine/event.
namespace dateline::engine {

template <std::size_t N> using Words = std::array<std::string_view, N>;

template <std::size_t N> [[nodiscard]] bool is_among(Words<N> const& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// Verbs of states: they have no beginning that a text would speak of.
inline constexpr Words<32> state_verbs = {
    "appear", "be",     "believe", "belong", "contain", "depend", "doubt", "exist", "expect", "fear",      "feel",
    "have",   "hope",   "hear",    "intend", "involve", "know",   "lack",  "like",  "love",   "mean",      "need",
    "own",    "remain", "seem",    "stand",  "suffer",  "think",  "want",  "wish",  "worry",  "understand"};
/// Verbs of saying beyond those that pass on reports.
inline constexpr Words<20> speech_verbs = {"agree",   "announce", "argue",   "ask",      "call",   "claim",   "decide",
                                           "declare", "expect",   "order",   "plan",     "pledge", "predict", "promise",
                                           "propose", "reply",    "testify", "threaten", "vow",    "warn"};
/// "the arrest comes two days after": the noun is what happened.
inline constexpr Words<6> coming_verbs = {"arrive", "come", "follow", "happen", "occur", "take"};

[[nodiscard]] inline bool is_speech_act(std::string_view lemma) {
    return is_reporting_verb(lemma) || is_claiming_verb(lemma) || is_denying_verb(lemma) ||
           is_among(speech_verbs, lemma);
}

} // namespace dateline::engine
