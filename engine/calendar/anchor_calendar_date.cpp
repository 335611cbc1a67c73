#include "engine/calendar/reading.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace dateline::engine {

namespace {

/// Candidates for a date without its year or month, in a buffer of fixed size: nothing is allocated.
class Candidates {
public:
    void add(Interval const& interval) {
        if (size_ < all_.size()) all_[size_++] = interval;
    }
    [[nodiscard]] std::span<Interval const> all() const { return {all_.data(), size_}; }
    [[nodiscard]] Candidates on(grammar::Weekday weekday) const {
        Candidates kept;
        for (auto const& candidate : all())
            if (weekday_of(first_day(candidate)) == weekday) kept.add(candidate);
        return kept;
    }

private:
    std::array<Interval, 32> all_{};
    std::size_t size_ = 0;
};

/// A day of the month that no year has.
bool never_exists(unsigned month, unsigned day) {
    constexpr int leap_year = 2000;
    return !day_if_any(leap_year, month, day);
}

int astronomical(int year, grammar::Era era) {
    return era == grammar::Era::bc ? 1 - year : year;
}

/// A two-digit year is the one with these digits that lies at most 20 years after publication, or less than 80 before.
/// Without publication, 69 to 99 are of the 1900s, as POSIX has it.
int full_year(int two_digits, Reference const& reference) {
    if (!reference.today) return two_digits >= 69 ? 1900 + two_digits : 2000 + two_digits;
    auto const latest = year_of(*reference.today) + 20;
    return latest - ((latest - two_digits) % 100 + 100) % 100;
}

/// The date with all its fields, as far as they are stated with the year.
Result<Reading> with_year(int year, grammar::CalendarDate const& date) {
    if (std::abs(year) > furthest_year) return Error{ErrorCode::out_of_range, std::to_string(year)};
    Reading reading;
    if (!date.month) {
        if (date.day) return impossible("a day without its month:", *date.day);
        reading = placed(unit_holding(first_of_month(year, 1), Granularity::year), Granularity::year);
    } else if (!date.day) {
        reading = placed(unit_holding(first_of_month(year, *date.month), Granularity::month), Granularity::month);
    } else {
        auto const day = day_if_any(year, *date.month, *date.day);
        if (!day)
            return Error{ErrorCode::impossible_date,
                         std::to_string(year) + "-" + std::to_string(*date.month) + "-" + std::to_string(*date.day)};
        reading = placed(Interval::of(*day), Granularity::day);
        if (date.weekday && weekday_of(*day) != *date.weekday) {
            reading.confidence = confidence::contradicted;
            reading.derivation.add({.kind = Step::Kind::stated, .from = *day, .to = *day});
            reading.derivation.add({.kind = Step::Kind::weekday_disagrees,
                                    .amount = static_cast<std::int32_t>(*date.weekday),
                                    .from = *day,
                                    .to = *day});
            return reading;
        }
    }
    auto const first = first_day(reading.interval);
    reading.derivation.add({.kind = Step::Kind::stated, .unit = reading.granularity, .from = first, .to = first});
    return reading;
}

Result<Reading> with_two_digit_year(grammar::CalendarDate const& date, Reference const& reference) {
    auto const year = full_year(*date.year, reference);
    auto reading = with_year(year, date);
    if (!reading) return reading;
    auto const first = first_day(reading->interval);
    reading->confidence = std::min(reading->confidence, confidence::convention_chose);
    reading->derivation.add({.kind = Step::Kind::two_digit_year,
                             .unit = Granularity::year,
                             .amount = year,
                             .from = reference.today.value_or(first),
                             .to = first});
    if (auto const other = with_year(year - 100, date))
        reading->alternatives.push_back({other->interval, other->granularity, Alternative::Why::other_century});
    return reading;
}

/// Every year's (or, where only the day is stated, every month's) occurrence around the anchor.
Candidates occurrences(grammar::CalendarDate const& date, Day anchor) {
    Candidates candidates;
    // 29 February can be eight years away; a weekday comes back within eleven, on either side.
    constexpr int years = 8, months = 12;
    if (!date.month) {
        for (int i = -months; i <= months; ++i) {
            auto const month = plus_months(anchor, i);
            if (auto const day = day_if_any(year_of(month), month_of(month), *date.day))
                candidates.add(Interval::of(*day));
        }
        return candidates;
    }
    for (int year = year_of(anchor) - years; year <= year_of(anchor) + years; ++year) {
        if (!date.day) {
            candidates.add(unit_holding(first_of_month(year, *date.month), Granularity::month));
        } else if (auto const day = day_if_any(year, *date.month, *date.day)) {
            candidates.add(Interval::of(*day));
        }
    }
    return candidates;
}

/// The side that is taken of a date without its year. Days of an unnamed month are never far.
Wanted side_of(grammar::CalendarDate const& date, std::span<Interval const> candidates, Interval const& anchor,
               Reference const& reference) {
    constexpr auto a_month = date::days{30};
    return date.month ? side_within_reach(candidates, anchor, reference, date.day ? a_month : date::days{0})
                      : direction(reference.tense);
}

Result<Reading> without_year(grammar::CalendarDate const& date, Reference const& reference) {
    auto const granularity = date.day ? Granularity::day : Granularity::month;
    auto const origin = publication_of(reference);
    if (!origin) return unplaced(granularity, Step::Kind::no_publication);
    auto const candidates = occurrences(date, *reference.today);
    auto const wanted = side_of(date, candidates.all(), origin->interval, reference);
    auto choice = choose(candidates.all(), origin->interval, wanted);
    if (!choice) return Error{ErrorCode::out_of_range, {}};
    if (wanted == Wanted::nearest && date.month && date.day)
        choice = within_this_year(candidates.all(), *choice, *reference.today);
    auto const fits = [&](Interval const& interval) {
        return !date.weekday || weekday_of(first_day(interval)) == *date.weekday;
    };
    if (fits(candidates.all()[choice->chosen]))
        return chosen_reading(candidates.all(), *choice, granularity, *origin, wanted, reference.tense);

    auto const on_weekday = candidates.on(*date.weekday);
    auto other = choose(on_weekday.all(), origin->interval, wanted);
    if (!other) other = choose(on_weekday.all(), origin->interval, Wanted::nearest);
    if (other) {
        auto reading = chosen_reading(on_weekday.all(), *other, granularity, *origin, wanted, reference.tense);
        reading.confidence = confidence::weekday_chose;
        return reading;
    }
    auto reading = chosen_reading(candidates.all(), *choice, granularity, *origin, wanted, reference.tense);
    reading.confidence = confidence::contradicted;
    auto const day = first_day(reading.interval);
    reading.derivation.add({.kind = Step::Kind::weekday_disagrees,
                            .amount = static_cast<std::int32_t>(*date.weekday),
                            .from = day,
                            .to = day});
    return reading;
}

/// A date whose month and day are told apart.
Result<Reading> ordered(grammar::CalendarDate const& date, Reference const& reference) {
    if (date.month && (*date.month < 1 || *date.month > 12)) return impossible("month", *date.month);
    if (date.day && (*date.day < 1 || *date.day > 31)) return impossible("day", *date.day);
    if (date.month && date.day && never_exists(*date.month, *date.day))
        return impossible("month " + std::to_string(*date.month) + " has no day", *date.day);
    if (date.year && *date.year < 1 && !date.two_digit_year) return impossible("year", *date.year);
    if (date.year && date.two_digit_year && date.era == grammar::Era::unstated)
        return with_two_digit_year(date, reference);
    if (date.year) return with_year(astronomical(*date.year, date.era), date);
    if (date.month || date.day) return without_year(date, reference);
    if (date.weekday) {
        grammar::Recurring weekday;
        weekday.index = static_cast<std::int16_t>(*date.weekday);
        return anchor_recurring(weekday, reference);
    }
    return Error{ErrorCode::impossible_date, "a date without fields"};
}

/// Whether days stand before months.
bool is_day_first(DateOrder order) {
    return order == DateOrder::day_month_year || order == DateOrder::day_year_month ||
           order == DateOrder::year_day_month;
}

/// A date with a two-digit year whose numbers the option puts in another order than the grammar has to: "10-11-12" is
/// of 2010 where the year stands first, and so is "11 March 10" where it stands before the day.
grammar::CalendarDate in_order(grammar::CalendarDate date, DateOrder order) {
    using grammar::NumericOrder;
    if (date.order == NumericOrder::year_first && order == DateOrder::year_day_month && date.month && date.day) {
        std::swap(*date.month, *date.day);
        return date;
    }
    bool const year_last =
        order == DateOrder::unknown || order == DateOrder::day_month_year || order == DateOrder::month_day_year;
    if (year_last || !date.two_digit_year || !date.year || !date.month || !date.day) return date;
    auto const third = static_cast<std::uint8_t>(*date.year);
    auto const set = [&](int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31) return;
        date.year = static_cast<std::int16_t>(year);
        date.month = static_cast<std::uint8_t>(month);
        date.day = static_cast<std::uint8_t>(day);
        date.order = NumericOrder::none;
    };
    if (date.order == NumericOrder::none) {
        if (order != DateOrder::day_year_month) set(*date.day, *date.month, third);
        return date;
    }
    bool const day_stands_first = date.order == NumericOrder::day_first;
    auto const first = day_stands_first ? *date.day : *date.month;
    auto const second = day_stands_first ? *date.month : *date.day;
    switch (order) {
    case DateOrder::year_month_day:
        set(first, second, third);
        break;
    case DateOrder::year_day_month:
        set(first, third, second);
        break;
    case DateOrder::day_year_month:
        set(second, third, first);
        break;
    default:
        set(second, first, third);
        break;
    }
    return date;
}

} // namespace

