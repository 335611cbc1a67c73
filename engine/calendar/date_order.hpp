#pragma once

#include "engine/calendar/anchor.hpp"
#include "grammar/scan.hpp"

#include <span>

namespace dateline::engine {

/// In which order an article writes its all-numeric dates, as its own dates show: one of which only one number can be
/// the month ("25/03/2022"), or one whose weekday only one order fits. Unknown where none shows it, or they disagree.
[[nodiscard]] DateOrder date_order_of(std::span<grammar::Candidate const> candidates);

} // namespace dateline::engine
