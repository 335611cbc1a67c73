#include "engine/event/clause_reader.hpp"

#include "engine/event/antecedent.hpp"
#include "engine/language/characters.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>

namespace dateline::engine {

namespace {

constexpr std::uint32_t none = Word::no_head;

} // namespace

bool is_speech(std::string_view lemma) {
    return is_reporting_verb(lemma) || is_claiming_verb(lemma) || is_denying_verb(lemma) || lemma == "announce";
}

Clause const* ClauseReader::clause_of(std::uint32_t head) const {
    auto const found = std::ranges::find(clauses_, head, &Clause::predicate);
    return found == clauses_.end() ? nullptr : &*found;
}

Relation ClauseReader::relation(std::uint32_t i) const {
    return universal(words_[i].relation);
}

std::string ClauseReader::lower(std::uint32_t i) const {
    return to_lower(words_[i].span.in(text_));
}

std::optional<std::uint32_t> ClauseReader::child(std::uint32_t of, Relation as) const {
    for (std::uint32_t const i : phrase_.children(of))
        if (relation(i) == as) return i;
    return {};
}

std::optional<std::uint32_t> ClauseReader::predicate_at(Span span) const {
    auto const word = std::ranges::find_if(words_, [&](Word const& w) { return w.span.overlaps(span); });
    if (word == words_.end()) return {};
    auto at = static_cast<std::uint32_t>(word - words_.begin());
    bool const helps = relation(at) == Relation::aux || relation(at) == Relation::cop;
    if (helps && words_[at].head != none) at = words_[at].head;
    if (clause_of(at) == nullptr) return {};
    return at;
}

std::optional<std::uint32_t> ClauseReader::finite_above(std::uint32_t head) const {
    constexpr int farthest = 6;
    for (int steps = 0; steps < farthest; ++steps) {
        Clause const* const clause = clause_of(head);
        if (clause == nullptr) return {};
        // "showed how close they came", "what they need is time"
        std::uint32_t const noun = words_[head].head;
        bool const free_relative =
            words_[head].relation == Relation::acl_relcl && noun != none && is_relative_pronoun(noun);
        bool const completes = relation(head) == Relation::xcomp || free_relative ||
                               (relation(head) == Relation::ccomp && asked_first(head));
        bool const own_subject = child(head, Relation::nsubj) || child(head, Relation::csubj);
        bool const tenseless = !clause->finite && !own_subject && relation(head) != Relation::root;
        if (!completes && !tenseless) return head;
        std::uint32_t above = words_[head].head;
        while (above != none && clause_of(above) == nullptr)
            above = words_[above].head;
        if (above == none) return {};
        head = above;
    }
    return {};
}

std::optional<std::uint32_t> ClauseReader::asked_first(std::uint32_t head) const {
    // Parsers hang the subject on the phrase itself, too.
    std::uint32_t const end = std::min(own_subject(head).value_or(head), head);
    for (std::uint32_t const i : phrase_.children(head)) {
        if (i >= end) break;
        bool const asks = std::ranges::any_of(phrase_.children(i),
                                              [&](std::uint32_t below) { return words_[below].penn == PennTag::wrb; });
        if (asks && relation(i) != Relation::advcl) return i;
    }
    return {};
}

std::optional<std::uint32_t> ClauseReader::said_before(std::uint32_t says) const {
    bool const speaks = is_speech(words_[says].lemma) || words_[says].lemma == "tell";
    if (!speaks || !child(says, Relation::nsubj)) return {};
    auto content = child(says, Relation::ccomp);
    if (!content && relation(says) == Relation::parataxis && words_[says].head != none) content = words_[says].head;
    if (!content || *content > says || clause_of(*content) == nullptr) return {};
    return content;
}

std::optional<std::uint32_t> ClauseReader::content_of(std::uint32_t says) const {
    auto const content = child(says, Relation::ccomp);
    if (!is_speech(words_[says].lemma)) return content;
    auto const is_that_clause = [&](std::uint32_t i) {
        return relation(i) == Relation::acl && words_[i].relation != Relation::acl_relcl && clause_of(i) != nullptr &&
               clause_of(i)->finite && child(i, Relation::nsubj) &&
               std::ranges::any_of(phrase_.children(i), [&](std::uint32_t word) {
                   return relation(word) == Relation::mark && lower(word) == "that";
               });
    };
    for (std::uint32_t const noun : phrase_.children(says)) {
        if (noun < says || relation(noun) != Relation::obl || (content && *content < noun)) continue;
        for (std::uint32_t const i : phrase_.children(noun))
            if (is_that_clause(i)) return i;
    }
    return content;
}

bool ClauseReader::says_nothing(std::uint32_t head) const {
    std::string const& lemma = words_[head].lemma;
    if (!is_speech(lemma) && lemma != "tell") return false;
    bool const told =
        child(head, Relation::ccomp) || child(head, Relation::xcomp) || (child(head, Relation::obj) && lemma != "tell");
    bool const placed = std::ranges::any_of(phrase_.children(head), [&](std::uint32_t i) {
        return i > head && relation(i) == Relation::obl && !phrase_.is_date(i);
    });
    return !told && !placed && !clause_of(head)->passive && !child(head, Relation::cop);
}

std::uint32_t ClauseReader::described_by(std::uint32_t clause, std::optional<std::uint32_t> pronoun) const {
    std::uint32_t noun = words_[clause].head;
    bool const loose = pronoun && lower(*pronoun) == "which" && phrase_.follows_comma(*pronoun);
    while (loose && words_[noun].relation == Relation::nmod && words_[noun].upos == Upos::propn)
        noun = words_[noun].head;
    return noun;
}

std::optional<std::uint32_t> ClauseReader::own_subject(std::uint32_t head) const {
    if (auto const noun = child(head, Relation::nsubj)) return noun;
    if (auto const clause = child(head, Relation::csubj)) return clause;
    // "The paper describing the plan says": parsers give the noun to the participle.
    for (std::uint32_t const i : phrase_.children(head)) {
        bool const participle = i < head && relation(i) == Relation::advcl && words_[i].penn == PennTag::vbg;
        if (!participle || child(i, Relation::mark)) continue;
        if (auto const noun = child(i, Relation::nsubj); noun && *noun < i) return noun;
    }
    return {};
}

bool ClauseReader::is_relative_pronoun(std::uint32_t i) const {
    PennTag const tag = words_[i].penn;
    return tag == PennTag::wdt || tag == PennTag::wp || tag == PennTag::wp_possessive;
}

bool ClauseReader::is_list(std::uint32_t noun) const {
    return std::ranges::any_of(phrase_.children(noun),
                               [&](std::uint32_t i) { return child(i, Relation::cc).has_value(); });
}

std::uint32_t ClauseReader::apposed_name(std::uint32_t noun) const {
    if (words_[noun].upos != Upos::noun) return noun;
    for (std::uint32_t const i : phrase_.children(noun)) {
        // Parsers take a name that stands for the noun for another one of a list, too.
        bool const apposed = relation(i) == Relation::appos ||
                             (relation(i) == Relation::conj && !child(i, Relation::cc) && !is_list(noun));
        bool const name = apposed && words_[i].upos == Upos::propn;
        if (name && i > 0 && phrase_.follows_comma(i)) return i;
    }
    // "The head of the group, Ann Lee, said": or for one of what the noun is of.
    if (!is_person_noun(words_[noun].lemma)) return noun;
    for (std::uint32_t const of : phrase_.children(noun)) {
        if (of < noun || relation(of) != Relation::nmod) continue;
        for (std::uint32_t const i : phrase_.children(of)) {
            bool const full_name = words_[i].upos == Upos::propn && child(i, Relation::flat);
            if (full_name && relation(i) == Relation::appos && phrase_.follows_comma(i)) return i;
        }
    }
    return noun;
}

bool ClauseReader::leads(std::uint32_t i, std::uint32_t head) const {
    for (std::uint32_t const other : phrase_.children(head)) {
        bool const of_clause = relation(other) == Relation::nsubj || relation(other) == Relation::aux ||
                               relation(other) == Relation::cop || relation(other) == Relation::expl;
        if (of_clause && other < i) return false;
    }
    return i < head;
}

bool ClauseReader::is_source(std::uint32_t noun) const {
    auto const preposition = child(noun, Relation::case_marker);
    if (!preposition) return false;
    std::string const word = lower(*preposition);
    return word == "according" || word == "despite" || word == "amid" || word == "like" || word == "unlike" ||
           word == "including";
}

} // namespace dateline::engine
