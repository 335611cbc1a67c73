#pragma once

#include "engine/calendar/holidays.hpp"
#include "engine/calendar/other_calendars.hpp"

#include <span>

/// When observances fall, as a table. Private to engine/calendar.
namespace dateline::engine {

struct HolidayRule {
    enum class Kind : std::uint8_t {
        fixed,         ///< month, day
        nth_weekday,   ///< month, weekday (0 is Sunday), which one (-1 is the last)
        on_or_after,   ///< month, day, weekday: the first such weekday from that day on
        from_easter,   ///< days from Easter Sunday
        from_orthodox, ///< days from the Easter of the eastern churches
        hebrew,        ///< month (Nisan is 1; Adar 12 is the last of the year), day
        islamic,       ///< month, day
        chinese,       ///< month, day
        solar_term,    ///< degrees of the sun's longitude
        hindu,         ///< month (Chaitra is 1), tithi, `Deciding`
        sankranti,     ///< sign of the zodiac
        of_its_own,    ///< a rule that fits none of these
    };
    Kind kind = Kind::fixed;
    int first = 0;
    int second = 0;
    int third = 0;
    int shift = 0; ///< in days, from the day that the rule gives
    int days = 1;  ///< how long it lasts
};

/// The rule for a holiday in a region; nothing if there is none.
[[nodiscard]] std::optional<HolidayRule> rule_of(Holiday holiday, Region region);

} // namespace dateline::engine
