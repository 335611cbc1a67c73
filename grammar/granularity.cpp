#include "grammar/granularity.hpp"

#include <array>
#include <cstddef>

namespace dateline::grammar {

std::string_view name(Granularity granularity) {
    static constexpr std::array<std::string_view, 16> names = {
        "second", "minute", "hour",    "part-of-day", "day",  "business-day", "weekend", "week",
        "month",  "season", "quarter", "half-year",   "year", "decade",       "century", "millennium"};
    return names[static_cast<std::size_t>(granularity)];
}

} // namespace dateline::grammar
