#pragma once

#include "engine/timeline.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dateline::engine {

/// What the program shows of a timeline, and what it leaves out.
struct Selection {
    std::optional<Day> from;          ///< events that end before are left out
    std::optional<Day> to;            ///< events that begin after are left out
    std::optional<std::string> about; ///< events in which this name takes part
    std::optional<std::size_t> top;   ///< only the most important so many
    std::uint32_t min_sources = 0;

    friend bool operator==(Selection const&, Selection const&) = default;
};

/// Many articles' mentions to one timeline: the whole "reduce" half of a build. The order of `articles` and of
/// `warnings` does not matter. An article that comes twice (same path, same bytes) counts once.
[[nodiscard]] Timeline reconcile(std::vector<ArticleMentions> articles, std::vector<Warning> warnings,
                                 Selection const& selection = {}, std::optional<Day> as_of = {});

} // namespace dateline::engine
