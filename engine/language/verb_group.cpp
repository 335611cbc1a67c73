#include "engine/language/verb_group.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/closed_words.hpp"
#include "engine/language/title_case.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>

namespace dateline::engine {

namespace {

constexpr WordList<13> modals = {"'ll",   "can",    "cannot", "could", "may",   "might", "must",
                                 "shall", "should", "will",   "won't", "would", "’ll"};
constexpr WordList<5> hedging_modals = {"could", "may", "might", "should", "would"};
constexpr WordList<8> be_past = {"was", "wasn't", "wasn’t", "were", "weren't", "weren’t", "been", "being"};
constexpr WordList<7> be_present = {"am", "are", "aren't", "aren’t", "is", "isn't", "isn’t"};
constexpr WordList<9> have_forms = {"had", "hadn't", "hadn’t", "has", "hasn't", "hasn’t", "have", "haven't", "haven’t"};
constexpr WordList<9> do_forms = {"did", "didn't", "didn’t", "do", "does", "doesn't", "doesn’t", "don't", "don’t"};
constexpr WordList<26> determiners = {"a",    "an",   "any",   "each",  "every", "four",  "her",   "his",     "its",
                                      "many", "more", "most",  "my",    "no",    "other", "our",   "several", "some",
                                      "that", "the",  "their", "these", "this",  "those", "three", "two"};
constexpr WordList<11> subject_pronouns = {"he", "i", "it", "she", "that", "they", "this", "we", "which", "who", "you"};
constexpr WordList<12> forward_adjectives = {"about",   "anticipated", "due",       "expected", "going",  "likely",
                                             "planned", "poised",      "scheduled", "set",      "slated", "supposed"};

/// Verbs that are nothing without an object: before a preposition their past form is a participle.
constexpr WordList<8> object_verbs = {"attribute", "cite",   "compile", "entitle",
                                      "fabricate", "locate", "obtain",  "own"};

static_assert(std::ranges::is_sorted(object_verbs));
static_assert(std::ranges::is_sorted(determiners) && std::ranges::is_sorted(forward_adjectives));

bool is_past_form(VerbReading const& reading) {
    return reading.form == VerbForm::past || reading.form == VerbForm::participle;
}

} // namespace

VerbGroups::VerbGroups(std::string_view text, std::span<Token const> tokens, std::span<Word const> words)
    : tokens_(tokens), tree_(words) {
    words_.reserve(tokens.size());
    for (Token const& token : tokens)
        words_.push_back(to_lower(token.span.in(text)));
    title_case_ = is_title_case(tokens);
    if (words.empty()) return;
    // A token is coarser than words in hyphenated words and before "n't" and "'s": then its first word counts.
    tag_of_.resize(tokens.size(), PennTag::fw);
    word_of_.resize(tokens.size(), Word::no_head);
    auto word = words.begin();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        while (word != words.end() && word->span.end <= tokens[i].span.begin)
            ++word;
        if (word == words.end() || word->span.begin >= tokens[i].span.end) continue;
        tag_of_[i] = word->penn;
        word_of_[i] = static_cast<std::uint32_t>(word - words.begin());
    }
}

/// The first token from `i` that is neither an adverb nor a negation; notes a negation in `negated`.
std::uint32_t VerbGroups::skip_adverbs(std::uint32_t i, bool& negated) const {
    static constexpr WordList<15> adverbs = {"again", "almost", "already", "also", "always", "even", "ever", "just",
                                             "never", "now",    "once",    "soon", "still",  "then", "yet"};
    for (; is_word(i) || (is_quote(i) && is_word(i + 1)); ++i) {
        if (is_quote(i)) continue;
        std::string_view const w = word(i);
        if (w == "not" || w == "never") {
            negated = true;
        } else if (!is_one_of(adverbs, w) && !(w.ends_with("ly") && w.size() > 4)) {
            break;
        }
    }
    return i;
}

bool VerbGroups::is_quote(std::size_t i) const {
    std::string_view const w = word(i);
    return w == "\"" || w == "“" || w == "”";
}

Predicate VerbGroups::predicate_at(std::uint32_t i, std::uint32_t group_begin, std::string lemma) const {
    Predicate p;
    p.span = tokens_[i].span;
    p.token = i;
    p.group_begin = group_begin;
    p.lemma = std::move(lemma);
    return p;
}

bool VerbGroups::is_tagged_verb(std::uint32_t i) const {
    if (tag_of_.empty() || !title_case_) return false;
    PennTag const tag = tag_of_[i];
    return tag == PennTag::vbz || tag == PennTag::vbd || tag == PennTag::vbp || tag == PennTag::vbn;
}

