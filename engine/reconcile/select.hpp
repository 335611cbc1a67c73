#pragma once

#include "engine/reconcile/reconcile.hpp"

/// Private to engine/reconcile.
namespace dateline::engine {

/// Leaves out what the selection excludes, and marks as shown a number of events that suits the folder.
void select(Timeline& timeline, Selection const& selection);

} // namespace dateline::engine
