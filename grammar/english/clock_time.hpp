#pragma once

#include "grammar/english/shape.hpp"
#include "grammar/time_expression.hpp"

#include <optional>

/// Times of day as they are written, without their day. Each reads one form at `first`, moves `first` behind it and is
/// true, or leaves it and is false. A zone behind the time belongs to it. `moments` are those that are kept of the
/// text, if any are.
namespace dateline::grammar::english {

class Moments;

/// Digits and letters that tell a time by themselves: "5pm", "17h30", "0600z"; and "15h".
inline constexpr std::uint64_t time_digits = half_digits | minute_digits | unit_digits;
inline constexpr std::uint64_t clock_digits = time_digits | hour_digits;

/// The words of a time of day behind its first.
inline constexpr std::uint64_t time_words = digits | mixed_digits | number_word | unit_word | joiner | side_word |
                                            meridiem_word | meridiem_letter | clock_name | clock_part | zone_word |
                                            time_tail;

/// "4:30 p.m.", "4.30pm", "8:00:20 am", "340pm", "six thirty a.m."
bool read_twelve_hour(char const*& first, char const* last, TimeOfDay& said);
template <>
inline constexpr Reads reads_of<read_twelve_hour> = {.first = digits | half_digits | minute_digits | number_word,
                                                     .second = time_words,
                                                     .head = meridiem_word | half_digits | minute_digits,
                                                     .kept = true};

/// "17:30", "17:30:15", "16:30Z", "17h30"
bool read_twenty_four_hour(char const*& first, char const* last, TimeOfDay& said);
template <>
inline constexpr Reads reads_of<read_twenty_four_hour> = {
    .first = colon_digits | minute_digits, .second = time_words, .alone = minute_digits, .kept = true};

/// "5 o'clock", "five o'clock in the afternoon"
bool read_oclock(char const*& first, char const* last, TimeOfDay& said);
template <>
inline constexpr Reads reads_of<read_oclock> = {
    .first = digits | number_word, .second = time_words, .one = false, .head = clock_name | clock_part};

/// "noon"
bool read_clock_name(char const*& first, char const* last, TimeOfDay& said);
template <> inline constexpr Reads reads_of<read_clock_name> = {.first = clock_name, .second = time_words};

/// "half past three", "a quarter to seven", "ten minutes to eight"
bool read_past_hour(char const*& first, char const* last, TimeOfDay& said);
template <>
inline constexpr Reads reads_of<read_past_hour> = {.first = digits | number_word | fraction_word,
                                                   .second = number_word | unit_word | side_word,
                                                   .one = false,
                                                   .head = minute_word | clock_name};

/// "0600 GMT", "1400 hours"
bool read_military(char const*& first, char const* last, TimeOfDay& said);
template <>
inline constexpr Reads reads_of<read_military> = {.first = year_digits | unit_digits,
                                                  .second = zone_word | clock_part | time_tail | digits,
                                                  .head = zone_word | clock_part | unit_digits};

/// Any of them.
bool read_clock_time(char const*& first, char const* last, TimeOfDay& said, Moments* moments = nullptr);
template <>
inline constexpr Reads reads_of<read_clock_time> = {
    .first = digits | time_digits | number_word | fraction_word | clock_name,
    .second = time_words,
    .head = meridiem_word | time_digits | colon_digits | clock_name | clock_part | minute_word | zone_word};

/// What is a time only where a word before it says so ("at", "from"): "5", "nine", "2.30", "seven thirty", "0730",
/// "15h", "3p".
/// Whether it is before or after noon is then not said.
bool read_bare_time(char const*& first, char const* last, TimeOfDay& said);
template <>
inline constexpr Reads reads_of<read_bare_time> = {
    .first = digits | half_digits | hour_digits | minute_digits | number_word, .second = time_words, .kept = true};

/// "15h"
bool read_hour_letter(char const*& first, char const* last, TimeOfDay& said);
template <> inline constexpr Reads reads_of<read_hour_letter> = {.first = hour_digits};

/// "11ish", "3:30ish pm": about that time.
bool read_about_time(char const*& first, char const* last, TimeOfDay& said);
template <>
inline constexpr Reads reads_of<read_about_time> = {.first = unit_digits | colon_digits, .second = time_words};

/// "p.m.", "pm", "p m": true for the afternoon.
bool read_meridiem(char const*& first, char const* last, bool& afternoon);
template <>
inline constexpr Reads reads_of<read_meridiem> = {
    .first = meridiem_word | meridiem_letter, .second = meridiem_word, .head = meridiem_word};

/// Of what is told in words or without a colon, the hours that people are awake in: "half three" and "at three twenty"
/// are of the afternoon. That neither half of the day was said stays marked.
[[nodiscard]] TimeOfDay awake(TimeOfDay said);

/// The day with that time; nothing where a clock time cannot be said of it ("May at 5 p.m."), or it has one already.
[[nodiscard]] std::optional<Moment> on_day(Moment day, TimeOfDay time_said);

} // namespace dateline::grammar::english