/// The verb group that begins at token `i`, if one does.
std::optional<Predicate> VerbGroups::at(std::uint32_t i) const {
    if (!is_word(i)) return {};
    std::string_view const w = word(i);
    // In a headline in title case a capital tells nothing.
    bool const name_like = tokens_[i].capitalised && i > 0 && !is_tagged_verb(i);
    if (name_like) return {};
    bool const noun = !tag_of_.empty() && tag_of_[i] == PennTag::nn; // "the will"
    if (is_one_of(modals, w) && !noun) return after_modal(i);
    if (is_one_of(have_forms, w)) return after_have(i);
    if (is_one_of(be_past, w) || is_one_of(be_present, w)) return after_be(i);
    if (is_one_of(do_forms, w)) return after_do(i);
    return tag_of_.empty() ? plain(i) : tagged(i);
}

/// A verb that the tagger takes for finite. It mistakes some for participles, and after a comma some of speech for
/// nouns ("…, the paper claims"): of these word order decides.
std::optional<Predicate> VerbGroups::tagged(std::uint32_t i) const {
    PennTag const tag = tag_of_[i];
    bool const past = tag == PennTag::vbd;
    if (!past && tag != PennTag::vbz && tag != PennTag::vbp) {
        auto const p = plain(i);
        bool const speech = p && (is_reporting_verb(p->lemma) || is_claiming_verb(p->lemma));
        PennTag const next = i + 1 < tag_of_.size() ? tag_of_[i + 1] : PennTag::fw;
        bool const describes = next == PennTag::nn || next == PennTag::nns; // "guided missiles"
        bool const ahead = tag == PennTag::jj && word(i + 1) == "to";       // "talks, set to resume"
        // "A storm swept over the island": a past form that the tagger has not met.
        bool const irregular = tag == PennTag::nn && p && p->tense == Tense::past && !word(i).ends_with("ed");
        bool const mistaken =
            (tag == PennTag::vbn && !describes) || (tag == PennTag::nns && speech) || ahead || irregular;
        return mistaken ? p : std::nullopt;
    }
    auto const reading = read_verb(word(i));
    if (!reading || i == 0) return {}; // "Published: 3 May"
    Predicate p = predicate_at(i, i, reading->lemma);
    p.tense = past ? Tense::past : Tense::present;
    return planned_by(p);
}

std::optional<Predicate> VerbGroups::after_modal(std::uint32_t i) const {
    std::string_view const w = word(i);
    bool negated = w == "cannot" || w == "won't";
    std::uint32_t const j = skip_adverbs(i + 1, negated);
    if (!is_word(j) || is_one_of(determiners, word(j)) || tokens_[j].capitalised) return {};
    Predicate p;
    if (word(j) == "be" || word(j) == "have") {
        std::uint32_t k = skip_adverbs(j + 1, negated);
        bool const has_been = word(j) == "have" && word(k) == "been";
        std::uint32_t const helping = has_been ? k : j;
        if (has_been) k = skip_adverbs(k + 1, negated);
        bool const is = has_been || word(j) == "be";
        auto const main = is_word(k) ? read_verb(word(k)) : std::nullopt;
        bool const compound = main && (is_past_form(*main) || (is && main->form == VerbForm::ing));
        p = compound ? predicate_at(k, i, main->lemma)
                     : predicate_at(helping, i, has_been ? "be" : std::string(word(j)));
        p.passive = compound && is && is_past_form(*main);
    } else {
        auto const main = read_verb(word(j));
        p = predicate_at(j, i, main ? main->lemma : std::string(word(j)));
    }
    p.negated = negated;
    p.conditional = is_one_of(hedging_modals, w);
    p.planned = w == "will" || w == "shall" || w == "'ll" || w == "’ll" || w == "won't";
    p.tense = p.planned ? Tense::future : Tense::unknown;
    return p;
}

std::optional<Predicate> VerbGroups::after_have(std::uint32_t i) const {
    bool negated = word(i).find("n't") != std::string_view::npos || word(i).find("n’t") != std::string_view::npos;
    std::uint32_t j = skip_adverbs(i + 1, negated);
    Predicate p;
    auto main = is_word(j) ? read_verb(word(j)) : std::nullopt;
    if (word(j) == "been") {
        std::uint32_t const k = skip_adverbs(j + 1, negated);
        auto const inner = is_word(k) ? read_verb(word(k)) : std::nullopt;
        bool const compound = inner && (is_past_form(*inner) || inner->form == VerbForm::ing);
        p = compound ? predicate_at(k, i, inner->lemma) : predicate_at(j, i, "be");
        p.passive = compound && is_past_form(*inner);
    } else if (main && is_past_form(*main)) {
        p = predicate_at(j, i, main->lemma);
    } else {
        p = predicate_at(i, i, "have");
        p.tense = word(i).starts_with("had") ? Tense::past : Tense::present;
        p.negated = negated;
        return p;
    }
    p.tense = Tense::past;
    p.negated = negated;
    return p;
}

