#pragma once

#include "engine/calendar/resolved_time.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::engine {

/// Extended Date/Time Format: ISO 8601-2 level 1, with level 2's sub-year codes 33-36 (quarters).
///
///     2023-03-01   2023-03   2023   199X   19XX   2023-21 (spring)   2023-33 (first quarter)   2023-02-20/2023-02-28
///     2023-04-26~  2023-04-10?   2014/..   ../2023-04-14   2023-03-01T16:30:00
///
/// An interval that is exactly one unit is written as that unit at its granularity; any other as first/last, both
/// included. The marks ~ and ? stand on years, months and days: other units that are only about right are written as
/// ranges of these, and times of day go without. Nothing for a time that has no place on the calendar.
[[nodiscard]] std::optional<std::string> edtf(ResolvedTime const& time);
[[nodiscard]] std::optional<std::string> edtf(Interval const& interval, Granularity granularity, Qualifier qualifier);

/// The interval that an EDTF text of the forms above stands for, and its qualifier. Inverse of `edtf` for intervals.
struct EdtfInterval {
    Interval interval;
    Qualifier qualifier = Qualifier::exact;
};
[[nodiscard]] std::optional<EdtfInterval> parse_edtf(std::string_view text);

} // namespace dateline::engine
