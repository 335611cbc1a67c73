#include "engine/language/syntactic_clause.hpp"

#include "engine/language/clause_embedding.hpp"
#include "engine/language/clause_words.hpp"
#include "engine/language/closed_words.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>

namespace dateline::engine {

namespace {

constexpr int deepest = 32; ///< of chains of clauses that leave something to the one above

constexpr WordList<17> planning = {"agree",   "aim",    "decide",   "due",    "expect", "hope",
                                   "intend",  "likely", "plan",     "pledge", "poised", "prepare",
                                   "promise", "set",    "schedule", "slate",  "vow"};
constexpr WordList<6> plan_nouns = {"decision", "intention", "plan", "pledge", "promise", "proposal"};

bool is_relative_pronoun(Word const& word) {
    return word.penn == PennTag::wp || word.penn == PennTag::wdt || word.penn == PennTag::wp_possessive;
}

/// Gives clauses what they leave to others.
class Settler {
public:
    Settler(ClauseTree const& tree, std::vector<Clause>& clauses) : tree_(tree), clauses_(clauses) {}

    void run() {
        for (std::size_t i = 0; i < clauses_.size(); ++i)
            settle(i, 0);
    }

private:
    /// Takes what the clause leaves out from the one it stands under: its subject, and the direction of its time.
    void settle(std::size_t index, int depth) {
        Clause& clause = clauses_[index];
        Word const& word = tree_.words()[clause.predicate];
        Relation const relation = word.relation;
        bool const described = word.head != Word::no_head && universal(relation) == Relation::acl;
        if (described) {
            bool const pronoun = clause.subject && is_relative_pronoun(tree_.words()[*clause.subject]);
            if (!clause.subject || pronoun) {
                // "the video that he posted" has a subject of its own; "to be decided" has none.
                if (!tree_.child(clause.predicate, Relation::mark) || pronoun) clause.subject = word.head;
            }
            std::string const& noun = tree_.words()[word.head].lemma;
            if (!clause.finite && is_one_of(plan_nouns, noun) && clause.modality == Modality::none) {
                clause.modality = Modality::planned;
            }
            return;
        }
        std::size_t const above = tree_.clause_above(clause.predicate);
        if (above == ClauseTree::none || depth > deepest) return;
        if (above > index) settle(above, depth + 1);
        Clause const& governor = clauses_[above];
        Relation const kind = universal(relation);
        if (kind == Relation::xcomp || (kind == Relation::ccomp && !clause.finite && !clause.subject)) {
            if (!clause.subject) clause.subject = governor.object ? governor.object : governor.subject;
            std::string const& lemma = governor.lemma;
            std::string const& predicate = tree_.words()[governor.predicate].lemma;
            bool const to = tree_.child(clause.predicate, Relation::mark).has_value();
            if (lemma == "go" && governor.progressive && to) {
                clause.modality = Modality::future;
                clause.tense = governor.tense == Tense::past ? Tense::unknown : Tense::future;
            } else if (to && (is_one_of(planning, lemma) || is_one_of(planning, predicate) ||
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
            bool const bare = !clause.finite && !tree_.child(clause.predicate, Relation::mark);
            bool const base = tree_.words()[clause.verb].penn == PennTag::vb;
            if (bare && governor.finite) {
                clause.finite = true;
                clause.tense = governor.tense;
                if (base) clause.modality = governor.modality;
                if (tree_.words()[clause.verb].penn == PennTag::vbn) clause.passive = governor.passive;
            }
            if (!clause.finite && clause.modality == Modality::none) clause.modality = governor.modality;
        } else if (kind == Relation::advcl && !clause.subject) {
            bool const accused = is_claiming_verb(governor.lemma) && governor.object;
            clause.subject = accused ? governor.object : governor.subject;
        }
    }

    ClauseTree const& tree_;
    std::vector<Clause>& clauses_;
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
    ClauseTree below(text, tree);
    std::vector<Clause> clauses;
    for (std::uint32_t i = 0; i < tree.words.size(); ++i) {
        if (!is_predicate(below, i)) continue;
        below.set_clause(i, clauses.size());
        clauses.push_back(clause_by_words(below, i));
    }
    Settler(below, clauses).run();
    embed_clauses(below, clauses);
    return clauses;
}

Span noun_phrase(SyntaxTree const& tree, std::uint32_t head) {
    auto const& words = tree.words;
    auto const belongs = [&](std::uint32_t i) {
        // Up to the head through relations that are part of the phrase.
        for (int steps = 0; i != head; i = words[i].head, ++steps) {
            Relation const relation = universal(words[i].relation);
            bool const outside = relation == Relation::case_marker
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
