#pragma once

#include <string_view>

/// Private to engine/language.
namespace dateline::engine {

/// Whether a lower-case word is one of those that often begin a sentence and are not part of a name: "the", "after",
/// "eleven".
[[nodiscard]] bool is_sentence_opener(std::string_view word);

} // namespace dateline::engine
