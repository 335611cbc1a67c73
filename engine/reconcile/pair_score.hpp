#pragma once

#include "engine/reconcile/context.hpp"
#include "engine/reconcile/general_predicates.hpp"
#include "engine/reconcile/incompatible.hpp"
#include "engine/reconcile/like_articles.hpp"
#include "engine/reconcile/similarity.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// Whether two mentions can speak of one day or period: the same interval, or a finer one inside one that is a month or
/// shorter. An undated one agrees with any.
[[nodiscard]] bool dates_agree(Mention const& a, Mention const& b);
/// The same of what two dated ones speak of.
[[nodiscard]] bool dates_agree(Interval const& x, Interval const& y);

/// How much speaks for two mentions being reports of one event, as log-odds: above 0 it is more likely than not. Of the
/// same predicate ("explode", "explosion") weights decide that were learned from annotated reports (docs/decisions.md,
/// "Which reports are one event"), of different predicates only nearly the same words.
class PairScore {
public:
    /// All must outlive it.
    PairScore(std::span<ClusterItem const> items, FeatureTable const& features, LikeArticles const& like);

    /// A score below `least` is not told exactly, only that it is below.
    [[nodiscard]] float operator()(std::size_t a, std::size_t b, float least) const;
    /// Whether no event can hold both, whatever its other reports say.
    [[nodiscard]] bool exclude(std::size_t a, std::size_t b) const { return incompatible_.for_sure(a, b); }

private:
    /// What is compared of a mention, side by side for all of them.
    struct Facts {
        Interval interval; ///< that it speaks of
        Granularity granularity = Granularity::day;
        std::optional<Day> day;       ///< that it speaks of, or else on which it was published
        std::optional<Day> published; ///< of its article
        std::uint32_t article = 0;
        std::uint32_t position = 0;
        std::uint32_t figures = 0; ///< where its figures begin
        bool dated = false;
        bool main = false;
        bool noun = false;
        bool reporting = false;
        bool toll = false;  ///< it counts victims
        bool ahead = false; ///< planned, or only under a condition
    };
    struct Amount {
        double value = 0;
        std::uint32_t unit = 0; ///< id
    };

    [[nodiscard]] float same_predicate(std::size_t a, std::size_t b, float least) const;
    [[nodiscard]] float rewrite(std::size_t a, std::size_t b) const;
    [[nodiscard]] float figures(std::size_t a, std::size_t b) const;
    [[nodiscard]] std::span<Amount const> amounts(std::size_t item) const;

    FeatureTable const& features_;
    LikeArticles const& like_;
    Incompatibility incompatible_;
    Matters matters_;
    Contexts contexts_;
    std::vector<Facts> facts_; ///< one more at the end
    std::vector<Amount> amounts_;
};

} // namespace dateline::engine
