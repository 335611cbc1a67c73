#pragma once

#include "engine/language/clause.hpp"
#include "engine/language/syntactic_clause.hpp"
#include "engine/language/syntax.hpp"

#include <cstdint>
#include <span>
#include <vector>

/// Private to the engine.
namespace dateline::engine {

/// The predicates of a sentence, in order, and for each of its tokens the one that governs it by the tree.
struct Predicates {
    static constexpr std::uint32_t none = UINT32_MAX;

    std::vector<Predicate> list;
    std::vector<std::uint32_t> of_token; ///< `none` where no predicate stands above it

    friend bool operator==(Predicates const&, Predicates const&) = default;
};

/// The finite verbs of a sentence as its syntax tells them, in terms of its coarse tokens: made of the clauses of its
/// tree. Of "plans to visit" only the visit is among them.
[[nodiscard]] Predicates predicates_of_tree(std::span<Token const> tokens, SyntaxTree const& tree,
                                            std::vector<Clause> const& clauses);

} // namespace dateline::engine