std::optional<Predicate> VerbGroups::after_be(std::uint32_t i) const {
    if (word(i) == "been" || word(i) == "being") return {};
    bool negated = word(i).find("n't") != std::string_view::npos || word(i).find("n’t") != std::string_view::npos;
    bool const past = is_one_of(be_past, word(i));
    std::uint32_t const j = skip_adverbs(i + 1, negated);
    // "is to meet", "is expected to meet", "are due to meet"
    std::uint32_t const to = word(j) == "to" ? j : j + 1;
    if (word(to) == "to" && (to == j || is_one_of(forward_adjectives, word(j))) && is_word(to + 1)) {
        std::uint32_t k = skip_adverbs(to + 1, negated);
        bool const passive = word(k) == "be" && is_word(k + 1);
        if (passive) ++k;
        if (is_word(k)) {
            auto const main = read_verb(word(k));
            Predicate p = predicate_at(k, i, main ? main->lemma : std::string(word(k)));
            p.planned = true;
            p.negated = negated;
            p.passive = passive;
            p.tense = past ? Tense::unknown : Tense::future;
            return p;
        }
    }
    auto const main = is_word(j) ? read_verb(word(j)) : std::nullopt;
    bool const compound = main && !tokens_[j].capitalised && (is_past_form(*main) || main->form == VerbForm::ing);
    Predicate p = compound ? predicate_at(j, i, main->lemma) : predicate_at(i, i, "be");
    p.passive = compound && is_past_form(*main);
    p.planned = compound && is_planning_verb(main->lemma);
    p.negated = negated;
    p.tense = past ? Tense::past : p.planned ? Tense::future : Tense::present;
    return p;
}

std::optional<Predicate> VerbGroups::after_do(std::uint32_t i) const {
    bool negated = word(i).find("n't") != std::string_view::npos || word(i).find("n’t") != std::string_view::npos;
    std::uint32_t const j = skip_adverbs(i + 1, negated);
    auto const main = is_word(j) ? read_verb(word(j)) : std::nullopt;
    bool const auxiliary = negated || (main && main->form == VerbForm::base);
    if (!auxiliary && j != i + 1) return {};
    Predicate p = auxiliary && is_word(j) ? predicate_at(j, i, main ? main->lemma : std::string(word(j)))
                                          : predicate_at(i, i, "do");
    p.negated = negated;
    p.tense = word(i).starts_with("did") ? Tense::past : Tense::present;
    return p;
}

/// Whether what stands after token `i` is what can follow a verb rather than a noun that it describes.
bool VerbGroups::verb_may_precede(std::uint32_t i) const {
    if (!is_word(i)) return true;
    std::string_view const w = word(i);
    return tokens_[i].capitalised || is_one_of(determiners, w) || is_one_of(prepositions, w) ||
           is_one_of(pronouns, w) || is_one_of(subordinators, w) || w.ends_with("ly");
}

std::optional<Predicate> VerbGroups::plain(std::uint32_t i) const {
    auto const reading = read_verb(word(i));
    if (!reading || reading->form == VerbForm::ing || reading->form == VerbForm::participle) return {};
    std::string_view const before = i > 0 ? word(i - 1) : std::string_view();
    bool const after_noun_or_name = i > 0 && is_word(i - 1) && !is_one_of(determiners, before) &&
                                    !is_one_of(prepositions, before) && !before.ends_with("'s") && before != "'s" &&
                                    before != "’s";
    bool const after_pronoun = is_one_of(subject_pronouns, before);
    bool const after_mark = i > 0 && !is_word(i - 1); // "Kuleba, the minister, said"
    std::uint32_t after = i + 1;
    bool negated = false;
    after = skip_adverbs(after, negated);
    Predicate p;
    switch (reading->form) {
    case VerbForm::past: {
        bool const describes_noun = !after_pronoun && !verb_may_precede(after) && !is_reporting_verb(reading->lemma) &&
                                    word(i).ends_with("ed") && is_word(after) && !after_noun_or_name &&
                                    !is_known_verb(reading->lemma);
        if (i == 0 || describes_noun || !(after_noun_or_name || after_pronoun || after_mark)) return {};
        p = predicate_at(i, i, reading->lemma);
        p.tense = Tense::past;
        break;
    }
    case VerbForm::present_s: {
        // Most such words are plural nouns. A verb has a subject before it and, unless it is one of speech, an
        // object.
        bool const speech =
            is_reporting_verb(reading->lemma) || is_claiming_verb(reading->lemma) || is_denying_verb(reading->lemma);
        bool const object_follows =
            is_word(after) &&
            (tokens_[after].capitalised || is_one_of(determiners, word(after)) || word(after) == "to" ||
             is_one_of(pronouns, word(after)) || is_one_of(subordinators, word(after)));
        bool const joined = before == "and" || before == "or";
        if (!after_pronoun && (!after_noun_or_name || joined || !(object_follows || speech))) return {};
        if (!after_pronoun && is_word(after) && !object_follows) return {};
        p = predicate_at(i, i, reading->lemma);
        p.tense = Tense::present;
        break;
    }
    case VerbForm::base: {
        bool const plural_subject = after_noun_or_name && before.ends_with('s') && !tokens_[i - 1].capitalised;
        bool const object_follows =
            is_word(after) &&
            (is_one_of(determiners, word(after)) || is_one_of(prepositions, word(after)) || tokens_[after].capitalised);
        bool const pronoun_subject = before == "they" || before == "we" || before == "i" || before == "you";
        if (!pronoun_subject && !(plural_subject && (object_follows || is_reporting_verb(reading->lemma)))) return {};
        p = predicate_at(i, i, reading->lemma);
        p.tense = Tense::present;
        break;
    }
    default:
        return {};
    }
    return planned_by(p);
}

