#pragma once

#include "engine/calendar/interval.hpp"

#include <array>
#include <cstdint>
#include <optional>

/// The calendars by which observances move through the Gregorian year. Private to engine/calendar.
namespace dateline::engine {

/// When something of another calendar falls within a Gregorian year: once, twice, or not at all; earlier first.
using DaysInYear = std::array<std::optional<Day>, 2>;

/// Where new moons decide, the years that are computed; others have none of these days.
inline constexpr int first_lunar_year = 1600;
inline constexpr int last_lunar_year = 2400;

/// Easter Sunday: Gregorian, by the algorithm of Meeus, Jones and Butcher.
[[nodiscard]] Day easter(int year);
/// That of the eastern churches: the Julian calendar's, as a Gregorian day.
[[nodiscard]] Day eastern_easter(int year);

/// The Jewish calendar, by its molad and postponements; months from Nisan (1) to Adar (12; in leap years Adar II is
/// 13). The day that begins at sunset of the day before.
[[nodiscard]] Day hebrew_day(int hebrew_year, int month, int day);
[[nodiscard]] bool is_hebrew_leap_year(int hebrew_year);

/// The Islamic calendar as Umm al-Qura reckons it since 2002: a month begins on the day after the sunset in Mecca
/// before which the new moon was. Sightings of the moon, and countries, differ by a day. Outside the years below the
/// tabular calendar (civil epoch).
[[nodiscard]] DaysInYear islamic_day(int month, int day, int year);

/// The Chinese calendar: new moons and solar terms of Beijing. The months are those of the Chinese year that begins in
/// the Gregorian one; leap months have no festivals.
[[nodiscard]] std::optional<Day> chinese_day(int year, int month, int day);
/// The day on which the sun reaches that longitude, in Beijing: 15 is Qingming.
[[nodiscard]] std::optional<Day> solar_term(int year, int degrees);

/// When within a day the moon's age must be reached for it to be the day of a festival of India.
enum class Deciding : std::uint8_t { sunrise, midday, sunset, midnight };

/// The calendar of India: months end at the new moon, from Chaitra (1) to Phalguna (12); `tithi` is 1 to 15 for the
/// waxing moon and 16 to 30 for the waning one. The day of Indian Standard Time that has that tithi at its deciding
/// time. Regional almanacs may differ by a day.
[[nodiscard]] DaysInYear hindu_day(int month, int tithi, Deciding deciding, int year);
/// The day on which the sun enters that sign of the zodiac of fixed stars (0 is Mesha); after sunset, the next.
[[nodiscard]] std::optional<Day> sankranti(int sign, int year);

} // namespace dateline::engine
