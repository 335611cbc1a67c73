#pragma once

#include "engine/calendar/resolved_time.hpp"

#include <cstdint>
#include <limits>
#include <tuple>

/// Private to engine/reconcile.
namespace dateline::engine {

/// A key by which times sort: open ends first or last, then finer before coarser.
[[nodiscard]] inline std::tuple<std::int64_t, std::int64_t, Granularity> time_key(Interval const& interval,
                                                                                  Granularity granularity) {
    constexpr auto far_past = std::numeric_limits<std::int64_t>::min();
    constexpr auto far_future = std::numeric_limits<std::int64_t>::max();
    auto const seconds = [](std::optional<Instant> const& end, std::int64_t open) {
        return end ? static_cast<std::int64_t>(end->time_since_epoch().count()) : open;
    };
    // What is only known to be before a day stands at that day.
    std::int64_t const earliest =
        interval.earliest ? seconds(interval.earliest, far_past) : seconds(interval.latest, far_future);
    return {earliest, seconds(interval.latest, far_future), granularity};
}

} // namespace dateline::engine
