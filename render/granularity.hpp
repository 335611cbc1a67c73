#pragma once

#include "engine/calendar/resolved_time.hpp"

#include <optional>
#include <string_view>

namespace dateline::render {

/// The granularity that a TIMEX3 value is written to: "2023-W11" a week, "P3M" a month, "1989" a year. A day where the
/// value is of no such form.
[[nodiscard]] engine::Granularity granularity_of_value(std::string_view value);

/// The granularity and qualifier with which `interval` is written as `edtf`; nothing if it is never written so.
struct Precision {
    engine::Granularity granularity = engine::Granularity::day;
    engine::Qualifier qualifier = engine::Qualifier::exact;
};
[[nodiscard]] std::optional<Precision> precision_of(engine::Interval const& interval, std::string_view edtf);

} // namespace dateline::render
