#pragma once

#include "engine/article/document.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dateline::cli {

/// The articles of a file, or of standard input for "-", with paths as given. Says what went wrong.
[[nodiscard]] std::vector<engine::Document> read_article_file(std::string const& path);

/// One article as a timeline names it: "articles/wire.jsonl#2" is the second of a file that holds several. Nothing,
/// having said why, if there is none of this name.
[[nodiscard]] std::optional<engine::Document> read_article(std::string const& path);

} // namespace dateline::cli
