#include "engine/language/clause.hpp"

#include "engine/language/closed_words.hpp"
#include "engine/language/verb_group.hpp"
#include "engine/language/verbs.hpp"

#include <optional>
#include <utility>

namespace dateline::engine {

namespace {

constexpr WordList<8> coordinators = {"after", "and", "as", "before", "but", "or", "since", "so"};
constexpr WordList<4> relatives = {"that", "which", "who", "whose"};

static_assert(std::ranges::is_sorted(coordinators));

class Finder {
public:
    explicit Finder(VerbGroups verbs) : verbs_(std::move(verbs)) {}

    std::vector<Predicate> run() {
        for (std::uint32_t i = 0; i < verbs_.size();) {
            auto const found = verbs_.at(i);
            if (!found) {
                ++i;
                continue;
            }
            if (!is_tenseless(*found)) predicates_.push_back(*found);
            i = found->token + 1;
        }
        drop_reduced_relatives();
        partition();
        return std::move(predicates_);
    }

private:
    /// A form that only looks as if it had a tense: "when asked", "to have given in", at the beginning.
    [[nodiscard]] bool is_tenseless(Predicate const& p) const {
        bool const infinitive = predicates_.empty() && p.group_begin > 0 && p.group_begin < p.token &&
                                verbs_.word(p.group_begin) == "have" && verbs_.word(p.group_begin - 1) == "to";
        return infinitive || verbs_.is_elliptic(p) || verbs_.is_reduced(p);
    }

    [[nodiscard]] bool is_preposition_after(std::uint32_t i) const {
        return is_one_of(prepositions, verbs_.word(verbs_.is_quote(i + 1) ? i + 2 : i + 1));
    }

    [[nodiscard]] bool is_marked_between(std::uint32_t left, std::uint32_t right) const {
        for (std::uint32_t i = left; i < right; ++i) {
            bool const mark = verbs_.token(i).kind == Token::Kind::punctuation && !verbs_.is_quote(i);
            if (mark || is_one_of(subordinators, verbs_.word(i)) || is_one_of(coordinators, verbs_.word(i))) {
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
            if (row && verbs_.is_plain_past(p) && is_preposition_after(p.token) &&
                p.group_begin > kept.back().token + 2 && !verbs_.token(p.token - 1).capitalised &&
                !is_one_of(pronouns, verbs_.word(p.token - 1))) {
                continue;
            }
            bool const first_is_participle =
                row && verbs_.is_plain_past(kept.back()) && !is_reporting_verb(kept.back().lemma) &&
                !is_claiming_verb(kept.back().lemma) && is_one_of(prepositions, verbs_.word(kept.back().token + 1));
            // "One of the papers obtained showed": what stands first has no object.
            bool const side_by_side = row && p.group_begin == kept.back().token + 1 && p.group_begin == p.token &&
                                      verbs_.is_simple_past(kept.back()) && verbs_.is_simple_past(p) &&
                                      !is_reporting_verb(kept.back().lemma);
            if (first_is_participle || side_by_side) kept.pop_back();
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
            std::string_view const w = verbs_.word(i);
            if (verbs_.token(i).kind == Token::Kind::punctuation) {
                if (w == ",") {
                    comma = i;
                } else if (w == ";" || w == ":" || w == "—" || w == "–") {
                    mark = i;
                }
            } else if (is_one_of(subordinators, w) &&
                       !(w == "that" && i > 0 && is_one_of(prepositions, verbs_.word(i - 1)))) {
                subordinator = i;
            } else if (is_one_of(coordinators, w)) {
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
                p.relative = p.group_begin > 0 && is_one_of(relatives, verbs_.word(p.group_begin - 1)) &&
                             verbs_.word(p.group_begin - 1) != "that";
            } else {
                Predicate& before = predicates_[i - 1];
                p.clause_begin = clause_start(before.token + 1, p.group_begin);
                before.clause_end = p.clause_begin;
                p.relative = is_one_of(relatives, verbs_.word(p.clause_begin));
                // "told Kim, who was the adviser, that …": what stands between does not speak.
                std::size_t speech = i - 1;
                while (speech > 0 && predicates_[speech].relative)
                    --speech;
                Predicate const& speaks = predicates_[speech];
                bool const says =
                    is_reporting_verb(speaks.lemma) || is_claiming_verb(speaks.lemma) || speaks.lemma == "deny";
                bool const other_verb = verbs_.word(p.clause_begin - 1).ends_with("ing"); // "told them, adding that …"
                bool const that = verbs_.word(p.clause_begin) == "that" && !other_verb;
                bool const directly = speech + 1 == i && p.clause_begin == before.token + 1;
                p.embedded = says && (that || directly);
                p.speech = p.embedded ? static_cast<std::uint32_t>(speech) : 0;
                if (p.embedded) p.relative = false;
            }
            if (verbs_.word(p.clause_begin) == "if" || verbs_.word(p.clause_begin) == "unless") p.conditional = true;
        }
        if (!predicates_.empty()) predicates_.back().clause_end = verbs_.size();
    }

    VerbGroups verbs_;
    std::vector<Predicate> predicates_;
};

} // namespace

std::vector<Predicate> find_predicates(std::string_view text, std::span<Token const> tokens,
                                       std::span<Word const> words) {
    return Finder(VerbGroups(text, tokens, words)).run();
}

} // namespace dateline::engine
