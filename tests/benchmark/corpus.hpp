#pragma once

#include "engine/article/document.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::benchmarks {

/// The articles that the stages are measured on, with their publication dates found.
struct Corpus {
    std::vector<engine::Document> documents;
    std::size_t bytes = 0; ///< of their texts
};

/// The articles of all files below `folder` that can be read.
[[nodiscard]] Corpus read_corpus(std::filesystem::path const& folder);

/// Text like the corpus' own, of at least `bytes`: its articles, over and over.
[[nodiscard]] std::string text_of(Corpus const& corpus, std::size_t bytes);

/// `piece` over and over, at least `bytes` of it.
[[nodiscard]] std::string repeated(std::string_view piece, std::size_t bytes);

} // namespace dateline::benchmarks
