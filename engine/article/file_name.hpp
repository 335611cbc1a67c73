#pragma once

#include <string>
#include <string_view>

namespace dateline::engine {

/// A file's name as text: every byte that is no UTF-8 is written as "\xE9", so that two files never have one name and
/// the file can be found again. All else stays.
[[nodiscard]] std::string name_as_text(std::string_view name);

/// The name that `name_as_text` made a text of. A file may have a backslash in its name, so look for one of the text
/// itself first.
[[nodiscard]] std::string name_from_text(std::string_view text);

} // namespace dateline::engine
