#pragma once

#include "engine/publication/clues.hpp"

#include <cstddef>
#include <span>
#include <vector>

/// Which articles tell the same story. Private to engine/publication.
namespace dateline::engine {

/// Two articles of one story, by their places in the list; `a` < `b`.
struct StoryPair {
    std::size_t a = 0;
    std::size_t b = 0;
    double similarity = 0; ///< the share of the shorter one's words and names that the other has too
};

/// For each of the first `undated` articles the few that are most like it, among all; each pair once, in order. Words
/// that most articles have count little.
[[nodiscard]] std::vector<StoryPair> stories_of(std::span<Telling const> tellings, std::size_t undated);

} // namespace dateline::engine
