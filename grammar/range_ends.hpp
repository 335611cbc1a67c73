#pragma once

#include "grammar/scan.hpp"
#include "grammar/span.hpp"

#include <optional>
#include <string_view>

namespace dateline::grammar {

/// Where the words of both ends of a range stand in the text that was scanned.
struct RangeEnds {
    Span first;
    Span last;

    friend bool operator==(RangeEnds const&, RangeEnds const&) = default;
};

/// The ends of a candidate that is a range of times; nothing for any other. An end has the words that are its own:
///
///     "from May to July"   ->   "May", "July"
///     "March 3-5"          ->   "March 3", "5"
[[nodiscard]] std::optional<RangeEnds> range_ends(std::string_view text, Candidate const& candidate);

} // namespace dateline::grammar
