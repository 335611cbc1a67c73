#pragma once

#include "engine/event/mention.hpp"

#include <string>
#include <vector>

/// Private to engine/reconcile.
namespace dateline::engine {

/// The words of a mention that carry its message, sorted: no names, and no word that only refers to what was said.
[[nodiscard]] std::vector<std::string> message_words(Mention const& mention);

} // namespace dateline::engine
