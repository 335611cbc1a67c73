#include "engine/language/syntactic_clause.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/time_noun.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

template <std::size_t N> using Words = std::array<std::string_view, N>;

template <std::size_t N> bool holds(Words<N> const& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

constexpr Words<13> attitudes = {"assume", "believe", "doubt",   "expect", "fear", "hope", "imagine",
                                 "know",   "predict", "suspect", "think",  "want", "worry"};
constexpr Words<9> speech_beyond_verbs = {"tell",    "ask",      "reply", "claim", "predict",
                                          "testify", "announce", "warn",  "vow"};
constexpr Words<8> claim_nouns = {"accusation", "allegation", "assertion", "charge",
                                  "claim",      "rumor",      "rumour",    "suspicion"};
constexpr Words<8> speech_nouns = {"announcement", "assessment", "news",      "report",
                                   "revelation",   "statement",  "testimony", "warning"};
constexpr Words<17> planning = {"agree",   "aim",    "decide",   "due",    "expect", "hope",
                                "intend",  "likely", "plan",     "pledge", "poised", "prepare",
                                "promise", "set",    "schedule", "slate",  "vow"};
constexpr Words<6> plan_nouns = {"decision", "intention", "plan", "pledge", "promise", "proposal"};
constexpr Words<5> hedges = {"allegedly", "purportedly", "reportedly", "supposedly", "apparently"};
constexpr Words<7> weekdays = {"friday", "monday", "saturday", "sunday", "thursday", "tuesday", "wednesday"};
constexpr Words<22> months = {"april",   "aug",  "august",    "dec",   "december", "feb", "february", "jan",
                              "january", "july", "june",      "march", "may",      "nov", "november", "oct",
                              "october", "sept", "september", "apr",   "jul",      "jun"};
constexpr Words<10> time_adverbs = {"ago",  "earlier", "later",   "now",       "recently",
                                    "soon", "then",    "tonight", "currently", "previously"};

bool is_relative_pronoun(Word const& word) {
    return word.penn == PennTag::wp || word.penn == PennTag::wdt || word.penn == PennTag::wp_possessive;
}

Embedding embedding_of_verb(std::string_view lemma) {
    if (is_denying_verb(lemma)) return Embedding::denied;
    if (is_claiming_verb(lemma)) return Embedding::claimed;
    if (is_reporting_verb(lemma) || holds(speech_beyond_verbs, lemma)) return Embedding::said;
    if (holds(attitudes, lemma)) return Embedding::thought;
    return Embedding::none;
}

bool is_speech(std::string_view lemma) {
    Embedding const embedding = embedding_of_verb(lemma);
    return embedding != Embedding::none && embedding != Embedding::thought;
}

class ClauseFinder {
public:
    ClauseFinder(std::string_view text, SyntaxTree const& tree) : text_(text), words_(tree.words), tree_(tree) {
        children_.resize(words_.size());
        clause_of_.resize(words_.size(), none);
        for (std::uint32_t i = 0; i < words_.size(); ++i)
            if (words_[i].head != Word::no_head) children_[words_[i].head].push_back(i);
    }

    std::vector<Clause> run() {
        for (std::uint32_t i = 0; i < words_.size(); ++i) {
            if (!is_predicate(i)) continue;
            clause_of_[i] = clauses_.size();
            clauses_.push_back(read(i));
        }
        for (std::size_t i = 0; i < clauses_.size(); ++i)
            settle(i, 0);
        for (Clause& clause : clauses_)
            embed(clause);
        for (std::size_t i = 0; i < clauses_.size(); ++i)
            inherit_embedding(i, 0);
        return std::move(clauses_);
    }

private:
    static constexpr std::size_t none = SIZE_MAX;
    static constexpr int deepest = 32; ///< of chains of clauses that leave something to the one above

    [[nodiscard]] std::string lower(std::uint32_t i) const { return to_lower(words_[i].span.in(text_)); }

    [[nodiscard]] std::optional<std::uint32_t> child(std::uint32_t of, Relation relation) const {
        for (std::uint32_t const i : children_[of])
            if (words_[i].relation == relation) return i;
        return {};
    }
    [[nodiscard]] std::optional<std::uint32_t> subject_child(std::uint32_t of) const {
        for (Relation const relation :
             {Relation::nsubj, Relation::nsubj_pass, Relation::nsubj_outer, Relation::csubj}) {
            if (auto const found = child(of, relation)) return found;
        }
        return {};
    }

    [[nodiscard]] bool is_predicate(std::uint32_t i) const {
        Word const& word = words_[i];
        Relation const relation = universal(word.relation);
        if (relation == Relation::aux || relation == Relation::cop || relation == Relation::fixed ||
            relation == Relation::case_ || relation == Relation::mark || relation == Relation::goeswith) {
            return false;
        }
        if (child(i, Relation::cop)) return true;
        bool const verbal = word.upos == Upos::verb || word.upos == Upos::aux;
        if (!verbal) return subject_child(i).has_value() && word.upos != Upos::punct;
        // "the leaked documents", "the meeting room"
        return relation != Relation::amod && relation != Relation::compound && relation != Relation::flat &&
               relation != Relation::det && relation != Relation::punct && relation != Relation::discourse;
    }

    [[nodiscard]] bool is_time(std::uint32_t i) const {
        Word const& word = words_[i];
        std::string const form = lower(i);
        if (is_time_noun(word.lemma) || is_time_noun(form)) return true;
        if (word.upos == Upos::propn || word.upos == Upos::noun) {
            std::string_view stem = form;
            if (stem.ends_with('.')) stem.remove_suffix(1);
            if (holds(weekdays, stem) || holds(months, stem)) return true;
            if (stem.size() > 1 && stem.ends_with('s') && holds(weekdays, stem.substr(0, stem.size() - 1))) return true;
        }
        if (word.upos == Upos::adv) return holds(time_adverbs, form);
        bool const year =
            word.upos == Upos::num && form.size() == 4 && (form.starts_with("19") || form.starts_with("20"));
        return year || (word.upos == Upos::num && child(i, Relation::nmod_unmarked)) || form == "p.m." ||
               form == "a.m.";
    }

    /// What the clause's own words say.
    [[nodiscard]] Clause read(std::uint32_t head) const {
        Clause clause;
        clause.predicate = head;
        clause.verb = child(head, Relation::cop).value_or(head);
        clause.begin = clause.verb;
        clause.lemma = words_[clause.verb].lemma;
        clause.relative = words_[head].relation == Relation::acl_relcl;
        std::optional<std::uint32_t> finite; // first auxiliary, or the verb
        bool have = false;
        bool be = false;
        for (std::uint32_t const i : children_[head]) {
            Relation const relation = words_[i].relation;
            switch (universal(relation)) {
            case Relation::aux:
            case Relation::cop:
                if (i > head && relation != Relation::cop) break; // "did he go" has it before, too
                if (!finite || i < *finite) finite = i;
                if (i != clause.verb && words_[i].lemma == "have") have = true;
                if (i != clause.verb && words_[i].lemma == "be" && relation != Relation::aux_pass) be = true;
                if (relation == Relation::aux_pass) clause.passive = true;
                if (words_[i].penn == PennTag::md) clause.modality = modal(words_[i].lemma, lower(i));
                if (words_[i].lemma == "get" && relation == Relation::aux_pass) clause.passive = true;
                break;
            case Relation::nsubj:
            case Relation::csubj:
                if (!clause.subject) clause.subject = i;
                if (relation == Relation::nsubj_pass) clause.passive = true;
                negate_by_determiner(clause, i);
                break;
            case Relation::obj:
                clause.object = i;
                negate_by_determiner(clause, i);
                break;
            case Relation::advmod:
                if (words_[i].lemma == "not" || words_[i].lemma == "never" || words_[i].lemma == "n't" ||
                    words_[i].lemma == "neither") {
                    clause.negated = true;
                    break;
                }
                add_modifier(clause, i);
                break;
            case Relation::obl:
                if (relation == Relation::obl_agent) clause.agent = i;
                add_modifier(clause, i);
                break;
            case Relation::advcl:
                add_modifier(clause, i);
                break;
            case Relation::mark:
                if (words_[i].lemma == "if" || words_[i].lemma == "unless") clause.modality = Modality::conditional;
                break;
            default:
                // A time that was taken for an object or an apposition is one all the same.
                if (i > head && (relation == Relation::nmod_unmarked || relation == Relation::compound) && is_time(i)) {
                    add_modifier(clause, i);
                }
                break;
            }
        }
        if (clause.object && is_time(*clause.object) && !child(*clause.object, Relation::det)) {
            // "met Monday"
            Word const& object = words_[*clause.object];
            if (object.upos == Upos::propn) {
                add_modifier(clause, *clause.object);
                clause.object.reset();
            }
        }
        std::ranges::sort(clause.modifiers);
        std::ranges::sort(clause.times);
        std::uint32_t const tensed = finite.value_or(clause.verb);
        clause.begin = std::min(tensed, clause.verb);
        PennTag const tag = words_[tensed].penn;
        clause.perfect = have;
        clause.progressive = be && words_[clause.verb].penn == PennTag::vbg;
        switch (tag) {
        case PennTag::md:
            clause.finite = true;
            clause.tense = clause.modality == Modality::future ? Tense::future : Tense::unknown;
            break;
        case PennTag::vbd:
            clause.finite = true;
            clause.tense = Tense::past;
            break;
        case PennTag::vbz:
        case PennTag::vbp:
            clause.finite = true;
            clause.tense = have ? Tense::past : Tense::present;
            break;
        case PennTag::vbn:
            // A bare participle: "a video posted on Tuesday"; as a sentence, a headline: "Two killed in blast".
            clause.tense = Tense::past;
            if (tensed == head && !have) clause.passive = true;
            clause.finite = tensed == head && subject_child(head) && universal(words_[head].relation) != Relation::acl;
            break;
        default:
            // A past form after a subject that was taken for a base form cannot be told; a base form as root commands.
            clause.finite = tag == PennTag::vb && clause.subject && !child(head, Relation::mark) && !finite;
            if (clause.finite && !read_irregular_verb(lower(clause.verb))) clause.tense = Tense::present;
            break;
        }
        return clause;
    }

    static Modality modal(std::string_view lemma, std::string_view form) {
        if (lemma == "will" || lemma == "shall" || form == "wo" || form.ends_with("ll") || lemma == "'ll") {
            return Modality::future;
        }
        if (lemma == "would" || form == "'d" || form == "’d") return Modality::conditional;
        if (lemma == "must" || lemma == "should" || lemma == "ought") return Modality::obliged;
        return Modality::possible;
    }

    void negate_by_determiner(Clause& clause, std::uint32_t noun) const {
        std::string const form = lower(noun);
        if (form == "nobody" || form == "nothing" || form == "none" || form == "neither") clause.negated = true;
        if (form == "one" && noun > 0 && lower(noun - 1) == "no") clause.negated = true;
        if (auto const determiner = child(noun, Relation::det); determiner && lower(*determiner) == "no") {
            clause.negated = true;
        }
    }

    void add_modifier(Clause& clause, std::uint32_t i) const {
        clause.modifiers.push_back(i);
        if (is_time(i)) clause.times.push_back(i);
    }

    /// The clause that `i` stands under, by the nearest predicate above it.
    [[nodiscard]] std::size_t clause_above(std::uint32_t i) const {
        for (std::uint32_t head = words_[i].head; head != Word::no_head; head = words_[head].head)
            if (clause_of_[head] != none) return clause_of_[head];
        return none;
    }

    /// Takes what the clause leaves out from the one it stands under: its subject, and the direction of its time.
    void settle(std::size_t index, int depth) {
        Clause& clause = clauses_[index];
        Word const& word = words_[clause.predicate];
        Relation const relation = word.relation;
        bool const described = word.head != Word::no_head && universal(relation) == Relation::acl;
        if (described) {
            bool const pronoun = clause.subject && is_relative_pronoun(words_[*clause.subject]);
            if (!clause.subject || pronoun) {
                // "the video that he posted" has a subject of its own; "to be decided" has none.
                if (!child(clause.predicate, Relation::mark) || pronoun) clause.subject = word.head;
            }
            std::string const& noun = words_[word.head].lemma;
            if (!clause.finite && holds(plan_nouns, noun) && clause.modality == Modality::none) {
                clause.modality = Modality::planned;
            }
            return;
        }
        std::size_t const above = clause_above(clause.predicate);
        if (above == none || depth > deepest) return;
        if (above > index) settle(above, depth + 1);
        Clause const& governor = clauses_[above];
        Relation const kind = universal(relation);
        if (kind == Relation::xcomp || (kind == Relation::ccomp && !clause.finite && !clause.subject)) {
            if (!clause.subject) clause.subject = governor.object ? governor.object : governor.subject;
            std::string const& lemma = governor.lemma;
            std::string const& predicate = words_[governor.predicate].lemma;
            bool const to = child(clause.predicate, Relation::mark).has_value();
            if (lemma == "go" && governor.progressive && to) {
                clause.modality = Modality::future;
                clause.tense = governor.tense == Tense::past ? Tense::unknown : Tense::future;
            } else if (to && (holds(planning, lemma) || holds(planning, predicate) ||
                              (lemma == "be" && governor.predicate == governor.verb))) {
                if (clause.modality == Modality::none) clause.modality = Modality::planned;
                clause.tense = governor.tense == Tense::past ? Tense::unknown : Tense::future;
            } else if (to && lemma == "have") {
                clause.modality = Modality::obliged;
            } else if (clause.tense == Tense::unknown && !clause.perfect) {
                clause.tense = governor.tense;
                if (clause.modality == Modality::none) clause.modality = governor.modality;
            } else if (clause.perfect) {
                clause.tense = Tense::past;
            }
            if (governor.negated && lemma != "deny") clause.negated = true;
        } else if (kind == Relation::conj) {
            // "will meet and sign": the second verb has neither subject nor auxiliary of its own.
            if (!clause.subject) clause.subject = governor.subject;
            bool const bare = !clause.finite && !child(clause.predicate, Relation::mark);
            bool const base = words_[clause.verb].penn == PennTag::vb;
            if (bare && governor.finite) {
                clause.finite = true;
                clause.tense = governor.tense;
                if (base) clause.modality = governor.modality;
                if (words_[clause.verb].penn == PennTag::vbn) clause.passive = governor.passive;
            }
            if (!clause.finite && clause.modality == Modality::none) clause.modality = governor.modality;
        } else if (kind == Relation::advcl && !clause.subject) {
            bool const accused = is_claiming_verb(governor.lemma) && governor.object;
            clause.subject = accused ? governor.object : governor.subject;
        }
    }

    void embed(Clause& clause) const {
        std::uint32_t const head = clause.predicate;
        Word const& word = words_[head];
        Relation const kind = universal(word.relation);
        std::size_t const above = clause_above(head);
        // Under a verb.
        if (above != none && clauses_[above].predicate == word.head) {
            Clause const& governor = clauses_[above];
            Embedding const verb = embedding_of_verb(governor.lemma);
            bool const said = kind == Relation::ccomp ||
                              (kind == Relation::xcomp && verb != Embedding::said && verb != Embedding::thought);
            bool const accused = kind == Relation::advcl && verb == Embedding::claimed && governor.object;
            bool const quoted = kind == Relation::parataxis && verb == Embedding::said && governor.predicate < head &&
                                !is_speech(clause.lemma);
            if (verb != Embedding::none && (said || accused || quoted)) {
                report(clause, governor, verb);
                return;
            }
        }
        // Under a noun: "the claim that he left".
        if (kind == Relation::acl && word.head != Word::no_head && !clause.relative) {
            std::string const& noun = words_[word.head].lemma;
            bool const claim = holds(claim_nouns, noun);
            if (claim && above != none && clauses_[above].object == word.head &&
                is_denying_verb(clauses_[above].lemma)) { // "rejected the claim that"
                report(clause, clauses_[above], Embedding::denied);
                return;
            }
            if (claim || holds(speech_nouns, noun) || noun == "denial") {
                clause.embedding = claim ? Embedding::claimed : noun == "denial" ? Embedding::denied : Embedding::said;
                clause.reporter = word.head;
                if (auto const owner = owner_of(word.head)) clause.speaker = noun_phrase(tree_, *owner);
                return;
            }
        }
        // Before its reporting clause: "It fell, police said."
        for (Clause const& says : clauses_) {
            if (words_[says.predicate].head != head || !is_speech(says.lemma) || says.predicate <= head) continue;
            Relation const relation = universal(words_[says.predicate].relation);
            bool const beside = relation == Relation::parataxis ||
                                (relation == Relation::conj && !child(says.predicate, Relation::cc) && says.subject);
            if (beside && subject_child(says.predicate) && !child(says.predicate, Relation::ccomp)) {
                report(clause, says, embedding_of_verb(says.lemma));
                return;
            }
        }
        for (std::uint32_t const i : clause.modifiers)
            if (holds(hedges, lower(i))) clause.embedding = Embedding::claimed;
        // "according to", wherever in the clause it was attached.
        for (std::uint32_t i = 1; i < words_.size(); ++i) {
            std::uint32_t const source = words_[i].head;
            bool const according = words_[i].relation == Relation::case_ && source != Word::no_head &&
                                   lower(i) == "according" && clause_of_[source] == none;
            if (!according || clause_above(source) == none || clauses_[clause_above(source)].predicate != head)
                continue;
            clause.embedding = Embedding::said;
            clause.reporter = i;
            clause.speaker = noun_phrase(tree_, source);
        }
    }

    void report(Clause& clause, Clause const& governor, Embedding embedding) const {
        clause.embedding = embedding;
        clause.reporter = governor.predicate;
        // "was told that": it is not the subject who says so.
        auto const who = governor.passive ? governor.agent : governor.subject;
        if (who) clause.speaker = noun_phrase(tree_, *who);
        if (embedding == Embedding::denied && governor.negated) clause.embedding = Embedding::said;
    }

    [[nodiscard]] std::optional<std::uint32_t> owner_of(std::uint32_t noun) const {
        if (auto const owner = child(noun, Relation::nmod_poss)) return owner;
        for (std::uint32_t const i : children_[noun]) {
            if (universal(words_[i].relation) != Relation::nmod) continue;
            auto const preposition = child(i, Relation::case_);
            std::string const word = preposition ? lower(*preposition) : std::string();
            if (word == "by" || word == "from" || word == "of") return i;
        }
        // "Russia made the claim that", "He repeated his claim that": of whoever the verb says it of.
        std::size_t const above = clause_above(noun);
        if (above == none || clauses_[above].object != noun) return {};
        return clauses_[above].subject;
    }

    /// Of two joined reported clauses only the first stands under the verb of saying itself.
    void inherit_embedding(std::size_t index, int depth) {
        Clause& clause = clauses_[index];
        Relation const kind = universal(words_[clause.predicate].relation);
        if (clause.embedding != Embedding::none || depth > deepest) return;
        if (kind != Relation::conj && kind != Relation::advcl && kind != Relation::xcomp) return;
        std::size_t const above = clause_above(clause.predicate);
        if (above == none || above == index) return;
        inherit_embedding(above, depth + 1);
        Clause const& governor = clauses_[above];
        bool const speaks = is_speech(clause.lemma) && kind == Relation::conj;
        if (governor.embedding == Embedding::none || speaks) return;
        clause.embedding = governor.embedding;
        clause.reporter = governor.reporter;
        clause.speaker = governor.speaker;
    }

    std::string_view text_;
    std::vector<Word> const& words_;
    SyntaxTree const& tree_;
    std::vector<std::vector<std::uint32_t>> children_;
    std::vector<std::size_t> clause_of_;
    std::vector<Clause> clauses_;
};

} // namespace

