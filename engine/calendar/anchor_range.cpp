#include "engine/calendar/reading.hpp"

#include <algorithm>

namespace dateline::engine {

using grammar::CalendarDate;
using grammar::Moment;

namespace {

/// What one end leaves unsaid because the other says it: "March 1 to 5", "1 to 5 March 2023", "9 to 5 on Friday".
void complete(Moment& first, Moment& last) {
    if (std::holds_alternative<grammar::NoDay>(first.when) && !std::holds_alternative<grammar::NoDay>(last.when)) {
        first.when = last.when;
    } else if (std::holds_alternative<grammar::NoDay>(last.when) && last.time_of_day) {
        last.when = first.when;
    }
    // "From May to August 2022", with the year at the later end only.
    auto* first_date = std::get_if<CalendarDate>(&first.when);
    auto* last_date = std::get_if<CalendarDate>(&last.when);
    if (first_date == nullptr || last_date == nullptr) return;
    if (first_date->day && !first_date->month) first_date->month = last_date->month;
    if (last_date->day && !last_date->month) last_date->month = first_date->month;
    if (last_date->year && !first_date->year && first_date->month && last_date->month) {
        first_date->year = last_date->year;
        first_date->era = last_date->era;
        first_date->two_digit_year = last_date->two_digit_year;
        if (*first_date->month > *last_date->month) --*first_date->year;
    }
    if (first_date->year && !last_date->year && first_date->month && last_date->month) {
        last_date->year = first_date->year;
        last_date->era = first_date->era;
        last_date->two_digit_year = first_date->two_digit_year;
        if (*first_date->month > *last_date->month) ++*last_date->year;
    }
}

/// Within a range, "now" and "today" are the day of publication.
Result<Reading> anchor_end(Moment const& moment, Reference const& reference) {
    auto const* deictic = std::get_if<grammar::Deictic>(&moment.when);
    if (deictic == nullptr || deictic->toward != grammar::Deictic::Toward::present)
        return anchor_moment(moment, reference);
    auto const origin = publication_of(reference);
    if (!origin) return unplaced(Granularity::day, Step::Kind::no_publication);
    auto reading = placed(origin->interval, Granularity::day);
    reading.derivation.add(origin->step);
    return reading;
}

/// Whether the tense would choose among several of it: "Friday", "May", "March 5".
bool is_bare(Moment const& moment) {
    if (auto const* date = std::get_if<CalendarDate>(&moment.when)) return !date->year;
    auto const* recurring = std::get_if<grammar::Recurring>(&moment.when);
    return recurring != nullptr && recurring->selector == grammar::Selector::none && !recurring->year;
}

struct Ends {
    Reading first;
    Reading last;
};

/// The length that stands for the end of "for ten days from March 1".
grammar::Shift const* length_of(Moment const& last) {
    auto const* const shift = std::get_if<grammar::Shift>(&last.when);
    return shift != nullptr && shift->origin == grammar::Origin::expression ? shift : nullptr;
}

/// So long from its start: days are counted with the first one, hours from where it begins.
Result<Reading> anchor_run(Moment const& first, grammar::Shift const& length, Reference const& reference) {
    auto reading = anchor_moment(first, reference);
    if (!reading || !reading->interval.bounded()) return reading;
    auto const begin = *reading->interval.earliest;
    if (auto const seconds = seconds_in(length.unit); seconds != 0) {
        reading->interval.latest = begin + std::chrono::seconds{seconds * length.amount.low_quarters / 4};
    } else {
        auto const day = first_day(reading->interval);
        auto const moved = move(day, length.amount.low_quarters, length.unit);
        if (!moved) return Error{ErrorCode::out_of_range, {}};
        reading->interval.latest = begin + (moved->day - day);
    }
    reading->alternatives.clear();
    return reading;
}

/// `one_day`: both ends are times of day on the same day.
Result<Ends> anchor_ends(Moment const& first, Moment const& last, bool one_day, Reference const& reference) {
    // "Monday to Friday" said of the past ends with the latest Friday, and begins with the Monday before that one;
    // otherwise the start is found first and the end follows it.
    auto const weekdays = std::holds_alternative<grammar::Recurring>(last.when) &&
                          std::get<grammar::Recurring>(last.when).cycle == grammar::Cycle::weekday;
    auto const from_the_end =
        is_bare(last) && (reference.tense == Tense::past || (weekdays && reference.tense != Tense::future));
    auto other_end = reference;
    if (from_the_end) {
        auto end = anchor_end(last, reference);
        if (!end) return end.error();
        if (is_bare(first) && end->interval.bounded()) {
            other_end.today = first_day(end->interval);
            other_end.tense = Tense::past;
        }
        auto start = anchor_end(first, other_end);
        if (!start) return start.error();
        // What is known of the start's own anchor is the end; the reader is told of publication.
        if (is_bare(first) && end->interval.bounded()) start->derivation = end->derivation;
        return Ends{*std::move(start), *std::move(end)};
    }
    auto start = anchor_end(first, reference);
    if (!start) return start.error();
    if (reference.tense == Tense::future && is_bare(first) && is_bare(last) && !weekdays) {
        // "He will be away from August to October", said in September: the one that is running.
        auto begun = reference;
        begun.tense = Tense::past;
        auto running = anchor_end(first, begun);
        if (running && running->interval.bounded() && reference.today) {
            auto behind = reference;
            behind.today = last_day(running->interval);
            auto const its_end = anchor_end(last, behind);
            auto const today = Instant{*reference.today};
            if (its_end && its_end->interval.bounded() && *running->interval.earliest <= today &&
                *its_end->interval.latest > today)
                start = std::move(running);
        }
    }
    if (is_bare(last) && start->interval.bounded()) {
        other_end.today = last_day(start->interval);
        other_end.tense = one_day ? Tense::unknown : Tense::future;
    }
    auto end = anchor_end(last, other_end);
    if (!end) return end.error();
    return Ends{*std::move(start), *std::move(end)};
}

} // namespace

Result<Reading> anchor_range(grammar::Range const& range, Reference const& reference) {
    if (auto const* const length = length_of(range.last)) return anchor_run(range.first, *length, reference);
    auto first = range.first, last = range.last;
    complete(first, last);
    auto const one_day = std::holds_alternative<grammar::NoDay>(range.first.when) ||
                         std::holds_alternative<grammar::NoDay>(range.last.when);
    auto ends = anchor_ends(first, last, one_day, reference);
    if (!ends) return ends.error();
    // "From 10 p.m. to 2 a.m." ends on the next day.
    if (auto& last_end = ends->last.interval; one_day && last_end.bounded() && ends->first.interval.bounded() &&
                                              *last_end.latest <= *ends->first.interval.earliest) {
        last_end = {*last_end.earliest + date::days{1}, *last_end.latest + date::days{1}};
    }
    auto reading = std::move(ends->first);
    auto const& end = ends->last;
    reading.alternatives.clear();
    reading.type = reading.type == TimexType::time && end.type == TimexType::time ? TimexType::time : TimexType::date;
    reading.granularity = std::min(reading.granularity, end.granularity);
    reading.qualifier = std::max(reading.qualifier, end.qualifier);
    reading.confidence = std::min(reading.confidence, end.confidence);
    if (!reading.interval.bounded() || !end.interval.bounded()) {
        reading.interval = {};
        return reading;
    }
    if (*end.interval.latest <= *reading.interval.earliest)
        return Error{ErrorCode::impossible_date, "a range that ends before it begins"};
    reading.interval = {reading.interval.earliest, end.interval.latest};
    return reading;
}

} // namespace dateline::engine
