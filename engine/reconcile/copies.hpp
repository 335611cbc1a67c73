#pragma once

#include "engine/event/mention.hpp"

#include <cstddef>
#include <optional>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// For each article the one that it copies, as an index; nothing for an original. An article is a copy when most of its
/// sampled word sequences stand in another one that was published earlier, or on the same day under a smaller path.
/// Chains are followed: a copy of a copy names the first. Near-linear in the number of articles: word sequences that
/// very many articles share are boilerplate and link nothing.
[[nodiscard]] std::vector<std::optional<std::size_t>> find_copies(std::vector<ArticleMentions> const& articles);

} // namespace dateline::engine
