#pragma once

#include "engine/language/clause_tree.hpp"
#include "engine/language/syntactic_clause.hpp"

#include <vector>

/// Private to engine/language.
namespace dateline::engine {

/// Tells of each clause of a sentence whether it is said, claimed, denied or thought, under which verb or noun, and who
/// says so. Their subjects are known.
void embed_clauses(ClauseTree const& tree, std::vector<Clause>& clauses);

} // namespace dateline::engine
