#pragma once

#include "grammar/result.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::cli {

/// Given a line's number, from 1, and its text without the line end, which lasts until the call returns. Tells whether
/// the lines after it are wanted.
using TakeLine = std::function<bool(std::size_t number, std::string_view line)>;

/// Reads a file, or standard input for "-", line by line, so that no more than a line of it is in memory. Blank lines
/// are counted, but not handed out. Errors: unreadable_file, after the lines that could be read.
[[nodiscard]] std::optional<Error> for_each_line(std::string const& path, TakeLine const& take);

} // namespace dateline::cli
