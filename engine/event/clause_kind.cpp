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
constexpr std::array<std::string_view, 39> states = {
    "appear", "be",    "believe", "belong", "concern",    "consist", "contain", "cost",    "depend", "deserve",
    "differ", "doubt", "exist",   "fear",   "hate",       "have",    "hope",    "include", "know",   "lack",
    "like",   "live",  "love",    "mean",   "need",       "own",     "prefer",  "remain",  "reside", "seem",
    "show",   "stand", "suppose", "think",  "understand", "want",    "weigh",   "wish",    "worry"};
static_assert(std::ranges::is_sorted(states));

constexpr std::array<std::string_view, 9> empty_verbs = {"conduct", "give",  "hold", "make",   "provide",
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
    SentenceWords const words(text, sentence);
    if (predicate.group_begin > 0 && words.lower(predicate.group_begin - 1) == "to")
        return false; // "seems to have left"
    std::string const first = words.lower(predicate.group_begin);
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
    // "Gave no comment"
    bool const none = predicate.token + 1 < words.size() && words.lower(predicate.token + 1) == "no";
    if (none && (lemma == "give" || lemma == "offer" || lemma == "make")) return follows(words, predicate, answering);
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

std::size_t main_predicate(AnalysedSentence const& sentence) {
    auto const& predicates = sentence.predicates;
    if (predicates.size() < 2 || !predicates[1].embedded) return 0;
    auto const& words = sentence.tree.words;
    auto const describes = [&](Predicate const& predicate) {
        auto const word = std::ranges::find_if(words, [&](Word const& w) { return w.span.overlaps(predicate.span); });
        return word != words.end() && universal(word->relation) == Relation::acl;
    };
    if (!describes(predicates[1])) return 1;
    for (std::size_t p = 2; p < predicates.size(); ++p) {
        if (!predicates[p].relative && !predicates[p].planned && !describes(predicates[p])) return p;
    }
    return 1;
}

bool is_state(std::string_view lemma) {
    return std::ranges::binary_search(states, lemma);
}

bool is_empty_verb(std::string_view lemma) {
    return std::ranges::binary_search(empty_verbs, lemma);
}

bool is_due_somewhere(std::string_view text, AnalysedSentence const& sentence, Predicate const& predicate,
                      std::vector<FoundTime> const& times) {
    SentenceWords const words(text, sentence);
    std::uint32_t const next = predicate.token + 1;
    return predicate.lemma == "be" && next + 2 < words.size() && words.lower(next) == "due" &&
           words.lower(next + 1) == "in" && is_ascii_upper(words[next + 2].front()) &&
           !is_in_time(sentence, times, sentence.tokens[next + 2].span);
}

} // namespace dateline::engine
