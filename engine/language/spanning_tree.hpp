#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Private to engine/language.
namespace dateline::engine {

/// The heads of the tree of highest score over `size` words (Chu and Liu 1965, Edmonds 1967, in Tarjan's form for dense
/// graphs): exactly one word has the head -1, the root of all others. `scores` has (size + 1) numbers for each word:
/// first for being the root, then for each word as its head; that of the word itself is not read. Of equal trees always
/// the same one. Quadratic time.
[[nodiscard]] std::vector<std::int32_t> best_tree(std::span<std::int32_t const> scores, std::size_t size);

/// Whether no two arcs of a tree cross when they are drawn above the words.
[[nodiscard]] bool is_projective(std::span<std::int32_t const> heads);

/// Likewise, of the trees without crossing arcs (Eisner 1996). Cubic time.
[[nodiscard]] std::vector<std::int32_t> best_projective_tree(std::span<std::int32_t const> scores, std::size_t size);

} // namespace dateline::engine
