#pragma once

#include "engine/reconcile/reconcile.hpp"

/// Private to engine/reconcile.
namespace dateline::engine {

/// 0 to 1: how much an event matters in its folder. More independent sources and reports, a date to the day that the
/// words themselves give, named participants and a place near the top of an article raise it; being only said or only
/// conditional lowers it.
[[nodiscard]] double importance(Event const& event);

/// Leaves out what the selection excludes, and marks as shown a number of events that suits the folder.
void select(Timeline& timeline, Selection const& selection);

} // namespace dateline::engine
