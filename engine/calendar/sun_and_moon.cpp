#include "engine/calendar/sun_and_moon.hpp"

#include <cmath>
#include <numbers>

namespace dateline::engine {

namespace {

constexpr double epoch_2000 = 2451545.0;
constexpr double days_in_century = 36525.0;
constexpr double days_in_year = 365.2422;
constexpr double days_in_lunation = 29.530589;

double sine(double degrees) {
    return std::sin(degrees * std::numbers::pi / 180);
}

/// 0 to 360.
double turn(double degrees) {
    auto const rest = std::fmod(degrees, 360.0);
    return rest < 0 ? rest + 360 : rest;
}

/// -180 to 180.
double around_zero(double degrees) {
    auto const rest = turn(degrees);
    return rest > 180 ? rest - 360 : rest;
}

/// Centuries of dynamical time since 2000. The difference to universal time is the long-term parabola of Morrison and
/// Stephenson, within half a minute for the last two centuries.
double centuries(JulianDay moment) {
    auto const from_1820 = (moment - epoch_2000) / days_in_century + 1.8;
    auto const seconds = -20 + 32 * from_1820 * from_1820;
    return (moment + seconds / 86400 - epoch_2000) / days_in_century;
}

double true_solar_longitude(double t) {
    auto const mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
    auto const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
    return mean + (1.914602 - 0.004817 * t) * sine(anomaly) + (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
           0.000289 * sine(3 * anomaly) - 0.00569;
}

/// One term of the moon's longitude: multiples of four angles, and the size in millionths of a degree.
struct Term {
    int elongation;
    int solar_anomaly;
    int lunar_anomaly;
    int latitude;
    double size;
};
constexpr Term lunar_terms[] = {
    {0, 0, 1, 0, 6288774}, {2, 0, -1, 0, 1274027}, {2, 0, 0, 0, 658314},  {0, 0, 2, 0, 213618}, {0, 1, 0, 0, -185116},
    {0, 0, 0, 2, -114332}, {2, 0, -2, 0, 58793},   {2, -1, -1, 0, 57066}, {2, 0, 1, 0, 53322},  {2, -1, 0, 0, 45758},
    {0, 1, -1, 0, -40923}, {1, 0, 0, 0, -34720},   {0, 1, 1, 0, -30383},  {2, 0, 0, -2, 15327}, {0, 0, 1, 2, -12528},
    {0, 0, 1, -2, 10980},  {4, 0, -1, 0, 10675},   {0, 0, 3, 0, 10034},   {4, 0, -2, 0, 8548},  {2, 1, -1, 0, -7888},
    {2, 1, 0, 0, -6766},   {1, 0, -1, 0, -5163},   {1, 1, 0, 0, 4987},    {2, -1, 1, 0, 4036},  {2, 0, 2, 0, 3994},
    {4, 0, 0, 0, 3861},    {2, 0, -3, 0, 3665},    {0, 1, -2, 0, -2689},  {2, 0, -1, 2, -2602}, {2, -1, -2, 0, 2390},
    {1, 0, 1, 0, -2348},   {2, -2, 0, 0, 2236},    {0, 1, 2, 0, -2120},   {0, 2, 0, 0, -2069},  {2, -2, -1, 0, 2048},
    {2, 0, 1, -2, -1773},  {2, 0, 0, 2, -1595},
};

double true_lunar_longitude(double t) {
    auto const mean = 218.3164477 + 481267.88123421 * t - 0.0015786 * t * t;
    auto const elongation = 297.8501921 + 445267.1114034 * t - 0.0018819 * t * t;
    auto const solar_anomaly = 357.5291092 + 35999.0502909 * t - 0.0001536 * t * t;
    auto const lunar_anomaly = 134.9633964 + 477198.8675055 * t + 0.0087414 * t * t;
    auto const latitude = 93.2720950 + 483202.0175233 * t - 0.0036539 * t * t;
    auto const eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
    auto sum = 3958 * sine(119.75 + 131.849 * t) + 1962 * sine(mean - latitude);
    for (auto const& term : lunar_terms) {
        auto size = term.size;
        for (auto i = 0; i < std::abs(term.solar_anomaly); ++i)
            size *= eccentricity;
        sum += size * sine(term.elongation * elongation + term.solar_anomaly * solar_anomaly +
                           term.lunar_anomaly * lunar_anomaly + term.latitude * latitude);
    }
    return mean + sum / 1e6;
}

/// Newton's steps with the mean speed: the angles run evenly enough.
template <class Angle> JulianDay when(Angle angle, double degrees, JulianDay near, double period) {
    constexpr int steps = 6;
    for (int i = 0; i < steps; ++i)
        near += around_zero(degrees - angle(near)) * period / 360;
    return near;
}

} // namespace

double solar_longitude(JulianDay moment) {
    auto const t = centuries(moment);
    return turn(true_solar_longitude(t) - 0.00478 * sine(125.04 - 1934.136 * t));
}

double lunar_elongation(JulianDay moment) {
    auto const t = centuries(moment);
    return turn(true_lunar_longitude(t) - true_solar_longitude(t));
}

double sidereal_solar_longitude(JulianDay moment) {
    auto const t = centuries(moment);
    return turn(true_solar_longitude(t) - (23.85306 + 1.39722 * t));
}

JulianDay when_elongation(double degrees, JulianDay near) {
    return when(lunar_elongation, degrees, near, days_in_lunation);
}

JulianDay when_solar_longitude(double degrees, JulianDay near) {
    return when(solar_longitude, degrees, near, days_in_year);
}

JulianDay when_sidereal_solar_longitude(double degrees, JulianDay near) {
    return when(sidereal_solar_longitude, degrees, near, days_in_year);
}

} // namespace dateline::engine
