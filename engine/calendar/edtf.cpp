#include "engine/calendar/edtf.hpp"

#include "engine/calendar/calendar_unit.hpp"
#include "engine/calendar/read_fields.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace dateline::engine {

namespace {

constexpr unsigned first_season_code = 21;
constexpr unsigned first_quarter_code = 33;

std::string year_text(int year) {
    return fmt::format("{}{:04}", year < 0 ? "-" : "", year < 0 ? -year : year);
}

/// The units that an end of a range may be written in, coarse to fine.
constexpr std::array range_units{Granularity::year, Granularity::month, Granularity::day, Granularity::second};

/// Whether a unit of this size begins at the instant.
bool begins(Instant instant, Granularity unit) {
    if (unit == Granularity::second) return true;
    return at_midnight(instant) && unit_holding(day_of(instant), unit).earliest == instant;
}

/// The unit of that size that begins at the instant.
std::string unit_text(Instant instant, Granularity unit) {
    auto const day = day_of(instant);
    switch (unit) {
    case Granularity::year:
        return year_text(year_of(day));
    case Granularity::month:
        return fmt::format("{}-{:02}", year_text(year_of(day)), month_of(day));
    case Granularity::day:
        return iso(day);
    default:
        break;
    }
    auto const time = date::hh_mm_ss{instant - Instant{day}};
    return fmt::format("{}T{:02}:{:02}:{:02}", iso(day), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

/// The unit of that size that ends where the instant begins.
std::string unit_text_before(Instant end, Granularity unit) {
    auto const last_second = end - std::chrono::seconds{1};
    if (unit == Granularity::second) return unit_text(last_second, unit);
    auto const last = day_of(last_second);
    return unit_text(*unit_holding(last, unit).earliest, unit);
}

/// The interval in one word, where it is one unit of the granularity and there is such a word.
std::optional<std::string> one_unit(Interval const& interval, Granularity granularity) {
    if (!interval.bounded()) return std::nullopt;
    auto const start = *interval.earliest;
    if (granularity < Granularity::day) {
        // EDTF writes a time of day to the second, so that anything longer is a range.
        if (*interval.latest != start + std::chrono::seconds{1}) return std::nullopt;
        return unit_text(start, Granularity::second);
    }
    auto const day = day_of(start);
    if (unit_holding(day, granularity) != interval) return std::nullopt;
    auto const year = year_of(day);
    switch (granularity) {
    case Granularity::day:
    case Granularity::month:
    case Granularity::year:
        return unit_text(start, granularity);
    case Granularity::season:
        return fmt::format("{}-{}", year_text(year), first_season_code + month_of(day) / 3 - 1);
    case Granularity::quarter:
        return fmt::format("{}-{}", year_text(year), first_quarter_code + (month_of(day) - 1) / 3);
    case Granularity::decade:
        return year < 0 ? std::nullopt : std::optional{fmt::format("{:03}X", year / 10)};
    case Granularity::century:
        return year < 0 ? std::nullopt : std::optional{fmt::format("{:02}XX", year / 100)};
    default:
        return std::nullopt;
    }
}

/// The coarsest unit, none coarser than the granularity, that both ends lie on.
Granularity range_unit(Interval const& interval, Granularity granularity) {
    auto const fits = [&](Granularity unit) {
        return unit <= granularity && (!interval.earliest || begins(*interval.earliest, unit)) &&
               (!interval.latest || begins(*interval.latest, unit));
    };
    auto const unit = std::find_if(range_units.begin(), range_units.end(), fits);
    return unit == range_units.end() ? Granularity::second : *unit;
}

std::string_view mark(Qualifier qualifier) {
    switch (qualifier) {
    case Qualifier::approximate:
        return "~";
    case Qualifier::uncertain:
        return "?";
    case Qualifier::exact:
        break;
    }
    return "";
}

/// "199X" and "19XX".
std::optional<Interval> parse_unspecified(std::string_view text) {
    if (text.size() != 4 || text.back() != 'X') return std::nullopt;
    auto const century = text[2] == 'X';
    auto const digits = read_digits(text, century ? 2 : 3);
    if (!digits || (text != "X" && text != "XX")) return std::nullopt;
    return unit_holding(first_of_month(*digits * (century ? 100 : 10), 1),
                        century ? Granularity::century : Granularity::decade);
}

/// "2023-21" and "2023-33".
std::optional<Interval> parse_code(std::string_view text) {
    auto const year = read_year(text);
    if (!year || !take(text, '-')) return std::nullopt;
    auto const code = read_digits(text, 2);
    if (!code || !text.empty()) return std::nullopt;
    auto const number = static_cast<unsigned>(*code);
    if (number >= first_season_code && number < first_season_code + 4)
        return unit_holding(first_of_month(*year, (number - first_season_code + 1) * 3), Granularity::season);
    if (number >= first_quarter_code && number < first_quarter_code + 4)
        return unit_holding(first_of_month(*year, (number - first_quarter_code) * 3 + 1), Granularity::quarter);
    return std::nullopt;
}

std::optional<Interval> parse_unit(std::string_view text) {
    if (auto rest = text; auto const day = read_day(rest)) {
        if (rest.empty()) return Interval::of(*day);
        if (!take(rest, 'T')) return std::nullopt;
        auto const clock = read_clock(rest, true);
        if (!clock || !rest.empty() || clock->unit != Granularity::second) return std::nullopt;
        auto const start = Instant{*day} + clock->since_midnight;
        return Interval{start, start + std::chrono::seconds{1}};
    }
    if (auto rest = text; auto const month = read_month(rest)) {
        if (rest.empty()) return unit_holding(*month, Granularity::month);
    }
    if (auto rest = text; auto const year = read_year(rest)) {
        if (rest.empty()) return unit_holding(first_of_month(*year, 1), Granularity::year);
    }
    if (auto const unspecified = parse_unspecified(text)) return unspecified;
    return parse_code(text);
}

std::optional<EdtfInterval> parse_qualified(std::string_view text) {
    auto qualifier = Qualifier::exact;
    if (text.ends_with('~') || text.ends_with('?')) {
        qualifier = text.back() == '~' ? Qualifier::approximate : Qualifier::uncertain;
        text.remove_suffix(1);
    }
    auto const interval = parse_unit(text);
    if (!interval) return std::nullopt;
    return EdtfInterval{*interval, qualifier};
}

} // namespace

std::optional<std::string> edtf(Interval const& interval, Granularity granularity, Qualifier qualifier) {
    if (!interval.earliest && !interval.latest) return std::nullopt;
    // Years, months and days can be marked; seasons, quarters, decades and times of day cannot.
    auto const is_marked = qualifier != Qualifier::exact;
    auto const may_be_marked = std::ranges::find(range_units, granularity) != range_units.end();
    auto const unit = range_unit(interval, granularity);
    std::string const marked{unit == Granularity::second ? "" : mark(qualifier)};
    if (!is_marked || may_be_marked)
        if (auto const one = one_unit(interval, granularity)) return *one + marked;
    auto const first = interval.earliest ? unit_text(*interval.earliest, unit) + marked : "..";
    auto const last = interval.latest ? unit_text_before(*interval.latest, unit) + marked : "..";
    return first == last ? first : first + "/" + last;
}

std::optional<std::string> edtf(ResolvedTime const& time) {
    auto const steps = time.derivation.steps();
    auto const southern =
        std::any_of(steps.begin(), steps.end(), [](Step const& s) { return s.kind == Step::Kind::southern; });
    // The codes of level 1 name northern seasons; a southern summer is written as its three months.
    auto const granularity =
        southern && time.granularity == Granularity::season ? Granularity::month : time.granularity;
    return edtf(time.interval, granularity, time.qualifier);
}

std::optional<EdtfInterval> parse_edtf(std::string_view text) {
    auto const slash = text.find('/');
    if (slash == std::string_view::npos) return parse_qualified(text);
    auto const first = text.substr(0, slash), last = text.substr(slash + 1);
    if (first == ".." && last == "..") return std::nullopt;
    EdtfInterval result;
    if (first != "..") {
        auto const end = parse_qualified(first);
        if (!end) return std::nullopt;
        result.interval.earliest = end->interval.earliest;
        result.qualifier = end->qualifier;
    }
    if (last != "..") {
        auto const end = parse_qualified(last);
        if (!end) return std::nullopt;
        result.interval.latest = end->interval.latest;
        result.qualifier = std::max(result.qualifier, end->qualifier);
    }
    if (result.interval.bounded() && *result.interval.earliest >= *result.interval.latest) return std::nullopt;
    return result;
}

} // namespace dateline::engine
