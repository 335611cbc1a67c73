#pragma once

#include "engine/event/mention.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// The words of a mention that carry its message, sorted: no names, and no word that only refers to what was said.
[[nodiscard]] std::vector<std::string> message_words(Mention const& mention);

/// Those of some content words that stand in a text, in whatever form.
[[nodiscard]] std::vector<std::string> words_in(std::string_view text, std::vector<std::string> const& content);

} // namespace dateline::engine
