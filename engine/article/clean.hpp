#pragma once

#include "engine/article/document.hpp"

#include <string_view>
#include <vector>

namespace dateline::engine {

/// The passages of an article that are not part of its report, in order and not overlapping: image credits, bylines,
/// links to other articles, calls to follow or share, advertisements, rules, subheadings, editors' notes, and what the
/// article has told before: lines, and sentences of 40 characters or more. In time linear in the size of the text;
/// nothing is removed.
///
///     "Photo: agency pool"                       image credit
///     "By our Seoul correspondent"               byline
///     "On the same topic:" and its list          links to other articles
///     "Follow the story LIVE on our page"        call to follow
///     "This is a developing story."              editor's note
[[nodiscard]] std::vector<Dropped> clean(std::string_view text);

} // namespace dateline::engine
