#include "engine/language/complement.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/time_noun.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline::engine {

namespace {

constexpr std::array<std::string_view, 14> others_with_clauses = {"ask",  "believe", "decide", "expect", "fear",
                                                                  "find", "hope",    "know",   "learn",  "reply",
                                                                  "show", "tell",    "think",  "warn"};

constexpr std::array<std::string_view, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};

/// Children are looked for so far from their head, that no sentence takes quadratic time.
constexpr std::uint32_t farthest_child = 64;

class Complements {
public:
    Complements(std::string_view text, std::vector<Word>& words) : text_(text), words_(words) {}

    void run() {
        for (std::uint32_t i = 0; i < words_.size(); ++i) {
            if (i > 0 && is_weekday(i)) free_weekday(i);
            make_finite(i);
            switch (words_[i].relation) {
            case Relation::acl_relcl:
                if (has_conjunction(i)) {
                    hang_on_verb_above(i);
                } else {
                    set_speaker_apart(i);
                }
                break;
            case Relation::ccomp:
                describe_instead(i);
                break;
            case Relation::advcl:
                ask(i);
                break;
            case Relation::nsubj:
                give_subject_back(i);
                make_measure(i);
                [[fallthrough]];
            case Relation::nsubj_pass:
                describe_subject(i);
                break;
            case Relation::acl:
                if (describes_time(i) && has_conjunction(i)) {
                    hang_on_verb_above(i);
                    break;
                }
                make_participle(i);
                hang_on_clause(i);
                break;
            case Relation::obj:
                // "quits over the leak": what a preposition stands before is no object.
                if (child(i, [](Word const& word) { return word.relation == Relation::case_marker; })) {
                    words_[i].relation = Relation::obl;
                }
                break;
            case Relation::xcomp:
                make_main(i);
                break;
            case Relation::parataxis:
                go_on(i);
                break;
            case Relation::obl:
                if (!make_subject(i)) make_object(i);
                break;
            default:
                break;
            }
        }
    }

private:
    [[nodiscard]] bool takes_clause(std::uint32_t i) const {
        Word const& word = words_[i];
        if (word.upos != Upos::verb) return false;
        std::string_view const lemma = word.lemma;
        return is_reporting_verb(lemma) || is_claiming_verb(lemma) || is_denying_verb(lemma) ||
               std::ranges::find(others_with_clauses, lemma) != others_with_clauses.end();
    }

    template <class Condition> [[nodiscard]] std::optional<std::uint32_t> child(std::uint32_t of, Condition is) const {
        std::uint32_t const begin = of - std::min(of, farthest_child);
        std::uint32_t const end = std::min(static_cast<std::uint32_t>(words_.size()), of + farthest_child);
        for (std::uint32_t i = begin; i < end; ++i)
            if (words_[i].head == of && is(words_[i])) return i;
        return {};
    }

    [[nodiscard]] bool has_complement(std::uint32_t verb) const {
        return child(verb,
                     [](Word const& word) {
                         return word.relation == Relation::ccomp || word.relation == Relation::xcomp;
                     })
            .has_value();
    }

    /// "that" as a conjunction, not as a pronoun of the clause.
    [[nodiscard]] bool has_conjunction(std::uint32_t clause) const {
        return child(clause,
                     [&](Word const& word) {
                         return word.relation == Relation::mark && to_lower(word.span.in(text_)) == "that";
                     })
            .has_value();
    }

    void hang_on_verb_above(std::uint32_t clause) {
        constexpr int farthest = 3;
        std::uint32_t at = words_[clause].head;
        for (int steps = 0; at != Word::no_head && steps < farthest; ++steps, at = words_[at].head) {
            if (words_[at].upos == Upos::verb) break;
        }
        if (at == Word::no_head || at > clause || !takes_clause(at) || has_complement(at)) return;
        words_[clause].head = at;
        words_[clause].relation = Relation::ccomp;
    }

    [[nodiscard]] bool is_finite(std::uint32_t i) const {
        PennTag const tag = words_[i].penn;
        return words_[i].upos == Upos::verb && (tag == PennTag::vbd || tag == PennTag::vbz);
    }
    [[nodiscard]] bool has_subject(std::uint32_t verb) const {
        return child(verb, [](Word const& word) { return universal(word.relation) == Relation::nsubj; }).has_value();
    }

    /// "The rebels crossed the river, the mayor said": what has a subject and an object, and no auxiliary, has a tense.
    void make_finite(std::uint32_t verb) {
        if (words_[verb].penn != PennTag::vbn || words_[verb].upos != Upos::verb) return;
        Relation const relation = words_[verb].relation;
        bool const clause = relation == Relation::root || relation == Relation::ccomp;
        if (!clause || !child(verb, [](Word const& word) { return word.relation == Relation::nsubj; }) ||
            !child(verb, [](Word const& word) { return word.relation == Relation::obj; }) ||
            child(verb, [](Word const& word) { return universal(word.relation) == Relation::aux; }))
            return;
        auto const reading = read_verb(to_lower(words_[verb].span.in(text_)));
        if (reading && reading->form == VerbForm::past) words_[verb].penn = PennTag::vbd;
    }

