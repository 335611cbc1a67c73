#pragma once

#include "engine/language/clause_tree.hpp"
#include "engine/language/syntactic_clause.hpp"

#include <cstdint>

/// Private to engine/language.
namespace dateline::engine {

/// Whether a word heads a clause.
[[nodiscard]] bool is_predicate(ClauseTree const& tree, std::uint32_t head);

/// What a clause's own words say: its verb, subject, object and times, tense, voice, negation and modality. What it
/// leaves to another clause is not filled in.
[[nodiscard]] Clause clause_by_words(ClauseTree const& tree, std::uint32_t head);

} // namespace dateline::engine