/// "Plans to visit on Friday": the visit is what the date belongs to. Any other verb is the predicate itself.
Predicate VerbGroups::planned_by(Predicate const& verb) const {
    bool negated = false;
    std::uint32_t const to = skip_adverbs(verb.token + 1, negated);
    if (!is_planning_verb(verb.lemma) || word(to) != "to" || !is_word(to + 1)) {
        Predicate p = verb;
        p.negated = negated;
        return p;
    }
    auto const main = read_verb(word(to + 1));
    Predicate p = predicate_at(to + 1, verb.token, main ? main->lemma : std::string(word(to + 1)));
    p.planned = true;
    p.negated = negated;
    p.tense = verb.tense == Tense::past ? Tense::unknown : Tense::future;
    return p;
}

bool VerbGroups::is_simple_past(Predicate const& p) const {
    return p.token == p.group_begin && p.tense == Tense::past && p.lemma != "be" && p.lemma != "have" &&
           p.lemma != "do";
}

bool VerbGroups::is_plain_past(Predicate const& p) const {
    return is_simple_past(p) && (tag_of_.empty() || tag_of_[p.token] == PennTag::vbn);
}

bool VerbGroups::is_elliptic(Predicate const& p) const {
    static constexpr WordList<10> linking = {"although", "as",    "if",     "once", "than",
                                             "though",   "until", "unless", "when", "while"};
    return is_simple_past(p) && p.token > 0 && is_one_of(linking, word(p.token - 1));
}

bool VerbGroups::is_reduced(Predicate const& p) const {
    if (!is_simple_past(p) || word_of_.empty() || word_of_[p.token] == Word::no_head) return false;
    // "Talks, set to resume on Friday": plans something.
    bool const plans = word(p.token + 1) == "to" && p.token + 2 < tag_of_.size() && tag_of_[p.token + 2] == PennTag::vb;
    if (plans) return false;
    std::uint32_t const at = word_of_[p.token];
    Word const& verb = tree_[at];
    // In headings a participle is all the verb there is: "Man arrested at airport".
    bool const ends = std::ranges::any_of(tree_, [](Word const& word) { return word.penn == PennTag::period; });
    bool const before_preposition = is_one_of(prepositions, word(p.token + 1)) && ends;
    if (before_preposition && std::ranges::binary_search(object_verbs, std::string_view(verb.lemma))) return true;
    if (verb.head == Word::no_head || verb.head > at || verb.relation == Relation::acl_relcl) return false;
    Upos const above = tree_[verb.head].upos;
    Relation const relation = universal(verb.relation);
    bool const describes = (above == Upos::noun || above == Upos::propn || above == Upos::num) &&
                           (relation == Relation::acl || relation == Relation::amod || relation == Relation::conj);
    bool const told = std::ranges::any_of(tree_, [&](Word const& word) {
        Relation const of = universal(word.relation);
        return word.head == at && (of == Relation::nsubj || of == Relation::csubj || of == Relation::aux);
    });
    if (!describes || told) return false;
    std::uint32_t noun = verb.head;
    for (std::size_t steps = 0; steps < tree_.size() && tree_[noun].head != Word::no_head; ++steps) {
        if (universal(tree_[noun].relation) == Relation::nsubj) return tree_[noun].head > at;
        noun = tree_[noun].head;
    }
    return relation == Relation::acl && verb.penn == PennTag::vbn && before_preposition;
}

} // namespace dateline::engine
