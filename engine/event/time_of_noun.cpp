#include "engine/event/time_of_noun.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/event_nouns.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

constexpr std::uint32_t none = Word::no_head;

bool is_noun(Word const& word) {
    return word.upos == Upos::noun || word.upos == Upos::propn;
}

/// The topmost word of a time, as the tree has it; none where no word is in it.
std::uint32_t head_of(std::vector<Word> const& words, Span time) {
    auto const first = std::ranges::find_if(words, [&](Word const& word) { return word.span.end > time.begin; });
    if (first == words.end() || !first->span.overlaps(time)) return none;
    auto at = static_cast<std::uint32_t>(first - words.begin());
    for (std::size_t steps = 0; steps < words.size(); ++steps) {
        std::uint32_t const above = words[at].head;
        if (above == none || !words[above].span.overlaps(time)) break;
        at = above;
    }
    return at;
}

/// Whether a noun is part of a time or of what happened then, so that the clause is of that time too: "the night of
/// 3 May", "the attack of 3 May".
bool is_of_its_time(std::string_view lemma) {
    static constexpr std::array<std::string_view, 16> parts = {
        "beginning", "close", "course",  "dawn",  "day",  "end",   "eve",  "half",
        "hour",      "month", "morning", "night", "rest", "start", "week", "year"};
    return std::ranges::find(parts, lemma) != parts.end() || event_noun(lemma).has_value();
}

bool has_preposition(std::string_view text, std::vector<Word> const& words, std::uint32_t noun,
                     std::string_view sought) {
    return std::ranges::any_of(words, [&](Word const& word) {
        return word.head == noun && universal(word.relation) == Relation::case_marker &&
               to_lower(word.span.in(text)) == sought;
    });
}

/// "The suspect in the killing in May was freed": the time is that of a noun within the subject of a later verb.
bool is_within_subject(std::vector<Word> const& words, std::uint32_t noun) {
    std::uint32_t at = noun;
    for (std::size_t steps = 0; steps < words.size(); ++steps) {
        Relation const relation = universal(words[at].relation);
        if (relation == Relation::nsubj) return at != noun && words[at].head != none && words[at].head > noun;
        if (relation != Relation::nmod || words[at].head == none || !is_noun(words[words[at].head])) return false;
        at = words[at].head;
    }
    return false;
}

/// "The statement issued on Friday calls for peace": the time of a participle that describes the subject.
bool is_of_participle(std::vector<Word> const& words, std::uint32_t head) {
    std::uint32_t const verb = words[head].head;
    bool const describes = universal(words[verb].relation) == Relation::acl &&
                           words[verb].relation != Relation::acl_relcl && words[verb].head != none;
    if (!describes || universal(words[head].relation) == Relation::nsubj) return false;
    std::uint32_t const noun = words[verb].head;
    return noun < verb && universal(words[noun].relation) == Relation::nsubj && words[noun].head != none &&
           words[noun].head > head;
}

} // namespace

bool is_time_of_noun(std::string_view text, AnalysedSentence const& sentence, FoundTime const& time,
                     Predicate const& governor) {
    Span const span = time.candidate.span;
    // "In September, the man who had paid …": not when he paid.
    if (governor.relative && governor.group_begin > 0 && governor.clause_begin == 0 &&
        span.end <= sentence.tokens[governor.group_begin - 1].span.begin)
        return true;
    auto const& words = sentence.tree.words;
    std::uint32_t head = head_of(words, span);
    // "late March" of "letters from February and late March"
    for (std::size_t steps = 0; head != none && steps < words.size(); ++steps) {
        if (universal(words[head].relation) != Relation::conj || words[head].head == none) break;
        head = words[head].head;
    }
    if (head == none || words[head].head == none) return false;
    // "The ten-month-long fight"
    bool const attribute = words[head].head > head && universal(words[head].relation) == Relation::amod;
    if (attribute && time.resolved.type == TimexType::duration) return true;
    if (words[head].head >= head) return false;
    if (span.begin < governor.span.begin && is_of_participle(words, head)) return true;
    if (universal(words[head].relation) != Relation::nmod) return false;
    std::uint32_t const noun = words[head].head;
    if (!is_noun(words[noun])) return false;
    bool const origin = has_preposition(text, words, head, "from") || has_preposition(text, words, head, "of");
    if (origin && words[noun].upos == Upos::noun && !is_of_its_time(words[noun].lemma)) return true;
    return span.begin < governor.span.begin && is_within_subject(words, noun);
}

} // namespace dateline::engine
