#include "engine/language/tree_predicates.hpp"

#include "engine/language/syntactic_clause.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>
#include <optional>

namespace dateline::engine {

namespace {

class PredicateFinder {
public:
    PredicateFinder(std::span<Token const> tokens, SyntaxTree const& tree, std::vector<Clause> const& clauses)
        : tokens_(tokens), tree_(tree), clauses_(clauses) {}

    Predicates run() {
        place_words();
        choose();
        govern();
        partition();
        relate();
        return std::move(found_);
    }

private:
    static constexpr std::uint32_t none = Predicates::none;

    /// The token of each word: tokens are coarser in hyphenated words and finer in marks.
    void place_words() {
        std::uint32_t token = 0;
        for (Word const& word : tree_.words) {
            while (token + 1 < tokens_.size() && tokens_[token].span.end <= word.span.begin)
                ++token;
            token_of_.push_back(token);
        }
    }

    /// The index of the clause whose complement `clause` is and which says no more than that it lies ahead: "plans to".
    [[nodiscard]] std::optional<std::size_t> merged_into(Clause const& clause) const {
        Word const& word = tree_.words[clause.predicate];
        bool const ahead = clause.modality == Modality::planned || clause.modality == Modality::future;
        if (universal(word.relation) != Relation::xcomp || !ahead || clause.finite) return {};
        auto const governor = std::ranges::find(clauses_, word.head, &Clause::predicate);
        if (governor == clauses_.end() || !governor->finite || governor->predicate > clause.predicate) return {};
        return static_cast<std::size_t>(governor - clauses_.begin());
    }

    void choose() {
        // Which clause each one becomes part of.
        std::vector<std::optional<std::size_t>> governor(clauses_.size());
        std::vector<bool> replaced(clauses_.size(), false);
        for (std::size_t i = 0; i < clauses_.size(); ++i) {
            governor[i] = merged_into(clauses_[i]);
            if (governor[i] && replaced[*governor[i]]) governor[i].reset();
            if (governor[i]) replaced[*governor[i]] = true;
        }
        struct Kept {
            Predicate predicate;
            std::size_t clause;
        };
        std::vector<Kept> kept;
        for (std::size_t i = 0; i < clauses_.size(); ++i) {
            // "talks, set to resume Friday": has no finite verb above it to become part of.
            bool const planned = clauses_[i].modality == Modality::planned && !clauses_[i].finite;
            bool const stands = (clauses_[i].finite && !replaced[i]) || governor[i] || planned;
            if (stands) kept.push_back({read(clauses_[i], governor[i]), i});
        }
        std::ranges::stable_sort(kept, {}, [](Kept const& entry) { return entry.predicate.token; });
        clause_index_.assign(clauses_.size(), none);
        for (Kept& entry : kept) {
            bool const same = !found_.list.empty() && found_.list.back().token == entry.predicate.token;
            if (!same) found_.list.push_back(std::move(entry.predicate));
            auto const number = static_cast<std::uint32_t>(found_.list.size() - 1);
            clause_index_[entry.clause] = number;
            if (governor[entry.clause]) clause_index_[*governor[entry.clause]] = number;
            if (!same) clause_of_.push_back(entry.clause);
        }
        std::uint32_t free = 0;
        for (Predicate& predicate : found_.list) {
            predicate.group_begin = std::clamp(predicate.group_begin, std::min(free, predicate.token), predicate.token);
            free = predicate.token + 1;
        }
    }

    [[nodiscard]] Predicate read(Clause const& clause, std::optional<std::size_t> governor) const {
        Predicate p;
        p.token = token_of_[clause.verb];
        p.span = tokens_[p.token].span;
        p.group_begin = token_of_[governor ? clauses_[*governor].begin : clause.begin];
        p.lemma = clause.lemma;
        p.tense = clause.tense;
        p.negated = clause.negated;
        p.passive = clause.passive;
        p.planned = clause.modality == Modality::planned || clause.modality == Modality::future;
        p.conditional = clause.modality == Modality::possible || clause.modality == Modality::conditional ||
                        clause.modality == Modality::obliged;
        // "The visit is planned for April 26."
        bool const plan = clause.passive && is_planning_verb(clause.lemma) && clause.finite;
        if (plan) {
            p.planned = true;
            if (p.tense == Tense::present) p.tense = Tense::future;
        }
        return p;
    }

