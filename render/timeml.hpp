#pragma once

#include "engine/article/document.hpp"
#include "engine/event/mention.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::render {

/// A text with its temporal expressions marked inline, as a TimeML 1.2.1 document: the publication date as the
/// document's creation time (`XXXX-XX-XX` where it is not known), then the text. `times` are in order and do not
/// overlap; their `chars` count code points of `text`. Characters that XML cannot hold are written as U+FFFD. Ends with
/// a line feed.
[[nodiscard]] std::string to_timeml(std::string_view name, std::string_view text, engine::Publication const& published,
                                    std::vector<engine::TimeMention> const& times);

} // namespace dateline::render
