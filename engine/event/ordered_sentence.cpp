#include "engine/event/ordered_sentence.hpp"

#include "engine/event/order_verbs.hpp"
#include "engine/language/characters.hpp"

namespace dateline::engine {

OrderedSentence::OrderedSentence(std::string_view text, SyntaxTree const& tree, bool heading)
    : text_(text), words_(tree.words), clauses_(find_clauses(text, tree)), clause_at_(words_.size()),
      heading_(heading) {
    for (std::size_t i = 0; i < clauses_.size(); ++i)
        clause_at_[clauses_[i].predicate] = i;
    // A negation within the verb group is one, whatever it was attached to.
    for (Clause& clause : clauses_) {
        for (std::uint32_t i = clause.begin; i < clause.verb; ++i)
            clause.negated = clause.negated || words_[i].lemma == "not" || words_[i].lemma == "never";
    }
}

std::string OrderedSentence::lower(std::uint32_t i) const {
    return to_lower(words_[i].span.in(text_));
}

std::optional<std::size_t> OrderedSentence::clause_of(std::uint32_t word) const {
    return clause_at_[word];
}

std::optional<std::size_t> OrderedSentence::clause_above(std::uint32_t word) const {
    for (std::uint32_t head = words_[word].head; head != Word::no_head; head = words_[head].head)
        if (clause_at_[head]) return clause_at_[head];
    return {};
}

/// Whether it happened or is to happen: not what might or should, what is usual, or what did not.
bool OrderedSentence::is_real(Clause const& clause) const {
    if (has_mark(clause.predicate, "nor") || clause.negated || clause.modality == Modality::possible ||
        clause.modality == Modality::obliged || clause.modality == Modality::conditional)
        return false;
    bool const ahead = clause.modality == Modality::future || clause.modality == Modality::planned;
    // "refused to comment", "would be unable to leave"
    if (!clause.finite && !ahead && words_[clause.verb].penn == PennTag::vb) return false;
    return heading_ || ahead || clause.perfect || clause.tense != Tense::present ||
           is_among(coming_verbs, clause.lemma);
}

bool OrderedSentence::is_past(Clause const& clause) const {
    bool const tense = clause.tense == Tense::past || (heading_ && clause.tense == Tense::present);
    return clause.finite && tense && !clause.perfect && clause.modality == Modality::none && !clause.negated;
}

bool OrderedSentence::is_perfect_past(Clause const& clause) const {
    std::string const first = lower(clause.begin);
    return clause.finite && clause.perfect && clause.modality == Modality::none && !clause.negated &&
           (first == "had" || first == "'d" || first == "’d");
}

bool OrderedSentence::has_mark(std::uint32_t predicate, std::string_view word) const {
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
        Relation const relation = universal(words_[i].relation);
        bool const joins = relation == Relation::mark || relation == Relation::advmod ||
                           relation == Relation::case_marker || relation == Relation::cc;
        if (words_[i].head == predicate && joins && lower(i) == word) return true;
    }
    return false;
}

std::vector<OrderedWords> OrderedSentence::find() const {
    std::vector<OrderedWords> found;
    for (std::uint32_t i = 0; i < words_.size(); ++i)
        if (auto const connective = connective_at(i)) connect(*connective, found);
    for (Clause const& clause : clauses_) {
        sequence(clause, found);
        follow(clause, found);
        embed(clause, found);
        look_back(clause, found);
    }
    return found;
}

std::optional<std::uint32_t> OrderedSentence::narrated() const {
    for (Clause const& clause : clauses_) {
        if (words_[clause.predicate].head != Word::no_head) continue;
        bool const tells = is_past(clause) && !is_among(state_verbs, clause.lemma) && !is_speech_act(clause.lemma) &&
                           clause.embedding == Embedding::none && !clause.progressive;
        return tells ? std::optional{clause.verb} : std::nullopt;
    }
    return {};
}

std::optional<std::uint32_t> OrderedSentence::narrated_before() const {
    for (Clause const& clause : clauses_) {
        if (words_[clause.predicate].head != Word::no_head) continue;
        bool const tells = is_perfect_past(clause) && !is_among(state_verbs, clause.lemma) &&
                           clause.embedding == Embedding::none && !clause.progressive;
        return tells ? std::optional{clause.verb} : std::nullopt;
    }
    return {};
}

} // namespace dateline::engine
