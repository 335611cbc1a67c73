#pragma once

#include "engine/article/document.hpp"
#include "engine/calendar/anchor.hpp"
#include "engine/event/mention.hpp"
#include "grammar/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

/// An article that states no date of publication, whole: only the folder's other articles together can tell it, and
/// until then its words have no place on the calendar. Other articles need no text any more once they are extracted.
struct UndatedArticle {
    Document document;
    AnchorOptions options; ///< to extract it with
};

/// As a line of its own among the mentions, without the line end.
[[nodiscard]] std::string to_json_line(UndatedArticle const& article);

/// Inverse of it; nothing where the line is something else. Errors: malformed_mention.
[[nodiscard]] std::optional<Result<UndatedArticle>> undated_from_json_line(std::string_view line);

/// Infers when the undated articles were published, from all of them and from `articles`, extracts them and adds them
/// to `articles`. Neither order matters; an article that comes twice (same path, same bytes) counts once.
void date_articles(std::vector<ArticleMentions>& articles, std::vector<UndatedArticle> undated);

} // namespace dateline::engine
