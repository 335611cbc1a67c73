#pragma once

#include "grammar/time_expression.hpp"

/// Times of day as they are written, without their day. Each reads one form at `first`, moves `first` behind it and is
/// true, or leaves it and is false. A zone behind the time belongs to it.
namespace dateline::grammar::english {

/// "4:30 p.m.", "4.30pm", "8:00:20 am", "340pm", "six thirty a.m."
bool read_twelve_hour(char const*& first, char const* last, TimeOfDay& said);

/// "17:30", "17:30:15", "16:30Z"
bool read_twenty_four_hour(char const*& first, char const* last, TimeOfDay& said);

/// "5 o'clock", "five o'clock in the afternoon"
bool read_oclock(char const*& first, char const* last, TimeOfDay& said);

/// "noon"
bool read_clock_name(char const*& first, char const* last, TimeOfDay& said);

/// "half past three", "a quarter to seven", "ten minutes to eight"
bool read_past_hour(char const*& first, char const* last, TimeOfDay& said);

/// "0600 GMT", "1400 hours"
bool read_military(char const*& first, char const* last, TimeOfDay& said);

/// Any of them.
bool read_clock_time(char const*& first, char const* last, TimeOfDay& said);

/// What is a time only where a word before it says so ("at", "from"): "5", "nine", "2.30", "seven thirty", "0730".
/// Whether it is before or after noon is then not said.
bool read_bare_time(char const*& first, char const* last, TimeOfDay& said);

/// "p.m.", "pm", "p m": true for the afternoon.
bool read_meridiem(char const*& first, char const* last, bool& afternoon);

/// The day with that time; nothing where a clock time cannot be said of it ("May at 5 p.m."), or it has one already.
[[nodiscard]] std::optional<Moment> on_day(Moment day, TimeOfDay time_said);

} // namespace dateline::grammar::english
