#pragma once

#include "engine/reconcile/conflict.hpp"

#include <optional>
#include <span>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// Gives every event its importance, 0 to 1, relative to the others of its timeline. What raises it, most first:
/// - the day: how many articles speak of that day, each the more, the longer after or before that day it was
///   published, for what is still told weeks later mattered;
/// - the words: how many articles use them (an event told in the words of the whole folder is at the story's centre);
/// - independent sources, reports, a place near the top of an article, a passage that reads as one sentence.
/// An event told much like a more important one of the same day falls behind those that add something.
/// `published` holds the day on which each article was published, where that is known, in the order of the articles.
void rate_importance(std::span<EventItems> events, FeatureTable const& features,
                     std::span<std::size_t const> article_of_item, std::span<std::optional<Day> const> published);

} // namespace dateline::engine
