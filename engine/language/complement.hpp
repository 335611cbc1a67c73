#pragma once

#include "engine/language/syntax.hpp"

#include <string_view>
#include <vector>

/// Private to engine/language.
namespace dateline::engine {

/// Reattaches clauses that a verb of saying or thinking needs and that were hung on a word beside it: "told reporters
/// that it was over" (a relative clause has no conjunction), "knows when it will open", "Seven people died, police
/// said" (a verb has one subject), "the court Thursday refused". The result is a tree again.
void attach_complements(std::string_view text, std::vector<Word>& words);

} // namespace dateline::engine
