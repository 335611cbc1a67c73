#pragma once

#include "engine/calendar/anchor.hpp"
#include "engine/event/mention.hpp"
#include "engine/publication/publication.hpp"

#include <span>
#include <vector>

namespace dateline::engine {

/// All temporal expressions of a document, anchored to its publication date, to the tense of their clause and to the
/// narrative's time. Expressions that name an impossible date are left out. In order of the text.
[[nodiscard]] std::vector<TimeMention> find_times(Document const& document, AnchorOptions const& options);

/// The same as TIMEX3 has them, which knows no ranges: "from May to July" is two times, "May" and "July". Distances are
/// lengths: "two days" of "two days later", "two days" and "March 1" of "two days before March 1".
[[nodiscard]] std::vector<TimeMention> find_timex(Document const& document, AnchorOptions const& options);

/// One article to its mentions. Pure: the whole "map" half of a build, called for each article on any machine.
[[nodiscard]] ArticleMentions extract(Document document, AnchorOptions const& options,
                                      std::span<StatedPublication const> stated);

} // namespace dateline::engine
