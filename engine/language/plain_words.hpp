#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <vector>

/// Private to the engine.
namespace dateline::engine {

/// Splits a text into words as they are compared between texts, in order: lower case, without marks, and without what
/// an editor put in between in square brackets. "don't" is one word. Stops after `most` words.
[[nodiscard]] std::vector<std::string> plain_words(std::string_view text,
                                                   std::size_t most = std::numeric_limits<std::size_t>::max());

} // namespace dateline::engine
