#pragma once

#include "engine/language/characters.hpp"
#include "engine/language/syntax.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Private to engine/language.
namespace dateline::engine {

/// A sentence's tree downwards, with the clauses that have been found in it.
class ClauseTree {
public:
    static constexpr std::size_t none = SIZE_MAX;

    /// Text and tree must outlive this.
    ClauseTree(std::string_view text, SyntaxTree const& tree)
        : text_(text), tree_(tree), children_(tree.words.size()), clause_of_(tree.words.size(), none) {
        for (std::uint32_t i = 0; i < tree.words.size(); ++i)
            if (tree.words[i].head != Word::no_head) children_[tree.words[i].head].push_back(i);
    }

    [[nodiscard]] SyntaxTree const& syntax() const { return tree_; }
    [[nodiscard]] std::vector<Word> const& words() const { return tree_.words; }
    [[nodiscard]] std::vector<std::uint32_t> const& children(std::uint32_t of) const { return children_[of]; }
    [[nodiscard]] std::string lower(std::uint32_t i) const { return to_lower(words()[i].span.in(text_)); }

    [[nodiscard]] std::optional<std::uint32_t> child(std::uint32_t of, Relation relation) const {
        for (std::uint32_t const i : children_[of])
            if (words()[i].relation == relation) return i;
        return {};
    }
    [[nodiscard]] std::optional<std::uint32_t> subject_child(std::uint32_t of) const {
        for (Relation const relation :
             {Relation::nsubj, Relation::nsubj_pass, Relation::nsubj_outer, Relation::csubj}) {
            if (auto const found = child(of, relation)) return found;
        }
        return {};
    }

    void set_clause(std::uint32_t head, std::size_t clause) { clause_of_[head] = clause; }
    /// The clause whose head a word is, or `none`.
    [[nodiscard]] std::size_t clause_of(std::uint32_t head) const { return clause_of_[head]; }
    /// The clause that `i` stands under, by the nearest predicate above it.
    [[nodiscard]] std::size_t clause_above(std::uint32_t i) const {
        for (std::uint32_t head = words()[i].head; head != Word::no_head; head = words()[head].head)
            if (clause_of_[head] != none) return clause_of_[head];
        return none;
    }

private:
    std::string_view text_;
    SyntaxTree const& tree_;
    std::vector<std::vector<std::uint32_t>> children_;
    std::vector<std::size_t> clause_of_;
};

} // namespace dateline::engine
