#pragma once

#include "engine/language/syntax.hpp"

#include <vector>

/// Private to engine/language.
namespace dateline::engine {

/// Joins what names one thing and was hung on a verb side by side: "Ann Lee" (a name's words), "His colleague Ann Lee
/// resigned" (a verb has one subject), "told Ann Lee, then the mayor, that". The result is a tree again.
void join_appositions(std::vector<Word>& words);

} // namespace dateline::engine
