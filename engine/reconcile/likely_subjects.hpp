#pragma once

#include "engine/event/mention.hpp"
#include "engine/reconcile/similarity.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// The share of a title's longer words that a notice's title repeats: "KILL-Car ferry sinks in the strait".
[[nodiscard]] double title_likeness(std::string_view title, std::string_view notice);

/// Finds the articles that a notice may be about, without comparing it with all: at least `least_alike` like it, or
/// with a title of which it repeats `least_title`. None of these is left out.
///
/// Two articles that are so much alike share one of the rarest words of each: the commonest ones, as far as their
/// weights do not add up to the likeness that is asked for, cannot bring it about. Only the others are filed.
class LikelySubjects {
public:
    /// `features` must outlive it. Only the articles `among` are ever found.
    LikelySubjects(std::vector<ArticleMentions> const& articles, std::span<std::uint32_t const> among,
                   FeatureTable const& features, double least_alike, double least_title);

    /// Indexes of articles, in order.
    [[nodiscard]] std::vector<std::size_t> of(std::size_t notice, std::string_view title) const;

private:
    using Index = std::vector<std::uint32_t>;

    [[nodiscard]] std::vector<std::uint32_t> telling_words(std::size_t article) const;

    FeatureTable const& features_;
    double least_alike_;
    std::vector<std::uint32_t> articles_with_; ///< of each word, how many articles
    std::vector<Index> by_word_;
    std::unordered_map<std::string, Index> by_title_;
};

} // namespace dateline::engine