    /// The predicate that stands above each word, and so above its token.
    void govern() {
        std::vector<std::uint32_t> above(tree_.words.size(), none);
        std::vector<std::uint32_t> own(tree_.words.size(), none);
        for (std::size_t i = 0; i < clauses_.size(); ++i)
            if (clause_index_[i] != none) own[clauses_[i].predicate] = clause_index_[i];
        for (std::uint32_t i = 0; i < tree_.words.size(); ++i) {
            std::uint32_t at = i;
            while (at != Word::no_head && own[at] == none)
                at = tree_.words[at].head;
            if (at != Word::no_head) above[i] = own[at];
        }
        found_.of_token.assign(tokens_.size(), none);
        for (std::uint32_t i = 0; i < tree_.words.size(); ++i) {
            std::uint32_t& governor = found_.of_token[token_of_[i]];
            if (governor == none) governor = above[i];
        }
    }

    /// Cuts the sentence where each next predicate's words begin, as well as that can be done with one cut.
    void partition() {
        auto& list = found_.list;
        if (list.empty()) return;
        for (std::size_t i = 0; i + 1 < list.size(); ++i) {
            std::uint32_t const first = list[i].token + 1;
            std::uint32_t const last = std::max(first, list[i + 1].group_begin);
            auto const is_left = [&](std::uint32_t t) { return found_.of_token[t] != none && found_.of_token[t] <= i; };
            auto const is_right = [&](std::uint32_t t) { return found_.of_token[t] != none && found_.of_token[t] > i; };
            int errors = 0; // of the cut at `first`
            for (std::uint32_t t = first; t < last; ++t)
                errors += is_left(t) ? 1 : 0;
            int least = errors;
            std::uint32_t best = first;
            for (std::uint32_t t = first; t < last; ++t) {
                errors += is_right(t) ? 1 : is_left(t) ? -1 : 0;
                if (errors < least) {
                    least = errors;
                    best = t + 1;
                }
            }
            list[i].clause_end = best;
            list[i + 1].clause_begin = best;
        }
        list.back().clause_end = static_cast<std::uint32_t>(tokens_.size());
    }

    void relate() {
        for (std::size_t i = 0; i < found_.list.size(); ++i) {
            Predicate& p = found_.list[i];
            Clause const& clause = clauses_[clause_of_[i]];
            p.relative = clause.relative && clause.subject && token_of_[*clause.subject] < p.clause_begin;
            bool const said = clause.embedding != Embedding::none && clause.embedding != Embedding::thought;
            if (!said || !clause.reporter || *clause.reporter > clause.predicate) continue;
            auto const reporter = std::ranges::find(clauses_, *clause.reporter, &Clause::predicate);
            if (reporter == clauses_.end()) continue;
            std::uint32_t const speech = clause_index_[static_cast<std::size_t>(reporter - clauses_.begin())];
            if (speech == none || speech >= i) continue;
            p.embedded = true;
            p.speech = speech;
        }
    }

    std::span<Token const> tokens_;
    SyntaxTree const& tree_;
    std::vector<Clause> const& clauses_;
    std::vector<std::uint32_t> token_of_;     ///< of each word
    std::vector<std::uint32_t> clause_index_; ///< the predicate that each clause became
    std::vector<std::size_t> clause_of_;      ///< and back
    Predicates found_;
};

} // namespace

Predicates predicates_of_tree(std::span<Token const> tokens, SyntaxTree const& tree,
                              std::vector<Clause> const& clauses) {
    if (tokens.empty()) return {};
    return PredicateFinder(tokens, tree, clauses).run();
}

} // namespace dateline::engine
