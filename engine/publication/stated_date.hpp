#pragma once

#include "engine/calendar/resolved_time.hpp"
#include "grammar/scan.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace dateline::engine {

/// A date that stands by itself, in a field, an argument or a line.
struct StatedDate {
    Interval interval;
    Granularity granularity = Granularity::day;
    Qualifier qualifier = Qualifier::exact;

    friend bool operator==(StatedDate const&, StatedDate const&) = default;
};

/// A date as formats and people write it: a day, month, year or date-time of ISO 8601, also without separators; an EDTF
/// interval; or words ("Mon, 10 Apr 2023 16:30:00 +0200", "April 10, 2023"). The local day is kept, whatever the
/// offset.
[[nodiscard]] std::optional<StatedDate> parse_stated_date(std::string_view text);

/// The place of an expression that states its year: a calendar date without bound or modifier, and nothing else. Where
/// day and month could be the other way round, the interval holds both readings.
[[nodiscard]] std::optional<StatedDate> complete_date(grammar::Candidate const& candidate);

/// Whether `text` adds nothing to a date beside it: empty, punctuation, a weekday, a clock time, a time zone.
[[nodiscard]] bool only_goes_with_date(std::string_view text);

/// What is left of `text` after such words at its beginning.
[[nodiscard]] std::string_view after_words_with_date(std::string_view text);

/// A candidate that is all of the date in a piece of text.
struct DateFound {
    grammar::Candidate const* candidate = nullptr;
    StatedDate date;
};

/// The first complete date among `candidates`, which all lie in the piece of text in question.
[[nodiscard]] std::optional<DateFound> first_complete_date(std::span<grammar::Candidate const> candidates);

} // namespace dateline::engine
