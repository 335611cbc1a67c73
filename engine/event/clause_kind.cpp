#include "engine/event/clause_kind.hpp"

#include "engine/event/sentence_words.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

/// What an answer to a reporter, or a reporter's own work, is called.
constexpr std::array<std::string_view, 6> answering = {"answer", "comment", "elaborate",
                                                       "reply",  "respond", "speculate"};
constexpr std::array<std::string_view, 4> checking = {"authenticate", "confirm", "reach", "verify"};
constexpr std::array<std::string_view, 34> states = {
    "appear", "be",      "believe", "belong",     "concern", "consist", "contain", "depend", "deserve",
    "doubt",  "exist",   "fear",    "hate",       "have",    "hope",    "include", "know",   "lack",
    "like",   "love",    "mean",    "need",       "own",     "prefer",  "remain",  "seem",   "show",
    "stand",  "suppose", "think",   "understand", "want",    "wish",    "worry"};
static_assert(std::ranges::is_sorted(states));

constexpr std::array<std::string_view, 8> empty_verbs = {"conduct", "give",  "hold", "make",
                                                         "pay",     "stage", "take", "undergo"};

/// Whether one of the words stands among the few behind a verb.
template <std::size_t N>
bool follows(SentenceWords const& words, Predicate const& predicate, std::array<std::string_view, N> const& sought) {
    constexpr std::uint32_t furthest = 5; // tokens
    auto const end = std::min(predicate.token + 1 + furthest, words.size());
    for (std::uint32_t i = predicate.token + 1; i < end; ++i)
        if (holds(sought, words.lower(i))) return true;
    return false;
}

} // namespace

bool is_perfect(std::string_view text, AnalysedSentence const& sentence, Predicate const& predicate) {
    if (predicate.group_begin >= predicate.token) return false;
    std::string const first = SentenceWords(text, sentence).lower(predicate.group_begin);
    return first == "has" || first == "have" || first == "'ve" || first == "’ve";
}

bool is_of_the_reporter(std::string_view text, AnalysedSentence const& sentence, std::size_t index) {
    Predicate const& predicate = sentence.predicates[index];
    SentenceWords const words(text, sentence);
    static constexpr std::array<std::string_view, 1> comment = {"comment"};
    static constexpr std::array<std::string_view, 1> unable = {"unable"};
    static constexpr std::array<std::string_view, 2> clear = {"clear", "unclear"};
    static constexpr std::array<std::string_view, 1> reporting = {"reporting"};
    std::string_view const lemma = predicate.lemma;
    if (lemma == "decline" || lemma == "refuse") return follows(words, predicate, answering);
    if (lemma == "contribute") return follows(words, predicate, reporting);
    if (lemma == "reach" && predicate.passive) return predicate.negated || follows(words, predicate, comment);
    if (lemma == "be") {
        bool const known = predicate.token > 0 && words.lower(predicate.token - 1) == "it";
        if (known && follows(words, predicate, clear)) return true;
        return follows(words, predicate, unable) && follows(words, predicate, checking);
    }
    if (!predicate.negated) return false;
    if (predicate.conditional && holds(checking, lemma)) return true;
    return lemma == "comment" || lemma == "respond" || lemma == "reply";
}

bool is_state(std::string_view lemma) {
    return std::ranges::binary_search(states, lemma);
}

bool is_empty_verb(std::string_view lemma) {
    return std::ranges::binary_search(empty_verbs, lemma);
}

} // namespace dateline::engine
