#pragma once

#include "engine/article/document.hpp"
#include "engine/calendar/anchor.hpp"
#include "engine/event/mention.hpp"

#include <span>
#include <vector>

namespace dateline::engine {

/// Gives articles without a publication date the interval in which their own words, and the folder's other articles,
/// place it, with the chain of reasons as its evidence; docs/publication.md tells the rules. An article of which
/// nothing says the year stays unknown. The order of either list does not matter. Time grows with the number of
/// articles times the nearest few of each.
///
///     "in a fortnight" and the visit that another article puts on 26 April   ->  about 12 April
///     "was announced March 7", "is to take place on April 26"                ->  between the two
///     "on Sunday, the ministry said"                                         ->  that Sunday or the days after it
void infer_publications(std::span<Document> undated, std::span<ArticleMentions const> dated,
                        AnchorOptions const& options);

} // namespace dateline::engine