std::string_view name(Modality modality) {
    switch (modality) {
    case Modality::none:
        return "none";
    case Modality::future:
        return "future";
    case Modality::planned:
        return "planned";
    case Modality::possible:
        return "possible";
    case Modality::obliged:
        return "obliged";
    case Modality::conditional:
        return "conditional";
    }
    return "";
}

std::string_view name(Embedding embedding) {
    switch (embedding) {
    case Embedding::none:
        return "none";
    case Embedding::said:
        return "said";
    case Embedding::claimed:
        return "claimed";
    case Embedding::denied:
        return "denied";
    case Embedding::thought:
        return "thought";
    }
    return "";
}

std::vector<Clause> find_clauses(std::string_view text, SyntaxTree const& tree) {
    return ClauseFinder(text, tree).run();
}

Span noun_phrase(SyntaxTree const& tree, std::uint32_t head) {
    auto const& words = tree.words;
    auto const belongs = [&](std::uint32_t i) {
        // Up to the head through relations that are part of the phrase.
        for (int steps = 0; i != head; i = words[i].head, ++steps) {
            Relation const relation = universal(words[i].relation);
            bool const outside = relation == Relation::case_
                                     ? words[i].head == head
                                     : relation == Relation::acl || relation == Relation::appos ||
                                           relation == Relation::punct || relation == Relation::advcl ||
                                           relation == Relation::cop || relation == Relation::nsubj ||
                                           relation == Relation::parataxis;
            constexpr int longest = 16;
            if (outside || words[i].head == Word::no_head || steps > longest) return false;
        }
        return true;
    };
    std::uint32_t first = head;
    std::uint32_t last = head;
    constexpr std::uint32_t widest = 24;
    for (std::uint32_t i = head; i > 0 && head - i < widest; --i)
        if (belongs(i - 1)) first = i - 1;
    for (std::uint32_t i = head + 1; i < words.size() && i - head < widest; ++i)
        if (belongs(i)) last = i;
    return {words[first].span.begin, words[last].span.end};
}

std::optional<std::size_t> governing_clause(SyntaxTree const& tree, std::vector<Clause> const& clauses, Span span) {
    auto const& words = tree.words;
    if (clauses.empty()) return {};
    auto const clause_at = [&](std::uint32_t word) -> std::optional<std::size_t> {
        auto const found = std::ranges::find(clauses, word, &Clause::predicate);
        if (found == clauses.end()) return {};
        return static_cast<std::size_t>(found - clauses.begin());
    };
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        if (!words[i].span.overlaps(span)) continue;
        // Up from the word of the span that is attached outside of it.
        for (std::uint32_t at = i; at != Word::no_head; at = words[at].head)
            if (auto const found = clause_at(at)) return found;
    }
    return 0;
}

} // namespace dateline::engine
