#pragma once

#include <string_view>

namespace dateline::engine {

/// Whether the whole of `text` fits `pattern`, in which '*' stands for any characters and '?' for one. Both are UTF-8.
[[nodiscard]] bool glob_matches(std::string_view pattern, std::string_view text);

} // namespace dateline::engine