    /// "dismissed the mayor of Rome after the governor resigned": a clause with a subject of its own and a conjunction
    /// describes no noun.
    void hang_on_clause(std::uint32_t clause) {
        static constexpr std::array<std::string_view, 9> conjunctions = {
            "after", "although", "as", "because", "before", "if", "since", "until", "while"};
        if (!is_finite(clause) || !has_subject(clause)) return;
        bool const marked =
            child(clause, [&](Word const& word) {
                return word.relation == Relation::mark &&
                       std::ranges::find(conjunctions, to_lower(word.span.in(text_))) != conjunctions.end();
            }).has_value();
        std::uint32_t at = words_[clause].head;
        for (std::uint32_t steps = 0; marked && at != Word::no_head && steps < farthest_child; ++steps) {
            if (words_[at].upos == Upos::verb && at < clause) {
                words_[clause].head = at;
                words_[clause].relation = Relation::advcl;
                return;
            }
            at = words_[at].head;
        }
    }

    /// "The documents that she leaked described the plan": a verb with a tense is no infinitive of the clause before
    /// it, but what the noun at the root does.
    void make_main(std::uint32_t verb) {
        std::uint32_t const clause = words_[verb].head;
        if (clause == Word::no_head || clause > verb || !is_finite(verb) || has_subject(verb)) return;
        std::uint32_t const noun = words_[clause].head;
        if (words_[clause].relation != Relation::acl_relcl || noun == Word::no_head || noun > clause) return;
        if (words_[noun].head != Word::no_head || words_[noun].upos == Upos::verb) return;
        words_[verb].head = Word::no_head;
        words_[verb].relation = Relation::root;
        words_[noun].head = verb;
        words_[noun].relation = Relation::nsubj;
        std::uint32_t const end = std::min(static_cast<std::uint32_t>(words_.size()), noun + farthest_child);
        for (std::uint32_t i = verb + 1; i < end; ++i)
            if (words_[i].head == noun || words_[i].head == clause) words_[i].head = verb;
    }

    /// "signed a truce, then resumed talks": what has the same subject is joined to the verb before it.
    void go_on(std::uint32_t verb) {
        std::uint32_t const before = words_[verb].head;
        if (before == Word::no_head || before > verb || !is_finite(verb) || !is_finite(before) || has_subject(verb))
            return;
        bool const then = child(verb, [&](Word const& word) {
                              return word.relation == Relation::advmod && to_lower(word.span.in(text_)) == "then";
                          }).has_value();
        if (then) words_[verb].relation = Relation::conj;
    }

    /// "delayed after a court Thursday refused to stop it": a noun right before a finite verb without a subject is
    /// that, and the preposition before it a conjunction. Whether it is so.
    bool make_subject(std::uint32_t noun) {
        static constexpr std::array<std::string_view, 5> conjunctions = {"after", "as", "before", "since", "until"};
        std::uint32_t const verb = words_[noun].head;
        if (verb == Word::no_head || verb < noun || !is_finite(verb) || has_subject(verb)) return false;
        bool const beside = noun + 1 == verb || (noun + 2 == verb && is_weekday(noun + 1));
        auto const preposition = child(noun, [&](Word const& word) {
            return word.relation == Relation::case_marker &&
                   std::ranges::find(conjunctions, to_lower(word.span.in(text_))) != conjunctions.end();
        });
        if (!beside || !preposition || *preposition == 0) return false;
        std::uint32_t above = *preposition;
        while (above > 0 && words_[above - 1].upos != Upos::verb)
            --above;
        words_[noun].relation = Relation::nsubj;
        words_[*preposition].head = verb;
        words_[*preposition].relation = Relation::mark;
        bool const part = above > 0 && !is_above(verb, above - 1);
        if (part) {
            words_[verb].head = above - 1;
            words_[verb].relation = Relation::advcl;
        }
        return true;
    }

    /// Whether a word leads up to another one.
    [[nodiscard]] bool is_above(std::uint32_t top, std::uint32_t word) const {
        std::uint32_t steps = 0;
        while (word != top && words_[word].head != Word::no_head && steps++ < words_.size())
            word = words_[word].head;
        return word == top;
    }

