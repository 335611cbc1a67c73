#include "render/page/bins.hpp"

#include "render/date_words.hpp"

#include <date/date.h>
#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace dateline::render::page {

using namespace engine;

namespace {

constexpr int most_bins = 110;

/// The days in which an event may lie; of an open interval, the end that is known.
Days days_in(Interval const& interval) {
    auto const last = [](Instant instant) { return day_of(instant - std::chrono::seconds{1}); };
    if (!interval.latest) return {day_of(*interval.earliest), day_of(*interval.earliest)};
    if (!interval.earliest) return {last(*interval.latest), last(*interval.latest)};
    return {day_of(*interval.earliest), last(*interval.latest)};
}

int floored(int year, int step) {
    auto const rest = year % step;
    return year - (rest < 0 ? rest + step : rest);
}

Day floor_to(BinUnit unit, Day day) {
    date::year_month_day const fields{day};
    auto const year = int{fields.year()};
    auto const new_year = [](int number) { return Day{date::year{number} / date::January / 1}; };
    switch (unit) {
    case BinUnit::day:
        return day;
    case BinUnit::week:
        return day - (date::weekday{day} - date::Monday);
    case BinUnit::month:
        return Day{fields.year() / fields.month() / 1};
    case BinUnit::year:
        return new_year(year);
    case BinUnit::decade:
        return new_year(floored(year, 10));
    case BinUnit::century:
        return new_year(floored(year, 100));
    }
    return day;
}

Day next(BinUnit unit, Day first) {
    constexpr auto past_any_month = date::days{32};
    constexpr auto past_any_year = date::days{367};
    constexpr auto past_any_decade = date::days{3660};
    constexpr auto past_any_century = date::days{36600};
    switch (unit) {
    case BinUnit::day:
        return first + date::days{1};
    case BinUnit::week:
        return first + date::days{7};
    case BinUnit::month:
        return floor_to(unit, first + past_any_month);
    case BinUnit::year:
        return floor_to(unit, first + past_any_year);
    case BinUnit::decade:
        return floor_to(unit, first + past_any_decade);
    case BinUnit::century:
        return floor_to(unit, first + past_any_century);
    }
    return first;
}

BinUnit unit_for(Days days) {
    auto const length = (days.last - days.first).count() + 1;
    if (length <= most_bins) return BinUnit::day;
    if (length <= most_bins * 7) return BinUnit::week;
    if (length <= most_bins * 30) return BinUnit::month;
    if (length <= most_bins * 365) return BinUnit::year;
    return length <= most_bins * 3652 ? BinUnit::decade : BinUnit::century;
}

/// The stretch of time that most events lie in: all of it, unless a few that lie far off would make it much longer.
Days core_of(std::vector<Days> const& places) {
    std::vector<Days> placed = places;
    constexpr auto month = date::days{31};
    constexpr std::size_t enough = 5;
    std::erase_if(placed, [&](Days days) { return days.last - days.first > month; });
    if (placed.size() < enough) placed = places;
    std::vector<Day> firsts;
    std::vector<Day> lasts;
    for (auto const days : placed) {
        firsts.push_back(days.first);
        lasts.push_back(days.last);
    }
    std::sort(firsts.begin(), firsts.end());
    std::sort(lasts.begin(), lasts.end());
    auto const aside = firsts.size() / 20;
    Days const core{firsts[aside], lasts[lasts.size() - 1 - aside]};
    auto const margin = date::days{(core.last - core.first).count() / 8 + 1};
    // What lies just outside belongs to it.
    Days wide{core.first - margin, core.last + margin};
    wide.first = *std::lower_bound(firsts.begin(), firsts.end(), wide.first);
    wide.last = *(std::upper_bound(lasts.begin(), lasts.end(), wide.last) - 1);
    Days const whole{firsts.front(), lasts.back()};
    return whole.last - whole.first <= 2 * (wide.last - wide.first) ? whole : wide;
}

double days_between(Day first, Day last) {
    return static_cast<double>((last - first).count());
}

void count(Bins& bins, Days days) {
    if (days.last < bins.bins.front().first) {
        ++bins.earlier;
        return;
    }
    if (days.first >= bins.end) {
        ++bins.later;
        return;
    }
    auto const end_of = [&](std::size_t i) { return i + 1 < bins.bins.size() ? bins.bins[i + 1].first : bins.end; };
    auto const after = std::upper_bound(bins.bins.begin(), bins.bins.end(), days.first,
                                        [](Day day, Bin const& bin) { return day < bin.first; });
    auto i = after == bins.bins.begin() ? std::size_t{0} : static_cast<std::size_t>(after - bins.bins.begin()) - 1;
    if (days.first >= bins.bins[i].first && days.last < end_of(i)) {
        bins.bins[i].certain += 1;
        return;
    }
    auto const length = days_between(days.first, days.last) + 1;
    for (; i < bins.bins.size() && bins.bins[i].first <= days.last; ++i) {
        auto const first = std::max(days.first, bins.bins[i].first);
        auto const end = std::min(days.last + date::days{1}, end_of(i));
        bins.bins[i].possible += days_between(first, end) / length;
    }
}

} // namespace

std::string_view name(BinUnit unit) {
    switch (unit) {
    case BinUnit::day:
        return "day";
    case BinUnit::week:
        return "week";
    case BinUnit::month:
        return "month";
    case BinUnit::year:
        return "year";
    case BinUnit::decade:
        return "decade";
    case BinUnit::century:
        return "century";
    }
    return "";
}

Bins bins_of(std::vector<Event const*> const& events) {
    std::vector<Days> places;
    for (auto const* event : events)
        if (event->interval.earliest || event->interval.latest) places.push_back(days_in(event->interval));
    Bins bins;
    if (places.empty()) return bins;
    auto const core = core_of(places);
    bins.unit = unit_for(core);
    auto at = floor_to(bins.unit, core.first);
    for (; at <= core.last; at = next(bins.unit, at))
        bins.bins.push_back({at});
    bins.end = at;
    for (auto const days : places)
        count(bins, days);
    return bins;
}

std::string bin_words(BinUnit unit, Day first) {
    date::year_month_day const fields{first};
    auto const year = int{fields.year()};
    switch (unit) {
    case BinUnit::day:
        return day_words(first);
    case BinUnit::week:
        return "week of " + day_words(first);
    case BinUnit::month:
        return fmt::format("{} {}", month_name(unsigned{fields.month()}), year_words(year));
    case BinUnit::year:
        return year_words(year);
    case BinUnit::decade:
        return fmt::format("{}s", year);
    case BinUnit::century:
        return fmt::format("{}–{}", year, year + 99);
    }
    return {};
}

} // namespace dateline::render::page
