#pragma once

#include "engine/event/mention.hpp"

#include <cstddef>
#include <optional>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// What became of each article by a later one of its newsroom, as indices.
struct Corrections {
    std::vector<std::optional<std::size_t>> superseded_by; ///< the correction that it was corrected by
    std::vector<std::optional<std::size_t>>
        retracted_by; ///< the kill that withdrew it; itself, where it says so itself
};

/// A correction repeats what was wrong ("wrote that the roof fell on Thursday. It fell on Wednesday"): of two days that
/// it gives for one thing the later told is right, and the other one is taken out.
void settle_corrections(std::vector<ArticleMentions>& articles);

/// A correction or a kill is about the earlier article of its newsroom (where both name one) that tells most like it,
/// a correction about one that it contradicts if there is one.
/// The copies of a retracted article go with it. `copy_of` holds for each article the one that it copies.
[[nodiscard]] Corrections find_corrections(std::vector<ArticleMentions> const& articles,
                                           std::vector<std::optional<std::size_t>> const& copy_of);

/// Takes out what no longer holds: all that a retracted article and the kill tell; of a superseded article the days and
/// figures for which its correction has others.
void apply_corrections(std::vector<ArticleMentions>& articles, Corrections const& corrections);

} // namespace dateline::engine
