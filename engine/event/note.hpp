#pragma once

#include "engine/calendar/anchor.hpp"
#include "grammar/scan.hpp"

#include <string_view>

namespace dateline::engine {

/// Whether a text is one expression and nothing else but a preposition of days or hours: a note, a field of a form, a
/// search. Publication is all that it can count from, "two days later" too.
[[nodiscard]] bool is_note(std::string_view text, grammar::Span expression);

/// What a note means, where nothing but the time is said: "within two weeks" and "after a year" tell when something is
/// due, which in a sentence are the time up to there and a length.
[[nodiscard]] grammar::TimeExpression in_note(grammar::TimeExpression const& expression);

/// Where a note points. A day of the week with its hour is an appointment, and a stay is planned: "9 a.m. on
/// Saturday", "from 18 December for ten days".
[[nodiscard]] Tense tense_of_note(grammar::TimeExpression const& expression);

} // namespace dateline::engine
