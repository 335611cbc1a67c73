#pragma once

#include "engine/calendar/interval.hpp"
#include "grammar/time_expression.hpp"

namespace dateline::engine {

using grammar::Holiday;

/// The day it falls on in a year of the Gregorian calendar; `holiday` is a `Holiday`; nothing for a number that is
/// none.
[[nodiscard]] std::optional<Day> holiday_in(int holiday, int year);

} // namespace dateline::engine
