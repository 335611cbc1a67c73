#pragma once

/// Where the sun and the moon stand, for the calendars that go by them. Series of Meeus, "Astronomical Algorithms",
/// 2nd edition, chapters 25 and 47, cut where they reach a hundredth of a degree: about a minute for a new moon, a
/// quarter of an hour for a solar term. Good for 1600 to 2400. Private to engine/calendar.
namespace dateline::engine {

/// A moment as a Julian day of universal time, with its fraction.
using JulianDay = double;

/// Degrees along the ecliptic from the equinox of date, 0 to 360.
[[nodiscard]] double solar_longitude(JulianDay moment);
/// How far the moon is ahead of the sun, in degrees: 0 at the new moon, 180 at the full one.
[[nodiscard]] double lunar_elongation(JulianDay moment);
/// The sun against the stars (Lahiri's ayanamsa), as the calendars of India count.
[[nodiscard]] double sidereal_solar_longitude(JulianDay moment);

/// The moment nearest to `near` at which the angle is that many degrees.
[[nodiscard]] JulianDay when_elongation(double degrees, JulianDay near);
[[nodiscard]] JulianDay when_solar_longitude(double degrees, JulianDay near);
[[nodiscard]] JulianDay when_sidereal_solar_longitude(double degrees, JulianDay near);

} // namespace dateline::engine
