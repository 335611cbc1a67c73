#pragma once

#include "engine/article/read.hpp"
#include "engine/article/unpack.hpp"

namespace dateline::engine {

/// Reads a file as `read_articles` does, within what is left of a budget for unpacking.
[[nodiscard]] ReadFile read_within(std::string_view bytes, std::string const& path, ReadLimits const& limits,
                                   UnpackBudget& budget);

/// The articles of the files in an archive, named "archive.zip!file.txt".
[[nodiscard]] ReadFile read_archive(std::string_view bytes, std::string const& path, ReadLimits const& limits,
                                    UnpackBudget& budget);

/// The articles of a compressed file, which may be an archive. They have the name of the file; their `bytes` count in
/// what it unpacks to.
[[nodiscard]] ReadFile read_compressed(std::string_view bytes, std::string const& path, ReadLimits const& limits,
                                       UnpackBudget& budget);

} // namespace dateline::engine
