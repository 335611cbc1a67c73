#pragma once

#include "engine/reconcile/similarity.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Quotations that articles have in common. Private to engine/reconcile.
namespace dateline::engine {

/// The quoted stretches of a passage.
[[nodiscard]] std::vector<std::string> quoted(std::string_view passage);

/// The words of a quotation as they are compared; nothing of one that is so short that anybody may use it.
[[nodiscard]] std::vector<std::string> words_of_quotation(std::string_view quotation);

struct QuotationMatch {
    bool alike = false;          ///< most words of the shorter one stand in the longer one in the same order
    bool differs_within = false; ///< both differ between words that they share: one that only goes on for longer quotes
                                 ///< more, and not otherwise
};
[[nodiscard]] QuotationMatch match(std::vector<std::string> const& a, std::vector<std::string> const& b);

/// Pairs of indices of quotations that have words in a row in common, the smaller index first. Of those that share
/// very common words only some find each other.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>>
pairs_with_common_words(std::span<std::vector<std::string> const> quotations);

/// Pairs of mentions of different articles, told outright, that pass on one quotation of somebody whom both name: "He
/// suggested selling it because “…”", "He proposed a sale, since “…”". Sorted indices of the items.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>>
sayings_of_one_quotation(std::span<ClusterItem const> items);

/// Pairs of mentions of one article, told outright, that pass on one figure in like words of one speaker, the first
/// time with a date: "Quill claimed on Monday that her men hold 70 per cent of the town", "“70 per cent is in our
/// hands,” Quill said". Sorted indices of the items.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>>
sayings_of_one_figure(std::span<ClusterItem const> items);

} // namespace dateline::engine
