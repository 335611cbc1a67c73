#include "engine/publication/likelihood.hpp"

#include "engine/calendar/interval.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fmt/format.h>
#include <iterator>

namespace dateline::engine {

namespace {

using Kind = Clue::Kind;
using Side = Clue::Side;

constexpr double impossible = 1e-4; ///< a text can be wrong, and so can its reading

/// How old the newest weekday of a report is, in days from 0 to 6: news speaks of today and yesterday. Measured on 358
/// articles of Timeline17.
constexpr std::array<double, 7> newest_age{0.50, 0.30, 0.08, 0.055, 0.035, 0.015, 0.015};
/// The others: it may look back a few days.
constexpr std::array<double, 7> other_age{1.0, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5};
/// How far ahead a bare weekday lies, from 1 to 7.
constexpr std::array<double, 7> ahead_age{1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4};

[[nodiscard]] unsigned iso_weekday(Day day) {
    return date::weekday{day}.iso_encoding();
}

[[nodiscard]] unsigned age_of(grammar::Weekday weekday, Day day) {
    return (iso_weekday(day) + 7 - static_cast<unsigned>(weekday)) % 7;
}

[[nodiscard]] bool shares_word(Clue const& a, Clue const& b) {
    return std::ranges::any_of(a.said,
                               [&](std::string const& word) { return std::ranges::binary_search(b.said, word); });
}

/// The weekdays that an article says are past, each once.
struct PastWeekday {
    Clue const* clue;
    unsigned count = 1;
};

[[nodiscard]] std::vector<PastWeekday> past_weekdays(Telling const& telling) {
    std::vector<PastWeekday> weekdays;
    for (auto const& clue : telling.clues) {
        if (clue.kind != Kind::weekday || clue.side == Side::ahead) continue;
        auto const known =
            std::ranges::find_if(weekdays, [&](auto const& w) { return w.clue->weekday == clue.weekday; });
        if (known == weekdays.end()) {
            weekdays.push_back({&clue});
        } else {
            ++known->count;
            if (clue.first_report) known->clue = &clue;
        }
    }
    return weekdays;
}

[[nodiscard]] double weekday_weight(std::vector<PastWeekday> const& weekdays, Day day) {
    if (weekdays.empty()) return 1;
    unsigned newest = 6;
    for (auto const& weekday : weekdays)
        newest = std::min(newest, age_of(*weekday.clue->weekday, day));
    auto weight = newest_age[newest];
    for (auto const& weekday : weekdays) {
        auto const age = age_of(*weekday.clue->weekday, day);
        weight *= other_age[age];
        if (weekday.count > 1) weight *= other_age[age];
        if (!weekday.clue->first_report) continue;
        // What is reported first comes before what is told of it afterwards.
        auto const comes_later = std::ranges::any_of(weekdays, [&](PastWeekday const& other) {
            return age_of(*other.clue->weekday, day) > age && shares_word(*other.clue, *weekday.clue);
        });
        if (comes_later) weight *= 0.02;
    }
    return weight;
}

/// Days from the last such day of a year up to `day`; from 0.
[[nodiscard]] int days_since(unsigned month, unsigned month_day, Day day) {
    auto const year = date::year_month_day{day}.year();
    for (auto const candidate : {year, year - date::years{1}, year - date::years{2}}) {
        date::year_month_day const ymd{candidate, date::month{month}, date::day{month_day}};
        if (ymd.ok() && Day{ymd} <= day) return static_cast<int>((day - Day{ymd}).count());
    }
    return 365;
}

[[nodiscard]] int days_until(unsigned month, unsigned month_day, Day day) {
    auto const year = date::year_month_day{day}.year();
    for (auto const candidate : {year, year + date::years{1}, year + date::years{2}}) {
        date::year_month_day const ymd{candidate, date::month{month}, date::day{month_day}};
        if (ymd.ok() && Day{ymd} >= day) return static_cast<int>((Day{ymd} - day).count());
    }
    return 365;
}

/// Reports leave out the year of what is near.
[[nodiscard]] double nearness(int days) {
    return days <= 45 ? 1.0 : days <= 120 ? 0.6 : days <= 240 ? 0.3 : 0.08;
}

[[nodiscard]] double day_weight(Clue const& clue, Day day) {
    if (clue.weekday && clue.day != 0) {
        // "Monday, April 10": the nearest one must fall on that weekday.
        auto const back = days_since(clue.month, clue.day, day);
        auto const ahead = days_until(clue.month, clue.day, day);
        auto const nearest = clue.side == Side::ahead  ? day + date::days{ahead}
                             : clue.side == Side::past ? day - date::days{back}
                             : back <= ahead           ? day - date::days{back}
                                                       : day + date::days{ahead};
        if (iso_weekday(nearest) != static_cast<unsigned>(*clue.weekday)) return 0.02;
    }
    if (clue.side == Side::unknown) return 1;
    if (clue.day != 0) {
        return nearness(clue.side == Side::past ? days_since(clue.month, clue.day, day)
                                                : days_until(clue.month, clue.day, day));
    }
    // A bare month is seldom the one in which the paper comes out: that is "this month".
    auto const month = static_cast<unsigned>(date::year_month_day{day}.month());
    auto const months = clue.side == Side::past ? (month + 12 - clue.month) % 12 : (clue.month + 12 - month) % 12;
    return months == 0 ? 0.15 : months <= 6 ? 1.0 : 0.6;
}

/// "Since 2014" is of a past year; a plan for 2027 of a coming one.
[[nodiscard]] double year_weight(Clue const& clue, Day day) {
    auto const noon = Instant{day};
    if (clue.side == Side::ahead) return *clue.interval.latest <= noon ? impossible : 1;
    if (clue.side != Side::past) return 1;
    return noon + date::days{1} <= *clue.interval.earliest ? impossible : 1;
}

/// After the newest date with its year that a report names, it is from that year or, rather, the next: reports leave
/// the year out where it is their own. But it may be background of any age.
[[nodiscard]] double newest_year_weight(Clue const& clue, Day day) {
    auto const year = [](Day of) { return static_cast<int>(date::year_month_day{of}.year()); };
    auto const later = year(day) - year(day_of(*clue.interval.earliest));
    constexpr std::array<double, 3> after{1, 0.8, 0.3};
    if (later < 0) return impossible;
    return later < static_cast<int>(after.size()) ? after[static_cast<std::size_t>(later)] : 0.15;
}

/// How well an expression fits that is off by so many days: words for weeks are mostly meant to the day, and else are
/// off by a day or two.
[[nodiscard]] double off_target(int off, int slack) {
    constexpr std::array<double, 4> within{1, 0.45, 0.2, 0.15};
    constexpr std::array<double, 3> beyond{0.1, 0.05, 0.03};
    off = std::abs(off);
    if (off <= slack) return within[static_cast<std::size_t>(std::min(off, 3))];
    auto const more = static_cast<std::size_t>(off - slack - 1);
    return more < beyond.size() ? beyond[more] : 0.001; // of so many days: the link may be wrong
}

[[nodiscard]] Day shifted_unit(Day day, grammar::Granularity unit, int count) {
    auto const ymd = date::year_month_day{day};
    if (unit == grammar::Granularity::year) return Day{(ymd.year() + date::years{count}) / 1 / 1};
    if (unit == grammar::Granularity::month)
        return Day{(date::year_month{ymd.year(), ymd.month()} + date::months{count}) / 1};
    return day - date::days{iso_weekday(day) - 1} + date::days{7 * count};
}

/// Whether what happened on the target's date lies in the unit that the clue names, for an article of `day`.
[[nodiscard]] bool in_unit(Clue const& clue, Clue const& target, Day day) {
    auto const begin = shifted_unit(day, clue.unit, clue.units);
    auto const end = shifted_unit(begin, clue.unit, 1);
    if (target.kind == Kind::year) {
        return *target.interval.earliest >= Instant{begin} && *target.interval.earliest < Instant{end};
    }
    auto const month_day = target.day == 0 ? 1U : target.day;
    auto const ahead = days_until(target.month, month_day, begin);
    return begin + date::days{ahead} < end;
}

[[nodiscard]] double link_weight(Link const& link, Day day) {
    auto const& clue = *link.clue;
    auto const& target = *link.target;
    if (clue.kind == Kind::unit) return in_unit(clue, target, day) ? 1 : 0.02;
    auto const meant = day + date::days{clue.days};
    if (target.kind == Kind::year) {
        auto const off = static_cast<int>((meant - day_of(*target.interval.earliest)).count());
        return off_target(off, clue.slack);
    }
    if (target.day == 0) return 1;
    auto const off = std::min(days_since(target.month, target.day, meant), days_until(target.month, target.day, meant));
    return off_target(off, clue.slack);
}

[[nodiscard]] bool is_of_a_day(Clue const& clue) {
    return clue.kind == Kind::day && clue.day != 0;
}

[[nodiscard]] Evidence reason(Clue const& clue, std::string says) {
    return {clue.span, clue.words, std::move(says)};
}

} // namespace

Day latest(grammar::Weekday weekday, Day day) {
    return day - date::days{age_of(weekday, day)};
}

Clue const* newest_year(Telling const& telling) {
    Clue const* newest = nullptr;
    for (auto const& clue : telling.clues) {
        if (clue.kind != Kind::year || clue.side == Side::ahead) continue;
        // "1918" is background; "February 2022" is mostly of the last years.
        constexpr auto longest = std::chrono::hours{24 * 31};
        if (*clue.interval.latest - *clue.interval.earliest > longest) continue;
        if (newest == nullptr || *clue.interval.earliest > *newest->interval.earliest) newest = &clue;
    }
    return newest;
}

std::vector<double> weigh(Telling const& telling, std::vector<Link> const& links, std::vector<Day> const& days) {
    std::vector<double> weights(days.size(), 1);
    auto const weekdays = past_weekdays(telling);
    auto const* const newest = newest_year(telling);
    // Each date counts once, however often it is named.
    std::vector<Clue const*> dates;
    for (auto const& clue : telling.clues) {
        if (clue.kind != Kind::day && clue.kind != Kind::year) continue;
        auto const known = std::ranges::any_of(dates, [&](Clue const* other) {
            return other->kind == clue.kind && other->month == clue.month && other->day == clue.day &&
                   other->side == clue.side && other->interval == clue.interval && other->weekday == clue.weekday;
        });
        if (!known) dates.push_back(&clue);
    }
    std::vector<grammar::Weekday> coming;
    for (auto const& clue : telling.clues) {
        if (clue.kind != Kind::weekday || clue.side != Side::ahead) continue;
        if (std::ranges::find(coming, *clue.weekday) == coming.end()) coming.push_back(*clue.weekday);
    }
    for (std::size_t i = 0; i < days.size(); ++i) {
        auto& weight = weights[i];
        weight *= weekday_weight(weekdays, days[i]);
        for (auto const* const clue : dates)
            weight *= clue->kind == Kind::year ? year_weight(*clue, days[i]) : day_weight(*clue, days[i]);
        for (auto const weekday : coming)
            weight *= ahead_age[(static_cast<unsigned>(weekday) + 6 - iso_weekday(days[i])) % 7];
        for (auto const& link : links)
            weight *= link_weight(link, days[i]);
        if (newest != nullptr) weight *= newest_year_weight(*newest, days[i]);
    }
    return weights;
}

std::vector<Evidence> reasons(Telling const& telling, std::vector<Link> const& links, Day day) {
    std::vector<Evidence> found;
    for (auto const& link : links) {
        auto const& target = *link.target;
        auto const where = link.path == telling.path ? std::string("the article itself") : link.path;
        if (link.clue->kind == Kind::unit) {
            found.push_back(
                reason(*link.clue, fmt::format("{} dates this \"{}\": published in {}", where, target.words,
                                               link.clue->unit == grammar::Granularity::year ? iso(day).substr(0, 4)
                                                                                             : iso(day).substr(0, 7))));
            continue;
        }
        auto const meant = day + date::days{link.clue->days};
        auto const back = target.kind == Kind::year ? 0 : days_since(target.month, std::max(1U, target.day), meant);
        auto const ahead = target.kind == Kind::year ? 0 : days_until(target.month, std::max(1U, target.day), meant);
        auto const on = target.kind == Kind::year ? day_of(*target.interval.earliest)
                        : back <= ahead           ? meant - date::days{back}
                                                  : meant + date::days{ahead};
        found.push_back(reason(*link.clue, fmt::format("{} dates this \"{}\": published {}{}", where, target.words,
                                                       link.clue->slack == 0 ? "" : "about ",
                                                       iso(on - date::days{link.clue->days}))));
    }
    // Of the dates behind and ahead, the nearest on each side says most.
    Clue const* behind = nullptr;
    Clue const* coming = nullptr;
    for (auto const& clue : telling.clues) {
        if (!is_of_a_day(clue)) continue;
        auto const nearer = [&](Clue const* than, auto const& distance) {
            return than == nullptr || distance(clue.month, clue.day, day) < distance(than->month, than->day, day);
        };
        if (clue.side == Side::past && nearer(behind, days_since)) behind = &clue;
        if (clue.side == Side::ahead && nearer(coming, days_until)) coming = &clue;
    }
    if (behind != nullptr) {
        auto const on = day - date::days{days_since(behind->month, behind->day, day)};
        found.push_back(reason(*behind, fmt::format("is told as past: published on or after {}", iso(on))));
    }
    if (coming != nullptr) {
        auto const on = day + date::days{days_until(coming->month, coming->day, day)};
        found.push_back(reason(*coming, fmt::format("is still ahead: published on or before {}", iso(on))));
    }
    auto const month = std::ranges::find_if(telling.clues, [&](Clue const& clue) {
        auto const this_month = static_cast<unsigned>(date::year_month_day{day}.month());
        return clue.kind == Kind::day && clue.day == 0 && clue.side == Side::past &&
               (this_month + 11) % 12 + 1 != clue.month && this_month % 12 == clue.month % 12 + 1;
    });
    if (month != telling.clues.end()) {
        found.push_back(reason(*month, "is told as a month that is over: published after it"));
    }
    for (auto const& weekday : past_weekdays(telling)) {
        auto const on = latest(*weekday.clue->weekday, day);
        auto const first = weekday.clue->first_report ? ", before all that is told of it" : "";
        found.push_back(
            reason(*weekday.clue, fmt::format("is a day of the week up to publication: {}{}", iso(on), first)));
    }
    if (auto const* const newest = newest_year(telling)) {
        found.push_back(reason(*newest, fmt::format("is the newest year it names: published in {} or soon after",
                                                    iso(day_of(*newest->interval.earliest)).substr(0, 4))));
    }
    return found;
}

} // namespace dateline::engine
