#pragma once

#include "engine/event/analysis.hpp"
#include "engine/event/mention.hpp"

#include <string_view>
#include <vector>

/// Private to engine/event.
namespace dateline::engine {

/// Fills the `after` of an article's mentions from the words that order them: "after", "before", "since", "followed by"
/// and the like within a sentence; "then", "two days later" at the beginning of one, which goes on from the one before;
/// "had left" beside "arrived"; and saying that something happened or will. Only what the words leave no doubt of: what
/// might, would or did not happen has no place, nor has a clause that could go with more than one verb.
void find_order(std::string_view text, ArticleAnalysis const& analysis, std::vector<Mention>& mentions);

} // namespace dateline::engine
