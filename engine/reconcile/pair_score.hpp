#pragma once

#include "engine/reconcile/incompatible.hpp"
#include "engine/reconcile/similarity.hpp"

#include <optional>
#include <span>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// Whether two mentions can speak of one day or period: the same interval, or a finer one inside one that is a month or
/// shorter. An undated one agrees with any.
[[nodiscard]] bool dates_agree(Mention const& a, Mention const& b);

/// How much speaks for two mentions being reports of one event, as log-odds: above 0 it is more likely than not. Of the
/// same predicate ("explode", "explosion") weights decide that were learned from annotated reports (docs/decisions.md,
/// "Which reports are one event"), of different predicates only nearly the same words.
class PairScore {
public:
    PairScore(std::span<ClusterItem const> items, FeatureTable const& features);

    /// `story` is the likeness of the articles of both; it does not count within one article.
    [[nodiscard]] float operator()(std::size_t a, std::size_t b, float story) const;
    /// Whether no event can hold both, whatever its other reports say.
    [[nodiscard]] bool exclude(std::size_t a, std::size_t b) const { return incompatible_.for_sure(a, b); }

private:
    struct Facts {
        bool dated = false;
        bool noun = false;
        bool common = false; ///< the predicate could be any event's
        bool being = false;  ///< it tells what something is or has
        bool reporting = false;
        bool toll = false;           ///< it counts victims
        bool ahead = false;          ///< planned, or only under a condition
        std::optional<Day> day = {}; ///< that it speaks of, or else on which it was published
    };

    [[nodiscard]] float same_predicate(std::size_t a, std::size_t b, float story) const;
    [[nodiscard]] float rewrite(std::size_t a, std::size_t b) const;
    [[nodiscard]] float figures(std::size_t a, std::size_t b) const;

    std::span<ClusterItem const> items_;
    FeatureTable const& features_;
    Incompatibility incompatible_;
    std::vector<Facts> facts_;
};

} // namespace dateline::engine
