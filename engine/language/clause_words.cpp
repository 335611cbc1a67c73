#include "engine/language/clause_words.hpp"

#include "engine/language/closed_words.hpp"
#include "engine/language/time_noun.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>

namespace dateline::engine {

namespace {

constexpr WordList<7> weekdays = {"friday", "monday", "saturday", "sunday", "thursday", "tuesday", "wednesday"};
constexpr WordList<22> months = {"april",   "aug",  "august",    "dec",   "december", "feb", "february", "jan",
                                 "january", "july", "june",      "march", "may",      "nov", "november", "oct",
                                 "october", "sept", "september", "apr",   "jul",      "jun"};
constexpr WordList<10> time_adverbs = {"ago",  "earlier", "later",   "now",       "recently",
                                       "soon", "then",    "tonight", "currently", "previously"};

class WordReader {
public:
    explicit WordReader(ClauseTree const& tree) : tree_(tree) {}

    [[nodiscard]] Clause read(std::uint32_t head) const {
        Clause clause;
        clause.predicate = head;
        clause.verb = tree_.child(head, Relation::cop).value_or(head);
        clause.begin = clause.verb;
        clause.lemma = tree_.words()[clause.verb].lemma;
        clause.relative = tree_.words()[head].relation == Relation::acl_relcl;
        std::optional<std::uint32_t> finite; // first auxiliary, or the verb
        bool have = false;
        bool be = false;
        for (std::uint32_t const i : tree_.children(head)) {
            Relation const relation = tree_.words()[i].relation;
            switch (universal(relation)) {
            case Relation::aux:
            case Relation::cop:
                if (i > head && relation != Relation::cop) break; // "did he go" has it before, too
                if (!finite || i < *finite) finite = i;
                if (i != clause.verb && tree_.words()[i].lemma == "have") have = true;
                if (i != clause.verb && tree_.words()[i].lemma == "be" && relation != Relation::aux_pass) be = true;
                if (relation == Relation::aux_pass) clause.passive = true;
                if (tree_.words()[i].penn == PennTag::md)
                    clause.modality = modal(tree_.words()[i].lemma, tree_.lower(i));
                if (tree_.words()[i].lemma == "get" && relation == Relation::aux_pass) clause.passive = true;
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
                if (tree_.words()[i].lemma == "not" || tree_.words()[i].lemma == "never" ||
                    tree_.words()[i].lemma == "n't" || tree_.words()[i].lemma == "neither") {
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
                if (tree_.words()[i].lemma == "if" || tree_.words()[i].lemma == "unless")
                    clause.modality = Modality::conditional;
                break;
            default:
                // A time that was taken for an object or an apposition is one all the same.
                if (i > head && (relation == Relation::nmod_unmarked || relation == Relation::compound) && is_time(i)) {
                    add_modifier(clause, i);
                }
                break;
            }
        }
        if (clause.object && is_time(*clause.object) && !tree_.child(*clause.object, Relation::det)) {
            // "met Monday"
            Word const& object = tree_.words()[*clause.object];
            if (object.upos == Upos::propn) {
                add_modifier(clause, *clause.object);
                clause.object.reset();
            }
        }
        std::ranges::sort(clause.modifiers);
        std::ranges::sort(clause.times);
        std::uint32_t const tensed = finite.value_or(clause.verb);
        clause.begin = std::min(tensed, clause.verb);
        PennTag const tag = tree_.words()[tensed].penn;
        clause.perfect = have;
        clause.progressive = be && tree_.words()[clause.verb].penn == PennTag::vbg;
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
            clause.finite =
                tensed == head && tree_.subject_child(head) && universal(tree_.words()[head].relation) != Relation::acl;
            break;
        default:
            // A past form after a subject that was taken for a base form cannot be told; a base form as root commands.
            clause.finite = tag == PennTag::vb && clause.subject && !tree_.child(head, Relation::mark) && !finite;
            if (clause.finite && !read_irregular_verb(tree_.lower(clause.verb))) clause.tense = Tense::present;
            break;
        }
        return clause;
    }

private:
    [[nodiscard]] bool is_time(std::uint32_t i) const {
        Word const& word = tree_.words()[i];
        std::string const form = tree_.lower(i);
        if (is_time_noun(word.lemma) || is_time_noun(form)) return true;
        if (word.upos == Upos::propn || word.upos == Upos::noun) {
            std::string_view stem = form;
            if (stem.ends_with('.')) stem.remove_suffix(1);
            if (is_one_of(weekdays, stem) || is_one_of(months, stem)) return true;
            if (stem.size() > 1 && stem.ends_with('s') && is_one_of(weekdays, stem.substr(0, stem.size() - 1)))
                return true;
        }
        if (word.upos == Upos::adv) return is_one_of(time_adverbs, form);
        bool const year =
            word.upos == Upos::num && form.size() == 4 && (form.starts_with("19") || form.starts_with("20"));
        return year || (word.upos == Upos::num && tree_.child(i, Relation::nmod_unmarked)) || form == "p.m." ||
               form == "a.m.";
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
        std::string const form = tree_.lower(noun);
        if (form == "nobody" || form == "nothing" || form == "none" || form == "neither") clause.negated = true;
        if (form == "one" && noun > 0 && tree_.lower(noun - 1) == "no") clause.negated = true;
        if (auto const determiner = tree_.child(noun, Relation::det); determiner && tree_.lower(*determiner) == "no") {
            clause.negated = true;
        }
    }

    void add_modifier(Clause& clause, std::uint32_t i) const {
        clause.modifiers.push_back(i);
        if (is_time(i)) clause.times.push_back(i);
    }

    ClauseTree const& tree_;
};

} // namespace

bool is_predicate(ClauseTree const& tree, std::uint32_t head) {
    Word const& word = tree.words()[head];
    Relation const relation = universal(word.relation);
    if (relation == Relation::aux || relation == Relation::cop || relation == Relation::fixed ||
        relation == Relation::case_marker || relation == Relation::mark || relation == Relation::goeswith) {
        return false;
    }
    if (tree.child(head, Relation::cop)) return true;
    bool const verbal = word.upos == Upos::verb || word.upos == Upos::aux;
    if (!verbal) return tree.subject_child(head).has_value() && word.upos != Upos::punct;
    // "the leaked documents", "the meeting room"
    return relation != Relation::amod && relation != Relation::compound && relation != Relation::flat &&
           relation != Relation::det && relation != Relation::punct && relation != Relation::discourse;
}

Clause clause_by_words(ClauseTree const& tree, std::uint32_t head) {
    return WordReader(tree).read(head);
}

} // namespace dateline::engine
