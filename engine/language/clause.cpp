#include "engine/language/clause.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline::engine {

namespace {

template <std::size_t N> using Words = std::array<std::string_view, N>;

constexpr Words<13> modals = {"'ll",   "can",    "cannot", "could", "may",   "might", "must",
                              "shall", "should", "will",   "won't", "would", "’ll"};
constexpr Words<5> hedging_modals = {"could", "may", "might", "should", "would"};
constexpr Words<8> be_past = {"was", "wasn't", "wasn’t", "were", "weren't", "weren’t", "been", "being"};
constexpr Words<7> be_present = {"am", "are", "aren't", "aren’t", "is", "isn't", "isn’t"};
constexpr Words<9> have_forms = {"had", "hadn't", "hadn’t", "has", "hasn't", "hasn’t", "have", "haven't", "haven’t"};
constexpr Words<9> do_forms = {"did", "didn't", "didn’t", "do", "does", "doesn't", "doesn’t", "don't", "don’t"};
constexpr Words<26> determiners = {"a",    "an",   "any",   "each",  "every", "four",  "her",   "his",     "its",
                                   "many", "more", "most",  "my",    "no",    "other", "our",   "several", "some",
                                   "that", "the",  "their", "these", "this",  "those", "three", "two"};
constexpr Words<33> prepositions = {
    "about",   "across", "after",  "against", "among",   "around", "as",     "at",      "before", "behind", "below",
    "between", "by",     "during", "for",     "from",    "in",     "inside", "into",    "near",   "of",     "off",
    "on",      "over",   "per",    "since",   "through", "to",     "toward", "towards", "under",  "until",  "with"};
constexpr Words<14> pronouns = {"he",   "her",  "him",  "i",  "it", "she", "that",
                                "them", "they", "this", "us", "we", "who", "you"};
constexpr Words<11> subject_pronouns = {"he", "i", "it", "she", "that", "they", "this", "we", "which", "who", "you"};
constexpr Words<12> forward_adjectives = {"about",   "anticipated", "due",       "expected", "going",  "likely",
                                          "planned", "poised",      "scheduled", "set",      "slated", "supposed"};
/// What may begin a clause, strongest first: where two verbs stand in a row, the clause of the second begins at the
/// last marker of the strongest kind between them.
constexpr Words<14> subordinators = {"although", "because", "if",      "that",  "though", "unless", "what",
                                     "when",     "where",   "whether", "which", "while",  "who",    "whose"};
constexpr Words<8> coordinators = {"after", "and", "as", "before", "but", "or", "since", "so"};
constexpr Words<4> relatives = {"that", "which", "who", "whose"};

static_assert(std::ranges::is_sorted(determiners) && std::ranges::is_sorted(prepositions) &&
              std::ranges::is_sorted(pronouns) && std::ranges::is_sorted(subordinators) &&
              std::ranges::is_sorted(coordinators) && std::ranges::is_sorted(forward_adjectives));

template <std::size_t N> bool holds(Words<N> const& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

class Finder {
public:
    Finder(std::string_view text, std::span<Token const> tokens, std::span<Word const> words) : tokens_(tokens) {
        words_.reserve(tokens.size());
        for (Token const& token : tokens)
            words_.push_back(to_lower(token.span.in(text)));
        std::size_t long_words = 0;
        std::size_t capitals = 0;
        for (Token const& token : tokens) {
            if (token.kind != Token::Kind::word || token.span.size() < 4) continue;
            ++long_words;
            capitals += token.capitalised ? 1 : 0;
        }
        title_case_ = long_words >= 3 && capitals * 5 >= long_words * 4;
        if (words.empty()) return;
        // A token is coarser than words in hyphenated words and before "n't" and "'s": then its first word counts.
        tag_of_.resize(tokens.size(), PennTag::fw);
        auto word = words.begin();
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            while (word != words.end() && word->span.end <= tokens[i].span.begin)
                ++word;
            if (word != words.end() && word->span.begin < tokens[i].span.end) tag_of_[i] = word->penn;
        }
    }

    std::vector<Predicate> run() {
        for (std::uint32_t i = 0; i < words_.size();) {
            auto const found = verb_group(i);
            if (!found) {
                ++i;
                continue;
            }
            predicates_.push_back(*found);
            i = found->token + 1;
        }
        drop_reduced_relatives();
        partition();
        return std::move(predicates_);
    }

private:
    [[nodiscard]] std::string_view word(std::size_t i) const {
        return i < words_.size() ? std::string_view(words_[i]) : std::string_view();
    }
    [[nodiscard]] bool is_word(std::size_t i) const {
        return i < tokens_.size() && tokens_[i].kind == Token::Kind::word;
    }

    /// The first token from `i` that is neither an adverb nor a negation; notes a negation in `negated`.
    [[nodiscard]] std::uint32_t skip_adverbs(std::uint32_t i, bool& negated) const {
        static constexpr Words<15> adverbs = {"again", "almost", "already", "also", "always", "even", "ever", "just",
                                              "never", "now",    "once",    "soon", "still",  "then", "yet"};
        for (; is_word(i) || (is_quote(i) && is_word(i + 1)); ++i) {
            if (is_quote(i)) continue;
            std::string_view const w = word(i);
            if (w == "not" || w == "never") {
                negated = true;
            } else if (!holds(adverbs, w) && !(w.ends_with("ly") && w.size() > 4)) {
                break;
            }
        }
        return i;
    }

    [[nodiscard]] bool is_quote(std::size_t i) const {
        std::string_view const w = word(i);
        return w == "\"" || w == "“" || w == "”";
    }

    [[nodiscard]] Predicate predicate_at(std::uint32_t i, std::uint32_t group_begin, std::string lemma) const {
        Predicate p;
        p.span = tokens_[i].span;
        p.token = i;
        p.group_begin = group_begin;
        p.lemma = std::move(lemma);
        return p;
    }

    [[nodiscard]] static bool is_past_form(VerbReading const& reading) {
        return reading.form == VerbForm::past || reading.form == VerbForm::participle;
    }

    [[nodiscard]] bool is_tagged_verb(std::uint32_t i) const {
        if (tag_of_.empty() || !title_case_) return false;
        PennTag const tag = tag_of_[i];
        return tag == PennTag::vbz || tag == PennTag::vbd || tag == PennTag::vbp || tag == PennTag::vbn;
    }

    /// The verb group that begins at token `i`, if one does.
    [[nodiscard]] std::optional<Predicate> verb_group(std::uint32_t i) const {
        if (!is_word(i)) return {};
        std::string_view const w = word(i);
        // In a headline in title case a capital tells nothing.
        bool const name_like = tokens_[i].capitalised && i > 0 && !is_tagged_verb(i);
        if (name_like) return {};
        bool const noun = !tag_of_.empty() && tag_of_[i] == PennTag::nn; // "the will"
        if (holds(modals, w) && !noun) return after_modal(i);
        if (holds(have_forms, w)) return after_have(i);
        if (holds(be_past, w) || holds(be_present, w)) return after_be(i);
        if (holds(do_forms, w)) return after_do(i);
        return tag_of_.empty() ? plain(i) : tagged(i);
    }

    /// A verb that the tagger takes for finite. It mistakes some for participles, and after a comma some of speech for
    /// nouns ("…, the paper claims"): of these word order decides.
    [[nodiscard]] std::optional<Predicate> tagged(std::uint32_t i) const {
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

    [[nodiscard]] std::optional<Predicate> after_modal(std::uint32_t i) const {
        std::string_view const w = word(i);
        bool negated = w == "cannot" || w == "won't";
        std::uint32_t const j = skip_adverbs(i + 1, negated);
        if (!is_word(j) || holds(determiners, word(j)) || tokens_[j].capitalised) return {};
        Predicate p;
        if (word(j) == "be" || word(j) == "have") {
            std::uint32_t const k = skip_adverbs(j + 1, negated);
            auto const main = is_word(k) ? read_verb(word(k)) : std::nullopt;
            bool const compound = main && (is_past_form(*main) || (word(j) == "be" && main->form == VerbForm::ing));
            p = compound ? predicate_at(k, i, main->lemma) : predicate_at(j, i, std::string(word(j)));
            p.passive = compound && word(j) == "be" && is_past_form(*main);
        } else {
            auto const main = read_verb(word(j));
            p = predicate_at(j, i, main ? main->lemma : std::string(word(j)));
        }
        p.negated = negated;
        p.conditional = holds(hedging_modals, w);
        p.planned = w == "will" || w == "shall" || w == "'ll" || w == "’ll" || w == "won't";
        p.tense = p.planned ? Tense::future : Tense::unknown;
        return p;
    }

    [[nodiscard]] std::optional<Predicate> after_have(std::uint32_t i) const {
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

    [[nodiscard]] std::optional<Predicate> after_be(std::uint32_t i) const {
        if (word(i) == "been" || word(i) == "being") return {};
        bool negated = word(i).find("n't") != std::string_view::npos || word(i).find("n’t") != std::string_view::npos;
        bool const past = holds(be_past, word(i));
        std::uint32_t const j = skip_adverbs(i + 1, negated);
        // "is to meet", "is expected to meet", "are due to meet"
        std::uint32_t const to = word(j) == "to" ? j : j + 1;
        if (word(to) == "to" && (to == j || holds(forward_adjectives, word(j))) && is_word(to + 1)) {
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

    [[nodiscard]] std::optional<Predicate> after_do(std::uint32_t i) const {
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
    [[nodiscard]] bool verb_may_precede(std::uint32_t i) const {
        if (!is_word(i)) return true;
        std::string_view const w = word(i);
        return tokens_[i].capitalised || holds(determiners, w) || holds(prepositions, w) || holds(pronouns, w) ||
               holds(subordinators, w) || w.ends_with("ly");
    }

    [[nodiscard]] std::optional<Predicate> plain(std::uint32_t i) const {
        auto const reading = read_verb(word(i));
        if (!reading || reading->form == VerbForm::ing || reading->form == VerbForm::participle) return {};
        std::string_view const before = i > 0 ? word(i - 1) : std::string_view();
        bool const after_noun_or_name = i > 0 && is_word(i - 1) && !holds(determiners, before) &&
                                        !holds(prepositions, before) && !before.ends_with("'s") && before != "'s" &&
                                        before != "’s";
        bool const after_pronoun = holds(subject_pronouns, before);
        bool const after_mark = i > 0 && !is_word(i - 1); // "Kuleba, the minister, said"
        std::uint32_t after = i + 1;
        bool negated = false;
        after = skip_adverbs(after, negated);
        Predicate p;
        switch (reading->form) {
        case VerbForm::past: {
            bool const describes_noun = !after_pronoun && !verb_may_precede(after) &&
                                        !is_reporting_verb(reading->lemma) && word(i).ends_with("ed") &&
                                        is_word(after) && !after_noun_or_name && !is_known_verb(reading->lemma);
            if (i == 0 || describes_noun || !(after_noun_or_name || after_pronoun || after_mark)) return {};
            p = predicate_at(i, i, reading->lemma);
            p.tense = Tense::past;
            break;
        }
        case VerbForm::present_s: {
            // Most such words are plural nouns. A verb has a subject before it and, unless it is one of speech, an
            // object.
            bool const speech = is_reporting_verb(reading->lemma) || is_claiming_verb(reading->lemma) ||
                                is_denying_verb(reading->lemma);
            bool const object_follows =
                is_word(after) &&
                (tokens_[after].capitalised || holds(determiners, word(after)) || word(after) == "to" ||
                 holds(pronouns, word(after)) || holds(subordinators, word(after)));
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
                (holds(determiners, word(after)) || holds(prepositions, word(after)) || tokens_[after].capitalised);
            bool const pronoun_subject = before == "they" || before == "we" || before == "i" || before == "you";
            if (!pronoun_subject && !(plural_subject && (object_follows || is_reporting_verb(reading->lemma))))
                return {};
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
    [[nodiscard]] Predicate planned_by(Predicate const& verb) const {
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

    [[nodiscard]] bool is_plain_past(Predicate const& p) const {
        return (tag_of_.empty() || tag_of_[p.token] == PennTag::vbn) && p.token == p.group_begin &&
               p.tense == Tense::past && p.lemma != "be" && p.lemma != "have" && p.lemma != "do";
    }

    [[nodiscard]] bool is_preposition_after(std::uint32_t i) const {
        return holds(prepositions, word(is_quote(i + 1) ? i + 2 : i + 1));
    }

    [[nodiscard]] bool is_marked_between(std::uint32_t left, std::uint32_t right) const {
        for (std::uint32_t i = left; i < right; ++i) {
            bool const mark = tokens_[i].kind == Token::Kind::punctuation && !is_quote(i);
            if (mark || holds(subordinators, word(i)) || holds(coordinators, word(i))) {
                return true;
            }
        }
        return false;
    }

    /// Of two verbs in a row with nothing between them that begins a clause one is a participle, unless the first is
    /// one of speech ("said he left"): "a video posted on Tuesday", "the statement issued on Sunday described".
    void drop_reduced_relatives() {
        std::vector<Predicate> kept;
        for (Predicate& p : predicates_) {
            bool const row = !kept.empty() && !is_marked_between(kept.back().token + 1, p.group_begin);
            if (row && is_plain_past(p) && is_preposition_after(p.token) && p.group_begin > kept.back().token + 2 &&
                !tokens_[p.token - 1].capitalised && !holds(pronouns, word(p.token - 1))) {
                continue;
            }
            bool const first_is_participle =
                row && is_plain_past(kept.back()) && !is_reporting_verb(kept.back().lemma) &&
                !is_claiming_verb(kept.back().lemma) && holds(prepositions, word(kept.back().token + 1));
            if (first_is_participle) kept.pop_back();
            kept.push_back(std::move(p));
        }
        predicates_ = std::move(kept);
    }

    /// Where the clause of the verb group at `right` begins, somewhere after token `left`.
    [[nodiscard]] std::uint32_t clause_start(std::uint32_t left, std::uint32_t right) const {
        std::optional<std::uint32_t> subordinator;
        std::optional<std::uint32_t> mark;
        std::optional<std::uint32_t> coordinator;
        std::optional<std::uint32_t> comma;
        for (std::uint32_t i = left; i < right; ++i) {
            std::string_view const w = word(i);
            if (tokens_[i].kind == Token::Kind::punctuation) {
                if (w == ",") {
                    comma = i;
                } else if (w == ";" || w == ":" || w == "—" || w == "–") {
                    mark = i;
                }
            } else if (holds(subordinators, w) && !(w == "that" && i > 0 && holds(prepositions, word(i - 1)))) {
                subordinator = i;
            } else if (holds(coordinators, w)) {
                coordinator = i;
            }
        }
        if (subordinator) return *subordinator;
        if (mark) return *mark;
        // Where both are there, "a, b and c said": the comma alone tells nothing, nor does an "and" inside a noun
        // phrase.
        if (comma) return *comma;
        if (coordinator) return *coordinator;
        return left;
    }

    void partition() {
        for (std::size_t i = 0; i < predicates_.size(); ++i) {
            Predicate& p = predicates_[i];
            if (i == 0) {
                p.clause_begin = 0;
                p.relative =
                    p.group_begin > 0 && holds(relatives, word(p.group_begin - 1)) && word(p.group_begin - 1) != "that";
            } else {
                Predicate& before = predicates_[i - 1];
                p.clause_begin = clause_start(before.token + 1, p.group_begin);
                before.clause_end = p.clause_begin;
                p.relative = holds(relatives, word(p.clause_begin));
                // "told Kim, who was the adviser, that …": what stands between does not speak.
                std::size_t speech = i - 1;
                while (speech > 0 && predicates_[speech].relative)
                    --speech;
                Predicate const& speaks = predicates_[speech];
                bool const says =
                    is_reporting_verb(speaks.lemma) || is_claiming_verb(speaks.lemma) || speaks.lemma == "deny";
                bool const other_verb = word(p.clause_begin - 1).ends_with("ing"); // "told them, adding that …"
                bool const that = word(p.clause_begin) == "that" && !other_verb;
                bool const directly = speech + 1 == i && p.clause_begin == before.token + 1;
                p.embedded = says && (that || directly);
                p.speech = p.embedded ? static_cast<std::uint32_t>(speech) : 0;
                if (p.embedded) p.relative = false;
            }
            if (word(p.clause_begin) == "if" || word(p.clause_begin) == "unless") p.conditional = true;
        }
        if (!predicates_.empty()) predicates_.back().clause_end = static_cast<std::uint32_t>(words_.size());
    }

    std::span<Token const> tokens_;
    std::vector<std::string> words_;
    bool title_case_ = false;     ///< nearly every word has a capital
    std::vector<PennTag> tag_of_; ///< of each token; empty where the sentence is not tagged
    std::vector<Predicate> predicates_;
};

} // namespace

std::vector<Predicate> find_predicates(std::string_view text, std::span<Token const> tokens,
                                       std::span<Word const> words) {
    return Finder(text, tokens, words).run();
}

} // namespace dateline::engine
