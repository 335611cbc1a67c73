#pragma once

#include "engine/publication/stated_date.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::engine {

/// In what way the top of a text states a date, best first.
enum class TopDateKind : std::uint8_t {
    labelled, ///< "Published: 11 April 2023"
    own_line, ///< "Monday, 10 April 2023"
    byline,   ///< "By Jane Doe, April 10, 2023"
    dateline, ///< "SEOUL, April 10, 2023 (Wire) —"
    updated,  ///< "Updated 12 April 2023": published by then
};

using grammar::Span;

struct TopDate {
    TopDateKind kind = TopDateKind::own_line;
    Span span; ///< the words of the date
    StatedDate date;
};

/// The complete dates that the first few lines of a text give as its own, best first. A date within a sentence is none
/// of them, and neither are dates that head the sections of a text.
[[nodiscard]] std::vector<TopDate> dates_at_top(std::string_view text, std::span<grammar::Candidate const> candidates);

} // namespace dateline::engine