    /// "told Ann, who was the chief, that it was over": what begins with "who" behind a noun and a comma describes it.
    void describe_instead(std::uint32_t clause) {
        std::uint32_t const verb = words_[clause].head;
        if (verb == Word::no_head || verb > clause || !takes_clause(verb)) return;
        auto const pronoun =
            child(clause, [](Word const& word) { return word.penn == PennTag::wp || word.penn == PennTag::wdt; });
        if (!pronoun || *pronoun < verb + 3 || *pronoun > clause || words_[*pronoun - 1].penn != PennTag::comma) return;
        std::uint32_t const noun = *pronoun - 2;
        bool const is_noun = words_[noun].upos == Upos::noun || words_[noun].upos == Upos::propn;
        std::uint32_t const described = words_[noun].relation == Relation::flat ? words_[noun].head : noun;
        if (!is_noun || words_[described].head != verb) return;
        words_[clause].head = described;
        words_[clause].relation = Relation::acl_relcl;
        std::uint32_t const end = std::min(static_cast<std::uint32_t>(words_.size()), clause + farthest_child);
        for (std::uint32_t i = clause + 1; i < end; ++i) {
            bool const below = words_[i].head == clause && universal(words_[i].relation) == Relation::advcl;
            if (!below || !has_conjunction(i)) continue;
            words_[i].head = verb;
            words_[i].relation = Relation::ccomp;
            return;
        }
    }

    /// "denied on Friday that it had failed": no time is described so.
    [[nodiscard]] bool describes_time(std::uint32_t clause) const {
        std::uint32_t const noun = words_[clause].head;
        return noun != Word::no_head &&
               (words_[noun].upos == Upos::propn || words_[noun].upos == Upos::num || is_time_noun(words_[noun].lemma));
    }

    /// "It will take up the paper, an official announced.": no clause describes a noun behind a comma without a word
    /// that stands for it.
    void set_speaker_apart(std::uint32_t verb) {
        std::uint32_t const noun = words_[verb].head;
        if (noun == Word::no_head || noun > verb || !takes_clause(verb) || has_complement(verb)) return;
        std::uint32_t first = verb;
        bool pronoun = false;
        bool subject = false;
        for (std::uint32_t i = noun + 1; i < verb; ++i) {
            PennTag const tag = words_[i].penn;
            if (words_[i].upos == Upos::punct) first = i + 1;
            pronoun = pronoun || tag == PennTag::wdt || tag == PennTag::wp || tag == PennTag::wp_possessive ||
                      tag == PennTag::wrb;
            subject = subject || (words_[i].head == verb && words_[i].relation == Relation::nsubj);
        }
        bool const comma = first > noun + 1 && words_[first - 1].penn == PennTag::comma;
        if (pronoun || !subject || !comma) return;
        std::uint32_t top = noun;
        for (std::uint32_t steps = 0; words_[top].head != Word::no_head && steps < farthest_child; ++steps)
            top = words_[top].head;
        if (words_[top].head != Word::no_head || top > verb) return;
        words_[verb].head = top;
        words_[verb].relation = Relation::parataxis;
    }

    /// "say when the talks would begin"
    void ask(std::uint32_t clause) {
        std::uint32_t const verb = words_[clause].head;
        if (verb == Word::no_head || verb > clause || !takes_clause(verb) || has_complement(verb)) return;
        bool const asks = words_[verb + 1].penn == PennTag::wrb && words_[verb + 1].head == clause;
        if (asks) words_[clause].relation = Relation::ccomp;
    }

    /// Of two subjects before and after a clause that has none the first is that clause's.
    void give_subject_back(std::uint32_t subject) {
        std::uint32_t const verb = words_[subject].head;
        if (verb == Word::no_head || verb < subject || !takes_clause(verb)) return;
        auto const clause = child(verb, [](Word const& word) { return word.relation == Relation::ccomp; });
        if (!clause || *clause < subject || *clause > verb || words_[*clause].upos != Upos::verb) return;
        bool const has_own =
            child(*clause, [](Word const& word) { return universal(word.relation) == Relation::nsubj; }).has_value();
        bool second = false;
        std::uint32_t const end = std::min(static_cast<std::uint32_t>(words_.size()), verb + farthest_child);
        for (std::uint32_t i = *clause + 1; i < end; ++i)
            second = second || (words_[i].head == verb && words_[i].relation == Relation::nsubj);
        if (!has_own && second) words_[subject].head = *clause;
    }

