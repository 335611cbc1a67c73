#pragma once

#include "engine/article/document.hpp"

#include <string_view>
#include <vector>

namespace dateline::engine {

/// The passages of an article that are not part of its report, in order and not overlapping: image credits, bylines,
/// lists of links to other articles, calls to follow or share, advertisements, rules, and lines of 40 characters or
/// more that stood in the article before. Line by line, in time linear in the size of the text; nothing is removed.
///
///     "Photo: agency pool"                       image credit
///     "By our Seoul correspondent"               byline
///     "On the same topic:" and its list          links to other articles
///     "Follow the story LIVE on our page"        call to follow
[[nodiscard]] std::vector<Dropped> clean(std::string_view text);

} // namespace dateline::engine
