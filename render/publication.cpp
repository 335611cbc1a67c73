#include "render/publication.hpp"

#include "engine/calendar/edtf.hpp"

#include <chrono>

namespace dateline::render {

using namespace engine;

std::optional<std::string> published_in_short(Publication const& published) {
    if (!published.interval) return std::nullopt;
    auto const& interval = *published.interval;
    if (interval.bounded() && day_of(*interval.earliest) == day_of(*interval.latest - std::chrono::seconds{1}))
        return iso(day_of(*interval.earliest));
    return edtf(interval, published.granularity, published.qualifier);
}

} // namespace dateline::render
