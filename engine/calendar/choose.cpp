#include "engine/calendar/reading.hpp"

#include <limits>

namespace dateline::engine {

Reading unplaced(Granularity granularity, Step::Kind why) {
    Reading reading;
    reading.granularity = granularity;
    reading.derivation.add({.kind = why});
    return reading;
}

Reading placed(Interval const& interval, Granularity granularity) {
    Reading reading;
    reading.interval = interval;
    reading.granularity = granularity;
    return reading;
}

Error impossible(std::string_view what, std::int64_t number) {
    return Error{ErrorCode::impossible_date, std::string{what} + " " + std::to_string(number)};
}

bool is_narrative(grammar::Selector selector) {
    return selector == grammar::Selector::previous || selector == grammar::Selector::same ||
           selector == grammar::Selector::following;
}

std::optional<Origin> publication_of(Reference const& reference) {
    if (!reference.today) return std::nullopt;
    return Origin{Interval::of(*reference.today),
                  {.kind = Step::Kind::from_publication, .from = *reference.today, .to = *reference.today}};
}

std::optional<Origin> narrative_of(Reference const& reference) {
    if (!reference.narrative || !reference.narrative->bounded()) return std::nullopt;
    auto const first = first_day(*reference.narrative), last = last_day(*reference.narrative);
    return Origin{
        Interval::of(first, last),
        {.kind = Step::Kind::from_narrative, .unit = reference.narrative_granularity, .from = first, .to = last}};
}

std::optional<Choice> choose(std::span<Interval const> candidates, Interval const& anchor, Wanted wanted) {
    auto const start = *anchor.earliest, end = *anchor.latest;
    // How many have begun, and how many are over: candidates are in order, so these are places in the list.
    std::size_t begun = 0, over = 0;
    for (auto const& candidate : candidates) {
        if (*candidate.earliest < end) ++begun;
        if (*candidate.latest <= start) ++over;
    }
    auto const at = [&](std::size_t index) -> std::optional<std::size_t> {
        return index < candidates.size() ? std::optional{index} : std::nullopt;
    };
    constexpr auto none = std::numeric_limits<std::size_t>::max();
    auto const make = [&](std::size_t chosen, std::size_t other) -> std::optional<Choice> {
        if (!at(chosen)) return std::nullopt;
        return Choice{chosen, at(other)};
    };
    switch (wanted) {
    case Wanted::on_or_before:
        return make(begun == 0 ? none : begun - 1, begun);
    case Wanted::strictly_before:
        return make(over == 0 ? none : over - 1, none);
    case Wanted::not_before:
        return make(over, over == 0 ? none : over - 1);
    case Wanted::strictly_after:
        return make(begun, begun == 0 ? none : begun - 1);
    case Wanted::nearest:
        break;
    }
    if (over < begun) return make(begun - 1, none); // it holds the anchor: no other is as near
    if (over == 0) return make(begun, none);
    if (!at(begun)) return make(over - 1, none);
    auto const back = start - *candidates[over - 1].latest, ahead = *candidates[begun].earliest - end;
    return back <= ahead ? make(over - 1, begun) : make(begun, over - 1);
}

Wanted direction(Tense tense) {
    switch (tense) {
    case Tense::past:
        return Wanted::on_or_before;
    case Tense::future:
        return Wanted::not_before;
    case Tense::present:
    case Tense::unknown:
        break;
    }
    return Wanted::nearest;
}

Wanted side_within_reach(std::span<Interval const> candidates, Interval const& anchor, Reference const& reference,
                         date::days far_behind) {
    auto const far_ahead = date::days{reference.told ? 0 : 60};
    auto const side = direction(reference.tense);
    auto const nearest = choose(candidates, anchor, Wanted::nearest);
    if (!nearest) return side;
    auto const& interval = candidates[nearest->chosen];
    auto const ahead = *interval.earliest - *anchor.latest, behind = *anchor.earliest - *interval.latest;
    auto const zero = std::chrono::seconds{0};
    if (side == Wanted::on_or_before) return ahead < zero || ahead >= far_ahead ? side : Wanted::nearest;
    if (side == Wanted::not_before) return behind < zero || behind >= far_behind ? side : Wanted::nearest;
    return side;
}

Choice within_this_year(std::span<Interval const> candidates, Choice const& nearest, Day today) {
    constexpr auto near = date::days{92};
    auto const& chosen = candidates[nearest.chosen];
    auto const first = first_day(chosen), last = last_day(chosen);
    auto const distance = last < today ? today - last : first - today;
    if (year_of(last) == year_of(today) || distance <= near) return nearest;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (year_of(last_day(candidates[i])) == year_of(today)) return {i, nearest.chosen};
    return nearest;
}

Step::Kind step_kind(Wanted wanted) {
    switch (wanted) {
    case Wanted::on_or_before:
        return Step::Kind::nearest_past;
    case Wanted::strictly_before:
        return Step::Kind::strictly_before;
    case Wanted::not_before:
    case Wanted::strictly_after:
        return Step::Kind::nearest_future;
    case Wanted::nearest:
        break;
    }
    return Step::Kind::nearest;
}

float confidence_of(Wanted wanted, Tense tense) {
    switch (wanted) {
    case Wanted::strictly_before:
        return confidence::convention_chose;
    case Wanted::nearest:
        return confidence::nearest_chose;
    default:
        break;
    }
    return tense == Tense::past || tense == Tense::future ? confidence::tense_chose : confidence::default_chose;
}

Reading chosen_reading(std::span<Interval const> candidates, Choice const& choice, Granularity granularity,
                       Origin const& origin, Wanted wanted, Tense tense) {
    auto reading = placed(candidates[choice.chosen], granularity);
    reading.confidence = confidence_of(wanted, tense);
    reading.derivation.add(origin.step);
    reading.derivation.add({.kind = step_kind(wanted),
                            .unit = granularity,
                            .from = first_day(origin.interval),
                            .to = first_day(reading.interval)});
    if (choice.other)
        reading.alternatives.push_back({candidates[*choice.other], granularity, Alternative::Why::other_direction});
    return reading;
}

} // namespace dateline::engine