    /// "said that fears that the mill had been sold were unfounded": of two subjects of one verb, each behind a "that",
    /// the first is that of the clause that has none, and the verb describes it.
    void describe_subject(std::uint32_t noun) {
        std::uint32_t const verb = words_[noun].head;
        if (verb == Word::no_head || verb < noun + 2) return;
        auto const that = [&](Word const& word) { return to_lower(word.span.in(text_)) == "that"; };
        auto const first = child(verb, that);
        auto const is_second = [&](Word const& word) {
            return universal(word.relation) == Relation::nsubj && word.span.begin > words_[noun].span.end;
        };
        bool const twice = words_[noun + 1].head == verb && that(words_[noun + 1]) && child(verb, is_second);
        if (!twice || *first >= noun) return;
        auto const size = static_cast<std::uint32_t>(words_.size());
        for (std::uint32_t i = verb + 1; i < std::min(size, verb + farthest_child); ++i) {
            if (words_[i].relation != Relation::ccomp || words_[i].head == Word::no_head) continue;
            std::uint32_t says = words_[i].head == verb ? words_[verb].head : words_[i].head;
            // "said in a statement that": parsers hang the clause on the noun.
            if (says != Word::no_head && words_[says].upos == Upos::noun) says = words_[says].head;
            if (says == Word::no_head || says > *first) continue;
            bool const copula = child(i, [](Word const& word) { return word.relation == Relation::cop; }).has_value();
            if (!copula || has_subject(i) || !takes_clause(says)) return;
            words_[i].head = says;
            words_[noun].head = words_[*first].head = i;
            words_[noun].relation = Relation::nsubj;
            words_[verb].head = noun;
            words_[verb].relation = Relation::acl;
            return;
        }
    }

    /// "was 98 per cent full": a noun between "was" and an adjective that has a subject measures it.
    void make_measure(std::uint32_t noun) {
        std::uint32_t const adjective = words_[noun].head;
        if (adjective != noun + 1 || words_[adjective].upos != Upos::adj) return;
        auto const be = child(noun, [](Word const& word) { return word.relation == Relation::cop; });
        auto const subject = child(adjective, [](Word const& word) { return word.relation == Relation::nsubj; });
        if (!be || !subject || *subject >= *be) return;
        words_[*be].head = adjective;
        words_[noun].relation = Relation::obl_unmarked;
    }

    /// What follows a verb without a preposition and is no time is its object.
    void make_object(std::uint32_t noun) {
        std::uint32_t const verb = words_[noun].head;
        if (verb == Word::no_head || verb > noun || words_[verb].upos != Upos::verb) return;
        if (words_[noun].upos != Upos::noun) return; // "Monday" and "3" may be times
        bool const marked =
            child(noun, [](Word const& word) { return word.relation == Relation::case_marker; }).has_value();
        bool const has_object = child(verb, [](Word const& word) {
                                    return word.relation == Relation::obj || word.relation == Relation::ccomp ||
                                           word.relation == Relation::nsubj_pass;
                                }).has_value();
        if (!marked && !has_object && !is_time_noun(words_[noun].lemma)) words_[noun].relation = Relation::obj;
    }

    [[nodiscard]] bool is_weekday(std::uint32_t i) const {
        return words_[i].upos == Upos::propn && words_[i].lemma.ends_with("day") &&
               std::ranges::find(weekdays, to_lower(words_[i].span.in(text_))) != weekdays.end();
    }

    /// "the court Thursday refused": the day between a subject and its verb is no head of the subject.
    void free_weekday(std::uint32_t day) {
        std::uint32_t const noun = day - 1;
        std::uint32_t const verb = day + 1;
        if (verb >= words_.size() || words_[noun].head != day || words_[noun].relation != Relation::compound) return;
        bool const finite = words_[verb].penn == PennTag::vbd || words_[verb].penn == PennTag::vbz;
        bool const has_subject =
            child(verb, [](Word const& word) { return universal(word.relation) == Relation::nsubj; }).has_value();
        if (!finite || words_[verb].upos != Upos::verb || (has_subject && words_[day].head != verb)) return;
        int steps = 0;
        for (std::uint32_t at = words_[verb].head; at != Word::no_head; at = words_[at].head, ++steps)
            if (at == day || steps > static_cast<int>(farthest_child)) return;
        std::uint32_t const begin = day - std::min(day, farthest_child);
        for (std::uint32_t i = begin; i < noun; ++i) {
            if (words_[i].head != day) continue;
            bool const joins = words_[i].relation == Relation::case_marker;
            words_[i].head = joins || words_[i].relation == Relation::advmod ? verb : noun;
            if (joins) words_[i].relation = Relation::mark; // "after the court Thursday refused"
        }
        words_[noun].head = verb;
        words_[noun].relation = Relation::nsubj;
        words_[day].head = verb;
        words_[day].relation = Relation::obl_unmarked;
    }

    /// "The bank, founded in 1890,": what describes a noun without a subject of its own is no past tense.
    void make_participle(std::uint32_t verb) {
        if (words_[verb].penn != PennTag::vbd) return;
        bool const finite =
            child(verb, [](Word const& word) {
                return universal(word.relation) == Relation::nsubj || universal(word.relation) == Relation::aux;
            }).has_value();
        if (!finite) words_[verb].penn = PennTag::vbn;
    }

    std::string_view text_;
    std::vector<Word>& words_;
};

} // namespace

void attach_complements(std::string_view text, std::vector<Word>& words) {
    Complements(text, words).run();
}

} // namespace dateline::engine
