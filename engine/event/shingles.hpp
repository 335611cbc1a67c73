#pragma once

#include "engine/event/analysis.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

/// Private to the engine.
namespace dateline::engine {

/// A fixed sample of the hashes of all runs of `shingle_words` words of the article's own sentences, sorted, without
/// duplicates. Two articles that share a passage share the same part of their samples.
inline constexpr std::size_t shingle_words = 6;
inline constexpr std::uint64_t shingle_sampling = 4; ///< one in so many is kept
[[nodiscard]] std::vector<std::uint64_t> shingles_of(std::string_view text, ArticleAnalysis const& analysis);

} // namespace dateline::engine
