#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::grammar {

/// The unit that an expression counts in or a date is known to, ordered from fine to coarse.
///
///     "March 1" -> day     "last week" -> week     "the 1990s" -> decade
///
/// A fortnight is two weeks; it has no unit of its own.
enum class Granularity : std::uint8_t {
    second,
    minute,
    hour,
    part_of_day, ///< morning, night, …
    day,
    business_day, ///< Monday to Friday; only counted with, never the granularity of a date
    weekend,
    week, ///< ISO 8601: Monday to Sunday
    month,
    season,
    quarter,
    half_year,
    year,
    decade,
    century,
    millennium,
};

/// "second", "part-of-day", "half-year": the name used in dumps, JSON and derivations.
[[nodiscard]] std::string_view name(Granularity granularity);

} // namespace dateline::grammar
