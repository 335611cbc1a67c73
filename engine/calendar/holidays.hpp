#pragma once

#include "engine/calendar/anchor.hpp"
#include "engine/calendar/interval.hpp"
#include "grammar/holiday.hpp"

#include <array>
#include <optional>

namespace dateline::engine {

using grammar::Holiday;

/// When an observance falls within a year of the Gregorian calendar: once for most; those of the moon may come twice or
/// not at all, and some have no rule for years far away.
struct Occurrences {
    std::array<std::optional<Interval>, 2> times; ///< earlier first
    bool approximate = false;                     ///< the moon is sighted, or almanacs differ: a day more or less
};

/// `holiday` is a `Holiday`. No times for a number that is none.
[[nodiscard]] Occurrences holiday_in(int holiday, int year, Region region);
[[nodiscard]] bool is_holiday(int holiday);

} // namespace dateline::engine
