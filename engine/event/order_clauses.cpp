#include "engine/event/day_gap.hpp"
#include "engine/event/order_verbs.hpp"
#include "engine/event/ordered_sentence.hpp"
#include "engine/language/event_nouns.hpp"

/// The order of clauses by what they are to each other: one after the other, one said by the other, one before the
/// other.
namespace dateline::engine {

namespace {

constexpr Words<7> later_adverbs = {"afterward",    "afterwards", "eventually", "later",
                                    "subsequently", "then",       "thereafter"};

} // namespace

/// "signed a truce, then resumed talks"; "who later died".
void OrderedSentence::sequence(Clause const& clause, std::vector<OrderedWords>& found) const {
    Word const& predicate = words_[clause.predicate];
    bool const joined = universal(predicate.relation) == Relation::conj;
    if (!joined && !clause.relative) return;
    auto const above = clause_above(clause.predicate);
    if (!above || clause.negated || is_among(state_verbs, clause.lemma)) return;
    Clause const& main = clauses_[*above];
    if (joined && predicate.head != main.predicate) return;
    // "said that he fled and later returned"
    if (std::ranges::any_of(clauses_, [&](Clause const& other) { return other.reporter == main.predicate; })) return;
    if (!is_past(main) || is_among(state_verbs, main.lemma) || main.progressive || main.predicate > clause.predicate)
        return;
    if (clause.modality != Modality::none || clause.tense != Tense::past || clause.perfect) return;
    for (std::uint32_t i = main.verb + 1; i < words_.size() && i <= clause.predicate + 2; ++i) {
        if (words_[i].head != clause.predicate || !is_among(later_adverbs, lower(i))) continue;
        if (i > clause.predicate && i + 1 < words_.size() && lower(i + 1) == "than") return;
        // "later in the day" and the like are read as times.
        GapWords gap = lower(i) == "later"
                           ? gap_before(text_.substr(words_[0].span.begin, words_[i].span.begin - words_[0].span.begin))
                           : GapWords{};
        std::string words = std::move(gap.words);
        if (!words.empty()) words += ' ';
        words += words_[i].span.in(text_);
        found.push_back({main.verb, clause.verb, OrderSign::sequence, std::move(words), gap.gap});
        return;
    }
}

/// "The attack was followed by riots"; "Riots followed the attack."
void OrderedSentence::follow(Clause const& clause, std::vector<OrderedWords>& found) const {
    bool const precede = clause.lemma == "precede";
    if ((clause.lemma != "follow" && !precede) || clause.negated || !clause.subject) return;
    if (clause.modality == Modality::possible || clause.modality == Modality::conditional) return;
    auto const other = clause.passive ? clause.agent : clause.object;
    auto const is_event = [&](std::uint32_t word) {
        return words_[word].upos == Upos::noun && event_noun(words_[word].lemma).has_value();
    };
    if (!other || !is_event(*clause.subject) || !is_event(*other)) return;
    bool const subject_later = clause.passive == precede;
    std::string words(words_[clause.verb].span.in(text_));
    if (clause.passive) words += " by";
    found.push_back({subject_later ? *other : *clause.subject,
                     subject_later ? *clause.subject : *other,
                     OrderSign::connective,
                     std::move(words),
                     {}});
}

/// What is said to have happened came before that was said; what is said to be going to happen comes after.
void OrderedSentence::embed(Clause const& clause, std::vector<OrderedWords>& found) const {
    bool const said = clause.embedding == Embedding::said || clause.embedding == Embedding::claimed;
    if (!said || !clause.reporter || !clause.finite || clause.negated) return;
    auto const reporter = clause_of(*clause.reporter);
    if (!reporter || clauses_[*reporter].verb == clause.verb) return;
    Clause const& says = clauses_[*reporter];
    bool const spoken = says.finite && says.modality == Modality::none && !says.negated &&
                        (says.tense == Tense::past || says.tense == Tense::present);
    if (!spoken || is_among(state_verbs, clause.lemma) || is_speech_act(clause.lemma)) return;
    for (std::string_view const word : {"if", "whether", "until", "before", "once"})
        if (has_mark(clause.predicate, word)) return;
    std::string words(words_[says.verb].span.in(text_));
    bool const would = clause.modality == Modality::conditional && lower(clause.begin) == "would";
    if (std::ranges::any_of(words_, [](Word const& word) { return word.lemma == "if" || word.lemma == "unless"; }))
        return;
    if (clause.modality == Modality::future || clause.modality == Modality::planned || would) {
        if (clause.perfect) return;
        found.push_back({says.verb, clause.verb, OrderSign::plan, std::move(words), {}});
    } else if (clause.modality == Modality::none && clause.tense == Tense::past && !clause.progressive &&
               words_[clause.begin].penn != PennTag::vbn) {
        found.push_back({clause.verb, says.verb, OrderSign::report, std::move(words), {}});
    }
}

/// "The minister, who had denied it, resigned."
void OrderedSentence::look_back(Clause const& clause, std::vector<OrderedWords>& found) const {
    if (!is_perfect_past(clause) || is_among(state_verbs, clause.lemma)) return;
    Relation const relation = universal(words_[clause.predicate].relation);
    if (relation != Relation::acl && relation != Relation::advcl) return;
    for (std::string_view const word : {"if", "until", "before", "as", "though", "than"})
        if (has_mark(clause.predicate, word)) return;
    auto const above = clause_above(clause.predicate);
    if (!above) return;
    Clause const& main = clauses_[*above];
    if (!is_past(main) || is_among(state_verbs, main.lemma) || main.verb == clause.verb) return;
    found.push_back({clause.verb, main.verb, OrderSign::perfect, std::string(words_[clause.begin].span.in(text_)), {}});
}

} // namespace dateline::engine
