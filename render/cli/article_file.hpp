#pragma once

#include "engine/article/document.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dateline::cli {

/// The articles of a file, or of standard input for "-", with paths as given; TimeML where the content is TimeML. Says
/// what went wrong.
[[nodiscard]] std::vector<engine::Document> read_article_file(std::string const& path);

/// One article as a timeline names it: "articles/wire.jsonl" is a file's first, "articles/wire.jsonl#2" its second.
/// Nothing, having said why, if there is none.
[[nodiscard]] std::optional<engine::Document> read_article(std::string const& path);

} // namespace dateline::cli
