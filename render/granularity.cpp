#include "render/granularity.hpp"

#include "engine/calendar/edtf.hpp"

#include <algorithm>
#include <array>

namespace dateline::render {

using engine::Granularity;
using engine::Qualifier;

namespace {

bool is_field(std::string_view text, std::size_t size) {
    return text.size() == size &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == 'X'; });
}

Granularity of_clock(std::string_view clock) {
    if (is_field(clock.substr(0, 2), 2)) {
        if (clock.size() < 5) return Granularity::hour;
        return clock.size() < 8 ? Granularity::minute : Granularity::second;
    }
    return Granularity::part_of_day;
}

Granularity of_duration(std::string_view value) {
    auto const in_day = value.find('T') != std::string_view::npos;
    switch (value.back()) {
    case 'S':
        return Granularity::second;
    case 'H':
        return Granularity::hour;
    case 'M':
        return in_day ? Granularity::minute : Granularity::month;
    case 'W':
        return Granularity::week;
    case 'Q':
        return Granularity::quarter;
    case 'Y':
        return Granularity::year;
    case 'E':
        return value.ends_with("DE") ? Granularity::decade : Granularity::century;
    default:
        return Granularity::day;
    }
}

/// What follows the year and its hyphen: "03-01", "W11", "WXX-WE", "Q1", "H2", "SU".
Granularity within_year(std::string_view rest) {
    if (rest.ends_with("-WE")) return Granularity::weekend;
    if (rest.starts_with('W') && is_field(rest.substr(1), 2)) return Granularity::week;
    if (rest.starts_with('W') && rest.size() == 5) return Granularity::day;
    if (rest.starts_with('Q')) return Granularity::quarter;
    if (rest.starts_with('H')) return Granularity::half_year;
    if (rest == "SP" || rest == "SU" || rest == "FA" || rest == "WI") return Granularity::season;
    return is_field(rest, 2) ? Granularity::month : Granularity::day;
}

} // namespace

Granularity granularity_of_value(std::string_view value) {
    if (value.size() >= 2 && value.front() == 'P' && value.find('_') == std::string_view::npos)
        return of_duration(value);
    if (auto const clock = value.find('T');
        clock != std::string_view::npos && value.find('_') == std::string_view::npos)
        return of_clock(value.substr(clock + 1));
    if (value.starts_with('-')) value.remove_prefix(1);
    auto const hyphen = value.find('-');
    if (hyphen != std::string_view::npos) return within_year(value.substr(hyphen + 1));
    if (is_field(value, 4)) return Granularity::year;
    if (is_field(value, 3)) return Granularity::decade;
    return is_field(value, 2) ? Granularity::century : Granularity::day;
}

std::optional<Precision> precision_of(engine::Interval const& interval, std::string_view edtf) {
    // The day comes first: what is written alike at several granularities is then read at the plainest.
    static constexpr std::array granularities = {
        Granularity::day,       Granularity::month,       Granularity::year,      Granularity::second,
        Granularity::minute,    Granularity::hour,        Granularity::season,    Granularity::quarter,
        Granularity::decade,    Granularity::century,     Granularity::week,      Granularity::weekend,
        Granularity::half_year, Granularity::part_of_day, Granularity::millennium};
    auto qualifier = Qualifier::exact;
    if (edtf.ends_with('~')) qualifier = Qualifier::approximate;
    if (edtf.ends_with('?')) qualifier = Qualifier::uncertain;
    for (auto const granularity : granularities)
        if (engine::edtf(interval, granularity, qualifier) == edtf) return Precision{granularity, qualifier};
    return std::nullopt;
}

} // namespace dateline::render
