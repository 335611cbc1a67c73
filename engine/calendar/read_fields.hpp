#pragma once

#include "engine/calendar/interval.hpp"
#include "grammar/granularity.hpp"

#include <optional>
#include <string_view>

/// The fields of ISO 8601 texts. Each reads from the front of `text` and removes what it has read; where it returns
/// nothing, `text` is not to be read further. Private to engine/calendar.
namespace dateline::engine {

/// Removes the character if it stands at the front.
inline bool take(std::string_view& text, char c) {
    if (text.empty() || text.front() != c) return false;
    text.remove_prefix(1);
    return true;
}

/// Exactly that many digits.
[[nodiscard]] std::optional<int> read_digits(std::string_view& text, std::size_t count);
/// "2023", "-0043"; not "-0000".
[[nodiscard]] std::optional<int> read_year(std::string_view& text);
/// "2023-03", as its first day.
[[nodiscard]] std::optional<Day> read_month(std::string_view& text);
/// "2023-03-01", if the calendar has it.
[[nodiscard]] std::optional<Day> read_day(std::string_view& text);

struct ReadClock {
    std::chrono::seconds since_midnight;
    grammar::Granularity unit; ///< the smallest field that was there: minute or second
};
/// "16:30" or "16:30:00"; without the colons if they are not `separated`.
[[nodiscard]] std::optional<ReadClock> read_clock(std::string_view& text, bool separated);

} // namespace dateline::engine
