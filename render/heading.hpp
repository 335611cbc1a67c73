#pragma once

#include "engine/timeline.hpp"

#include <string>

/// Private to render/.
namespace dateline::render {

/// The year and month under which a dated event stands: those in which it begins (of an event of which only the end is
/// known, those in which it ends).
struct Heading {
    int year = 0;
    unsigned month = 0; ///< 0 where the event may have been in any month of the year

    friend bool operator==(Heading, Heading) = default;
};
[[nodiscard]] Heading heading_of(engine::Event const& event);

[[nodiscard]] std::string month_words(Heading month); ///< "March 2023"; the year where there is no month

} // namespace dateline::render
