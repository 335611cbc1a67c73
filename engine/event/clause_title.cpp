#include "engine/event/clause_title.hpp"

#include "engine/event/antecedent.hpp"
#include "engine/event/title_phrase.hpp"
#include "engine/language/characters.hpp"
#include "engine/language/syntactic_clause.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

constexpr std::uint32_t none = Word::no_head;

/// Adverbs that tie a clause to the text around it, and mean nothing without it.
constexpr std::array<std::string_view, 24> ties = {
    "accordingly", "additionally", "also", "besides",   "consequently", "earlier", "finally",   "first",
    "furthermore", "hence",        "here", "however",   "indeed",       "instead", "later",     "meanwhile",
    "moreover",    "nevertheless", "now",  "otherwise", "still",        "then",    "therefore", "thus"};

template <std::size_t N> bool holds(std::array<std::string_view, N> const& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

bool is_speech(std::string_view lemma) {
    return is_reporting_verb(lemma) || is_claiming_verb(lemma) || is_denying_verb(lemma) || lemma == "announce";
}

class ClauseTitle {
public:
    ClauseTitle(std::string_view text, AnalysedSentence const& sentence, std::vector<FoundTime> const& times,
                std::optional<Subject> const& before)
        : text_(text), sentence_(sentence), words_(sentence.tree.words), clauses_(find_clauses(text, sentence.tree)),
          phrase_(text, sentence, times), before_(before) {}

    std::optional<std::string> run(Span predicate) {
        auto const verb = predicate_at(predicate);
        if (!verb) return {};
        auto head = finite_above(*verb);
        if (!head) return {};
        if (auto const content = said_before(*head)) {
            if (auto title = reported(*head, *content)) return title;
            head = *content; // too long with its speaker
        }
        if (says_nothing(*head)) return {};
        add_clause(*head);
        auto const content = child(*head, Relation::ccomp);
        bool const too_long = has_subject_ && !phrase_.line();
        if (too_long && content && *content > *head && is_speech(words_[*head].lemma) && clause_of(*content)) {
            phrase_.clear();
            add_clause(*content);
        }
        if (!has_subject_) return {};
        bool const participle = head != verb && words_[*verb].head == head && relation(*verb) == Relation::advcl &&
                                words_[*verb].penn == PennTag::vbg && *verb > *head && !child(*verb, Relation::mark);
        if (participle) {
            phrase_.add_text(",");
            phrase_.add_whole(*verb, TitlePhrase::Need::always);
        }
        return phrase_.line();
    }

private:
    [[nodiscard]] Clause const* clause_of(std::uint32_t head) const {
        auto const found = std::ranges::find(clauses_, head, &Clause::predicate);
        return found == clauses_.end() ? nullptr : &*found;
    }
    [[nodiscard]] Relation relation(std::uint32_t i) const { return universal(words_[i].relation); }
    [[nodiscard]] std::string lower(std::uint32_t i) const { return to_lower(words_[i].span.in(text_)); }

    [[nodiscard]] std::optional<std::uint32_t> child(std::uint32_t of, Relation as) const {
        for (std::uint32_t const i : phrase_.children(of))
            if (relation(i) == as) return i;
        return {};
    }

    /// The head of the clause whose verb stands there.
    [[nodiscard]] std::optional<std::uint32_t> predicate_at(Span span) const {
        auto const word = std::ranges::find_if(words_, [&](Word const& w) { return w.span.overlaps(span); });
        if (word == words_.end()) return {};
        auto at = static_cast<std::uint32_t>(word - words_.begin());
        bool const helps = relation(at) == Relation::aux || relation(at) == Relation::cop;
        if (helps && words_[at].head != none) at = words_[at].head;
        if (clause_of(at) == nullptr) return {};
        return at;
    }

    /// The clause that can stand alone: that itself, or the one above it that it completes.
    [[nodiscard]] std::optional<std::uint32_t> finite_above(std::uint32_t head) const {
        constexpr int farthest = 6;
        for (int steps = 0; steps < farthest; ++steps) {
            Clause const* const clause = clause_of(head);
            if (clause == nullptr) return {};
            bool const completes = relation(head) == Relation::xcomp;
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

    /// "It fell, police said": the clause that the verb is the saying of, where it stands before.
    [[nodiscard]] std::optional<std::uint32_t> said_before(std::uint32_t says) const {
        bool const speaks = is_speech(words_[says].lemma) || words_[says].lemma == "tell";
        if (!speaks || !child(says, Relation::nsubj)) return {};
        auto content = child(says, Relation::ccomp);
        if (!content && relation(says) == Relation::parataxis && words_[says].head != none) content = words_[says].head;
        if (!content || *content > says || clause_of(*content) == nullptr) return {};
        return content;
    }

    /// "The police said that seven people died".
    std::optional<std::string> reported(std::uint32_t says, std::uint32_t content) {
        add_subject(says);
        bool const told = words_[says].lemma == "tell";
        for (std::uint32_t const i : phrase_.children(says))
            if (relation(i) == Relation::aux && !told) phrase_.add_word(i);
        if (told) {
            phrase_.add_text("said");
        } else {
            phrase_.add_word(says);
        }
        phrase_.add_text("that");
        add_clause(content);
        auto title = phrase_.line();
        if (!title) phrase_.clear();
        return title;
    }

    /// "The minister said": a verb of saying without what is said.
    [[nodiscard]] bool says_nothing(std::uint32_t head) const {
        std::string const& lemma = words_[head].lemma;
        if (!is_speech(lemma) && lemma != "tell") return false;
        bool const told = child(head, Relation::ccomp) || child(head, Relation::xcomp) ||
                          (child(head, Relation::obj) && lemma != "tell");
        bool const placed = std::ranges::any_of(phrase_.children(head), [&](std::uint32_t i) {
            return i > head && relation(i) == Relation::obl && !phrase_.is_date(i);
        });
        return !told && !placed && !clause_of(head)->passive && !child(head, Relation::cop);
    }

    void add_clause(std::uint32_t head) {
        Clause const& clause = *clause_of(head);
        std::optional<std::uint32_t> const own = own_subject(head);
        std::uint32_t antecedent = none;
        if (clause.relative && words_[head].head != none) {
            bool const stands_for_it = own && is_relative_pronoun(*own);
            if (stands_for_it || !own) {
                phrase_.add_noun_phrase(described_by(head, own), TitlePhrase::Need::always, head);
                has_subject_ = true;
            } else {
                antecedent = words_[head].head; // "the report that she leaked"
                add_subject(head);
            }
        } else {
            add_subject(head);
        }
        add_verb_phrase(head, antecedent, 0);
    }

    /// The noun that a relative clause describes: of "the visit to Rome, which begins" the visit.
    [[nodiscard]] std::uint32_t described_by(std::uint32_t clause, std::optional<std::uint32_t> pronoun) const {
        std::uint32_t noun = words_[clause].head;
        bool const loose = pronoun && lower(*pronoun) == "which" && phrase_.follows_comma(*pronoun);
        while (loose && words_[noun].relation == Relation::nmod && words_[noun].upos == Upos::propn)
            noun = words_[noun].head;
        return noun;
    }

    [[nodiscard]] std::optional<std::uint32_t> own_subject(std::uint32_t head) const {
        if (auto const noun = child(head, Relation::nsubj)) return noun;
        return child(head, Relation::csubj);
    }
    [[nodiscard]] bool is_relative_pronoun(std::uint32_t i) const {
        PennTag const tag = words_[i].penn;
        return tag == PennTag::wdt || tag == PennTag::wp || tag == PennTag::wp_possessive;
    }

    /// The subject, where it does not stand behind the verb.
    void add_subject(std::uint32_t head) {
        auto subject = own_subject(head);
        bool inherited = false;
        if (!subject) {
            subject = clause_of(head)->subject;
            inherited = subject.has_value();
        }
        bool const commands = words_[head].penn == PennTag::vb;
        has_subject_ = subject.has_value() || commands || child(head, Relation::expl);
        if (!subject || (!inherited && *subject > head)) return;
        if (auto const name = antecedent_of(text_, sentence_, clauses_, *subject, before_)) {
            phrase_.add_text(*name);
            return;
        }
        if (inherited && is_relative_pronoun(*subject)) {
            // "the flu that spread and has killed two": the flu.
            std::uint32_t const clause = words_[*subject].head;
            if (clause == none || words_[clause].relation != Relation::acl_relcl || words_[clause].head == none) return;
            phrase_.add_noun_phrase(words_[clause].head, TitlePhrase::Need::always, clause);
            return;
        }
        if (relation(*subject) == Relation::csubj) {
            phrase_.add_whole(*subject, TitlePhrase::Need::always);
        } else {
            phrase_.add_noun_phrase(apposed_name(*subject), TitlePhrase::Need::always, none);
        }
        // "will meet and sign": what the second verb shares with the first.
        bool const tenseless =
            words_[head].penn == PennTag::vb || words_[head].penn == PennTag::vbn || words_[head].penn == PennTag::vbg;
        if (inherited && tenseless && relation(head) == Relation::conj && !child(head, Relation::aux)) {
            for (std::uint32_t const i : phrase_.children(words_[head].head))
                if (relation(i) == Relation::aux && i < words_[head].head) phrase_.add_word(i);
        }
    }

    [[nodiscard]] bool is_list(std::uint32_t noun) const {
        return std::ranges::any_of(phrase_.children(noun),
                                   [&](std::uint32_t i) { return child(i, Relation::cc).has_value(); });
    }

    /// "The head of the group, Ann Lee, said": the name alone is the better subject.
    [[nodiscard]] std::uint32_t apposed_name(std::uint32_t noun) const {
        if (words_[noun].upos != Upos::noun) return noun;
        for (std::uint32_t const i : phrase_.children(noun)) {
            // Parsers take a name that stands for the noun for another one of a list, too.
            bool const apposed = relation(i) == Relation::appos ||
                                 (relation(i) == Relation::conj && !child(i, Relation::cc) && !is_list(noun));
            bool const name = apposed && words_[i].upos == Upos::propn;
            if (name && i > 0 && phrase_.follows_comma(i)) return i;
        }
        return noun;
    }

    /// The verb with its auxiliaries and all that follows it, in order.
    void add_verb_phrase(std::uint32_t head, std::uint32_t antecedent, int depth) {
        using Need = TitlePhrase::Need;
        constexpr int deepest = 6;
        std::uint32_t const verb = clause_of(head) != nullptr ? clause_of(head)->verb : head;
        bool const nominal = verb != head;
        bool const has_object = child(head, Relation::obj) || child(head, Relation::ccomp) ||
                                child(head, Relation::xcomp) || nominal || antecedent != none;
        bool needs_place = !has_object;
        auto const add_head = [&] {
            phrase_.add_word(head);
            if (antecedent != none) phrase_.add_noun_phrase(antecedent, Need::always, head);
        };
        bool head_added = false;
        for (std::uint32_t const i : phrase_.children(head)) {
            if (i > head && !head_added) {
                add_head();
                head_added = true;
            }
            switch (relation(i)) {
            case Relation::nsubj:
            case Relation::csubj:
                if (i > head) phrase_.add_noun_phrase(i, Need::always, none); // "there were three deaths"
                break;
            case Relation::aux:
            case Relation::cop:
            case Relation::expl:
            case Relation::det:
            case Relation::amod:
            case Relation::nummod:
            case Relation::flat:
            case Relation::fixed:
            case Relation::goeswith:
                phrase_.add_whole(i, Need::always);
                break;
            case Relation::compound:
            case Relation::iobj:
                phrase_.add_whole(i, Need::always);
                break;
            case Relation::obj:
                if (!is_relative_pronoun(i)) phrase_.add_noun_phrase(i, Need::always, none);
                break;
            case Relation::xcomp:
                if (clause_of(i) != nullptr && depth < deepest) {
                    add_verb_phrase(i, none, depth + 1);
                } else {
                    phrase_.add_whole(i, Need::always);
                }
                break;
            case Relation::ccomp:
                add_complement(i, head, depth);
                break;
            case Relation::mark:
                if (words_[i].penn == PennTag::to || relation(head) == Relation::xcomp) phrase_.add_word(i);
                break;
            case Relation::advcl:
                add_adverbial_clause(i, head);
                break;
            case Relation::case_:
            case Relation::nmod:
                if (nominal) phrase_.add_whole(i, relation(i) == Relation::case_ ? Need::always : Need::detail);
                break;
            case Relation::conj:
                if ((nominal || depth > 0) && !child(i, Relation::nsubj)) phrase_.add_whole(i, Need::member);
                break;
            case Relation::advmod:
                add_adverb(i, head, verb);
                break;
            case Relation::obl: {
                if (leads(i, head) || phrase_.is_date(i) || is_source(i)) break;
                bool const agent = words_[i].relation == Relation::obl_agent;
                phrase_.add_noun_phrase(i, agent || needs_place ? Need::mostly : Need::little, none);
                needs_place = false;
                break;
            }
            default:
                break;
            }
        }
        if (!head_added) add_head();
    }

    /// "said that it fell": a clause that the verb needs.
    void add_complement(std::uint32_t clause, std::uint32_t head, int depth) {
        constexpr int deepest = 3;
        bool const follows = clause > head;
        if (clause_of(clause) == nullptr || !follows || depth > deepest) {
            if (follows) phrase_.add_whole(clause, TitlePhrase::Need::always);
            return;
        }
        for (std::uint32_t const i : phrase_.children(clause)) {
            bool const asks = words_[i].penn == PennTag::wrb || is_relative_pronoun(i);
            bool const opens = relation(i) == Relation::mark && words_[i].penn != PennTag::to;
            if (i < clause && (opens || (asks && relation(i) != Relation::nsubj))) phrase_.add_word(i);
        }
        if (auto const subject = own_subject(clause); subject && *subject < clause) {
            phrase_.add_noun_phrase(*subject, TitlePhrase::Need::always, none);
        }
        add_verb_phrase(clause, none, depth + 1);
    }

    /// Whether a phrase stands before the clause itself: "In Paris, the council met".
    [[nodiscard]] bool leads(std::uint32_t i, std::uint32_t head) const {
        for (std::uint32_t const other : phrase_.children(head)) {
            bool const of_clause = relation(other) == Relation::nsubj || relation(other) == Relation::aux ||
                                   relation(other) == Relation::cop || relation(other) == Relation::expl;
            if (of_clause && other < i) return false;
        }
        return i < head;
    }

    void add_adverb(std::uint32_t adverb, std::uint32_t head, std::uint32_t verb) {
        std::string const word = lower(adverb);
        bool const negates = word == "not" || word == "n't" || word == "n’t" || word == "never";
        if (negates) {
            phrase_.add_word(adverb);
            return;
        }
        bool const asks = words_[adverb].penn == PennTag::wrb;
        bool const long_phrase = adverb < verb && !phrase_.children(adverb).empty();
        if (long_phrase || asks || leads(adverb, head) || holds(ties, word) || phrase_.is_date(adverb) ||
            phrase_.dates_with_next(adverb))
            return;
        phrase_.add_whole(adverb, adverb + 1 == head ? TitlePhrase::Need::always : TitlePhrase::Need::little);
    }

    /// What a verb needs beside its object ("accused it of lying", "described it as over") and, if there is room, what
    /// something is done for.
    void add_adverbial_clause(std::uint32_t clause, std::uint32_t head) {
        if (clause < head || phrase_.follows_comma(clause)) return;
        bool const own_subject = child(clause, Relation::nsubj).has_value();
        if (own_subject || (clause_of(clause) != nullptr && clause_of(clause)->finite)) return;
        std::uint32_t const first = phrase_.children(clause).empty() ? clause : phrase_.children(clause).front();
        std::string const word = lower(first);
        if (first > clause) return;
        if (word == "of" || word == "from" || word == "into" || word == "as" || word == "against") {
            phrase_.add_whole(clause, TitlePhrase::Need::mostly);
        } else if (word == "to") {
            phrase_.add_whole(clause, TitlePhrase::Need::little);
        }
    }

    /// "according to the mayor"
    [[nodiscard]] bool is_source(std::uint32_t noun) const {
        auto const preposition = child(noun, Relation::case_);
        if (!preposition) return false;
        std::string const word = lower(*preposition);
        return word == "according" || word == "despite" || word == "amid" || word == "like" || word == "unlike" ||
               word == "including";
    }

    std::string_view text_;
    AnalysedSentence const& sentence_;
    std::vector<Word> const& words_;
    std::vector<Clause> clauses_;
    TitlePhrase phrase_;
    std::optional<Subject> const& before_;
    bool has_subject_ = false;
};

} // namespace

std::optional<std::string> title_of_noun(std::string_view text, AnalysedSentence const& sentence, std::uint32_t noun,
                                         std::vector<FoundTime> const& times) {
    TitlePhrase phrase(text, sentence, times);
    phrase.add_nominal(noun);
    return phrase.line();
}

std::optional<std::string> title_by_tree(std::string_view text, AnalysedSentence const& sentence, Span predicate,
                                         std::vector<FoundTime> const& times, std::optional<Subject> const& before) {
    if (sentence.tree.words.empty()) return {};
    return ClauseTitle(text, sentence, times, before).run(predicate);
}

} // namespace dateline::engine
