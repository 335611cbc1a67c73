#pragma once

#include "grammar/scan.hpp"
#include "grammar/span.hpp"

#include <optional>
#include <string_view>
#include <utility>

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

/// A candidate that counts from a stated time, as the length and that time: "two days" and "March 1" of "two days
/// before March 1". Nothing for any other.
[[nodiscard]] std::optional<std::pair<Candidate, Candidate>> shift_parts(std::string_view text,
                                                                         Candidate const& candidate);

} // namespace dateline::grammar