Result<Reading> anchor_calendar_date(grammar::CalendarDate const& as_written, Reference const& reference) {
    auto const date = in_order(as_written, reference.options.date_order);
    auto const open = date.order == grammar::NumericOrder::unstated && date.month && date.day && *date.month <= 12 &&
                      *date.day <= 12 && *date.month != *date.day;
    if (!open) return ordered(date, reference);

    // The grammar puts the number that stands first into `month`.
    auto swapped = date;
    swapped.month = date.day;
    swapped.day = date.month;
    auto const order = reference.options.date_order;
    auto first = ordered(is_day_first(order) ? swapped : date, reference);
    auto second = ordered(is_day_first(order) ? date : swapped, reference);
    if (!first || !second) return first ? first : second;
    // A weekday beside it tells, where it fits only one of the two.
    auto const told = date.weekday && (first->confidence == confidence::contradicted) !=
                                          (second->confidence == confidence::contradicted);
    if (told && first->confidence == confidence::contradicted) std::swap(first, second);
    if (order == DateOrder::unknown && !told)
        first->confidence = std::min(first->confidence, confidence::order_guessed);
    if (first->is_placed()) {
        auto const day = first_day(first->interval);
        first->derivation.add({.kind = Step::Kind::day_month_order, .from = day, .to = day});
        first->alternatives.push_back({second->interval, second->granularity, Alternative::Why::other_order});
    }
    return first;
}

} // namespace dateline::engine
