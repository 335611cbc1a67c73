#pragma once

#include <string_view>

namespace dateline::engine {

/// The headline that a text begins with: a first line that is short, does not end as a sentence does, and has a blank
/// line below it. Empty if there is none.
[[nodiscard]] std::string_view headline(std::string_view text);

} // namespace dateline::engine
