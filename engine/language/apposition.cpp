#include "engine/language/apposition.hpp"

#include <algorithm>

namespace dateline::engine {

namespace {

/// Words are looked for so far from each other, that no sentence takes quadratic time.
constexpr std::uint32_t farthest = 32;

bool is_nominal(Word const& word) {
    return word.upos == Upos::noun || word.upos == Upos::propn;
}

void append_to(std::vector<Word>& words, std::uint32_t noun, std::uint32_t word, Relation relation) {
    words[word].head = noun;
    words[word].relation = relation;
}

/// Two names side by side on one word in one relation are one name.
void join_name(std::vector<Word>& words, std::uint32_t second) {
    Word const& first = words[second - 1];
    Word const& word = words[second];
    bool const same = word.upos == Upos::propn && first.upos == Upos::propn && word.head == first.head &&
                      word.relation == first.relation && word.head != Word::no_head;
    if (same && word.relation != Relation::compound && word.relation != Relation::flat) {
        append_to(words, second - 1, second, Relation::flat);
    }
}

/// The subject before another one of the same verb that describes it: nothing but words of the two phrases stands
/// between them.
void join_subjects(std::vector<Word>& words, std::uint32_t second) {
    std::uint32_t const verb = words[second].head;
    if (words[second].relation != Relation::nsubj || !is_nominal(words[second]) || verb < second) return;
    std::uint32_t const begin = second - std::min(second, farthest);
    for (std::uint32_t first = second; first-- > begin;) {
        if (words[first].head == verb && words[first].relation == Relation::nsubj) {
            if (is_nominal(words[first])) append_to(words, first, second, Relation::appos);
            return;
        }
        bool const of_phrases = words[first].head != Word::no_head && words[first].head <= second &&
                                words[first].upos != Upos::verb && words[first].upos != Upos::aux &&
                                words[first].upos != Upos::cconj;
        if (!of_phrases) return;
    }
}

/// "told Ann Lee, then the mayor, that": a noun between commas is no clause, but describes the noun before it.
void join_description(std::vector<Word>& words, std::uint32_t noun) {
    std::uint32_t const verb = words[noun].head;
    if (words[noun].relation != Relation::ccomp || !is_nominal(words[noun]) || verb > noun) return;
    std::uint32_t first = noun;
    while (first > verb + 1 && words[first - 1].upos != Upos::punct && words[first - 1].head >= first &&
           words[first - 1].head <= noun)
        --first;
    for (std::uint32_t i = first; i < noun; ++i) {
        Relation const relation = universal(words[i].relation);
        if (relation == Relation::nsubj || relation == Relation::cop || relation == Relation::mark) return;
    }
    if (first < verb + 3 || words[first - 1].penn != PennTag::comma) return;
    std::uint32_t described = first - 2;
    if (words[described].relation == Relation::flat) described = words[described].head;
    if (described < noun && is_nominal(words[described]) && words[described].head == verb) {
        append_to(words, described, noun, Relation::appos);
    }
}

} // namespace

void join_appositions(std::vector<Word>& words) {
    for (std::uint32_t i = 1; i < words.size(); ++i) {
        if (words[i].head == Word::no_head) continue;
        join_name(words, i);
        join_subjects(words, i);
        join_description(words, i);
    }
}

} // namespace dateline::engine
