#include "engine/calendar/reading.hpp"

#include <algorithm>

namespace dateline::engine {

namespace {

/// The day on which a length of time began that ends on `end`.
std::optional<Moved> go_back(Day end, grammar::Quantity const& amount, Granularity unit) {
    auto const quarters = std::int64_t{amount.high_quarters};
    if (auto const seconds = seconds_in(unit); seconds != 0) {
        constexpr std::int64_t day = 86400;
        return move(end, -(seconds * quarters + 4 * day - 1) / (4 * day) * 4, Granularity::day);
    }
    return move(end, -quarters, unit);
}

} // namespace

Result<Reading> anchor_duration(grammar::Duration const& duration, Reference const& reference) {
    Reading reading;
    reading.type = TimexType::duration;
    reading.granularity = duration.unit;
    if (duration.amount.approximate || duration.modifier != grammar::Modifier::none)
        reading.qualifier = Qualifier::approximate;
    if (!duration.until_now || duration.amount.unstated) return reading;
    auto const origin = publication_of(reference);
    if (!origin) {
        reading.derivation.add({.kind = Step::Kind::no_publication});
        return reading;
    }
    // The start is known to the unit only: a fight ten months long began some time in that month.
    auto start = go_back(*reference.today, duration.amount, duration.unit);
    if (start && duration.rest) start = go_back(start->day, *duration.rest, duration.rest_unit);
    if (!start) return Error{ErrorCode::out_of_range, {}};
    reading.interval = {unit_holding(start->day, start->granularity).earliest, origin->interval.latest};
    reading.granularity = start->granularity;
    reading.qualifier = Qualifier::approximate;
    reading.confidence = confidence::convention_chose;
    reading.derivation.add(origin->step);
    reading.derivation.add({.kind = Step::Kind::rolling,
                            .unit = duration.unit,
                            .amount = -duration.amount.high_quarters / 4,
                            .from = first_day(reading.interval),
                            .to = *reference.today});
    return reading;
}

} // namespace dateline::engine
