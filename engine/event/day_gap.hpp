#pragma once

#include "engine/event/mention.hpp"

#include <string>
#include <string_view>

/// Private to engine/event.
namespace dateline::engine {

/// What the words right before "after", "before", "later" or "earlier" say of the time between: "two days", "a week",
/// "hours", "shortly".
struct GapWords {
    std::string words; ///< as written; empty where nothing is said
    DayGap gap;
    bool names_day = false; ///< "records from the day after": it is that day that is spoken of
};

/// `before` is the text that ends where the connecting word begins; no more than its last words are read. "In the two
/// days after" says only when within which it was, and gives no number.
[[nodiscard]] GapWords gap_before(std::string_view before);

} // namespace dateline::engine
