#include "engine/language/clause_embedding.hpp"

#include "engine/language/closed_words.hpp"
#include "engine/language/verbs.hpp"

#include <optional>

namespace dateline::engine {

namespace {

constexpr int deepest = 32; ///< of chains of clauses that share what they stand under

constexpr WordList<13> attitudes = {"assume", "believe", "doubt",   "expect", "fear", "hope", "imagine",
                                    "know",   "predict", "suspect", "think",  "want", "worry"};
constexpr WordList<9> speech_beyond_verbs = {"tell",    "ask",      "reply", "claim", "predict",
                                             "testify", "announce", "warn",  "vow"};
constexpr WordList<8> claim_nouns = {"accusation", "allegation", "assertion", "charge",
                                     "claim",      "rumor",      "rumour",    "suspicion"};
constexpr WordList<8> speech_nouns = {"announcement", "assessment", "news",      "report",
                                      "revelation",   "statement",  "testimony", "warning"};
constexpr WordList<5> hedges = {"allegedly", "purportedly", "reportedly", "supposedly", "apparently"};

Embedding embedding_of_verb(std::string_view lemma) {
    if (is_denying_verb(lemma)) return Embedding::denied;
    if (is_claiming_verb(lemma)) return Embedding::claimed;
    if (is_reporting_verb(lemma) || is_one_of(speech_beyond_verbs, lemma)) return Embedding::said;
    if (is_one_of(attitudes, lemma)) return Embedding::thought;
    return Embedding::none;
}

bool is_speech(std::string_view lemma) {
    Embedding const embedding = embedding_of_verb(lemma);
    return embedding != Embedding::none && embedding != Embedding::thought;
}

class Embedder {
public:
    Embedder(ClauseTree const& tree, std::vector<Clause>& clauses) : tree_(tree), clauses_(clauses) {}

    void run() {
        for (Clause& clause : clauses_)
            embed(clause);
        for (std::size_t i = 0; i < clauses_.size(); ++i)
            inherit_embedding(i, 0);
    }

private:
    void embed(Clause& clause) const {
        std::uint32_t const head = clause.predicate;
        Word const& word = tree_.words()[head];
        Relation const kind = universal(word.relation);
        std::size_t const above = tree_.clause_above(head);
        // Under a verb.
        if (above != ClauseTree::none && clauses_[above].predicate == word.head) {
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
            std::string const& noun = tree_.words()[word.head].lemma;
            bool const claim = is_one_of(claim_nouns, noun);
            if (claim && above != ClauseTree::none && clauses_[above].object == word.head &&
                is_denying_verb(clauses_[above].lemma)) { // "rejected the claim that"
                report(clause, clauses_[above], Embedding::denied);
                return;
            }
            if (claim || is_one_of(speech_nouns, noun) || noun == "denial") {
                clause.embedding = claim ? Embedding::claimed : noun == "denial" ? Embedding::denied : Embedding::said;
                clause.reporter = word.head;
                if (auto const owner = owner_of(word.head)) clause.speaker = noun_phrase(tree_.syntax(), *owner);
                return;
            }
        }
        // Before its reporting clause: "It fell, police said."
        for (Clause const& says : clauses_) {
            if (tree_.words()[says.predicate].head != head || !is_speech(says.lemma) || says.predicate <= head)
                continue;
            Relation const relation = universal(tree_.words()[says.predicate].relation);
            bool const beside =
                relation == Relation::parataxis ||
                (relation == Relation::conj && !tree_.child(says.predicate, Relation::cc) && says.subject);
            if (beside && tree_.subject_child(says.predicate) && !tree_.child(says.predicate, Relation::ccomp)) {
                report(clause, says, embedding_of_verb(says.lemma));
                return;
            }
        }
        for (std::uint32_t const i : clause.modifiers)
            if (is_one_of(hedges, tree_.lower(i))) clause.embedding = Embedding::claimed;
        // "according to", wherever in the clause it was attached.
        for (std::uint32_t i = 1; i < tree_.words().size(); ++i) {
            std::uint32_t const source = tree_.words()[i].head;
            bool const according = tree_.words()[i].relation == Relation::case_marker && source != Word::no_head &&
                                   tree_.lower(i) == "according" && tree_.clause_of(source) == ClauseTree::none;
            if (!according || tree_.clause_above(source) == ClauseTree::none ||
                clauses_[tree_.clause_above(source)].predicate != head)
                continue;
            clause.embedding = Embedding::said;
            clause.reporter = i;
            clause.speaker = noun_phrase(tree_.syntax(), source);
        }
    }

    void report(Clause& clause, Clause const& governor, Embedding embedding) const {
        clause.embedding = embedding;
        clause.reporter = governor.predicate;
        // "was told that": it is not the subject who says so.
        auto const who = governor.passive ? governor.agent : governor.subject;
        if (who) clause.speaker = noun_phrase(tree_.syntax(), *who);
        if (embedding == Embedding::denied && governor.negated) clause.embedding = Embedding::said;
    }

    [[nodiscard]] std::optional<std::uint32_t> owner_of(std::uint32_t noun) const {
        if (auto const owner = tree_.child(noun, Relation::nmod_poss)) return owner;
        for (std::uint32_t const i : tree_.children(noun)) {
            if (universal(tree_.words()[i].relation) != Relation::nmod) continue;
            auto const preposition = tree_.child(i, Relation::case_marker);
            std::string const word = preposition ? tree_.lower(*preposition) : std::string();
            if (word == "by" || word == "from" || word == "of") return i;
        }
        // "Russia made the claim that", "He repeated his claim that": of whoever the verb says it of.
        std::size_t const above = tree_.clause_above(noun);
        if (above == ClauseTree::none || clauses_[above].object != noun) return {};
        return clauses_[above].subject;
    }

    /// Of two joined reported clauses only the first stands under the verb of saying itself.
    void inherit_embedding(std::size_t index, int depth) {
        Clause& clause = clauses_[index];
        Relation const kind = universal(tree_.words()[clause.predicate].relation);
        if (clause.embedding != Embedding::none || depth > deepest) return;
        if (kind != Relation::conj && kind != Relation::advcl && kind != Relation::xcomp) return;
        std::size_t const above = tree_.clause_above(clause.predicate);
        if (above == ClauseTree::none || above == index) return;
        inherit_embedding(above, depth + 1);
        Clause const& governor = clauses_[above];
        bool const speaks = is_speech(clause.lemma) && kind == Relation::conj;
        if (governor.embedding == Embedding::none || speaks) return;
        clause.embedding = governor.embedding;
        clause.reporter = governor.reporter;
        clause.speaker = governor.speaker;
    }

    ClauseTree const& tree_;
    std::vector<Clause>& clauses_;
};

} // namespace

void embed_clauses(ClauseTree const& tree, std::vector<Clause>& clauses) {
    Embedder(tree, clauses).run();
}

} // namespace dateline::engine
