#pragma once

#include "engine/timeline.hpp"

#include <optional>
#include <string>

namespace dateline::render {

/// A date for people, never more exact than what is known. Everything comes from what JSON carries, so that a timeline
/// reads the same after it was written and read back.
///
///     1 March 2023            late February 2023            week of 6 March 2023       by 14 April 2023
///     about 26 April 2023     between 10 and 14 April 2023  spring 2023                from 2014 on
///     1 March 2023, morning   1 March 2023, 16:30           the 1990s                  44 BC
///
/// "no date" for an undated event.
[[nodiscard]] std::string date_words(engine::Event const& event);

/// The same for when an article was published; "unknown" where it is not known.
[[nodiscard]] std::string date_words(engine::Publication const& published);

/// The same for one reading of a temporal expression; empty where it has no place.
[[nodiscard]] std::string date_words(engine::TimeReading const& reading);

/// "1 March 2023"
[[nodiscard]] std::string day_words(engine::Day day);

/// "25 February – 26 April 2023": from the first date that any of the shown events can have to the last, each no more
/// exact than the event it is taken from. Events vaguer than a year count where there are no others. Empty where no
/// shown event has a date.
[[nodiscard]] std::string span_words(std::vector<engine::Event> const& events);

/// First and last day of an interval that has both ends.
struct Days {
    engine::Day first;
    engine::Day last;
};
[[nodiscard]] std::optional<Days> days_of(engine::Interval const& interval);

[[nodiscard]] std::string year_words(int year);            ///< "2023", "44 BC"
[[nodiscard]] std::string_view month_name(unsigned month); ///< 1-12: "March"

} // namespace dateline::render
