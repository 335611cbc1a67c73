#pragma once

#include "engine/reconcile/similarity.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// For each article the one whose story it retells in other words, as an index; nothing for one that does not. It tells
/// of the other's events, nearly all of them and in the same order, gives its figures and no others, and was published
/// no earlier. `groups` holds the items of each event.
[[nodiscard]] std::vector<std::optional<std::size_t>>
find_rewrites(std::vector<ArticleMentions> const& articles, std::span<ClusterItem const> items,
              std::vector<std::vector<std::size_t>> const& groups);

/// Names of independent sources: all that speaks for one has one name.
struct Sources {
    std::vector<std::string> of_article;
    std::vector<std::string> of_item; ///< that of its article, unless the passage names another one
};

/// Which independent source each article and each mention speaks for. All that speaks for one has one name: articles of
/// one newsroom, copies and rewrites of an article, articles whose dateline names the agency that they are from, and
/// passages that say which newsroom they have their news from ("…, Harbour Wire reported").
[[nodiscard]] Sources sources_of(std::vector<ArticleMentions> const& articles, std::span<ClusterItem const> items,
                                 std::vector<std::optional<std::size_t>> const& copy_of,
                                 std::vector<std::optional<std::size_t>> const& rewrite_of);

} // namespace dateline::engine
