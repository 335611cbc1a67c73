#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::cli {

/// A line of a file, by its number from 1, and what is to stand there instead.
using NewLine = std::pair<std::size_t, std::string>;

/// `text` with some lines replaced, in order of their numbers. Every other byte stays, also the ends of lines.
[[nodiscard]] std::string with_lines(std::string_view text, std::vector<NewLine> const& lines);

/// The same change as a unified diff without context, as `patch` takes it.
[[nodiscard]] std::string diff_of_lines(std::string_view path, std::string_view text,
                                        std::vector<NewLine> const& lines);

} // namespace dateline::cli
