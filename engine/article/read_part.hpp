#pragma once

#include "engine/article/source.hpp"

namespace dateline::engine {

/// Content that a file holds and that is a file of its own elsewhere.
struct Part {
    MappedText const& bytes;   ///< maps to `file`; not yet decoded
    std::string_view declared; ///< its encoding, as what it came in says; may be empty
    std::string_view file;     ///< what holds it
    std::string const& path;   ///< of the file
    std::string_view name;     ///< its own, whose ending may tell what it is
};

/// Reads it as a file is read. Archives in it are not opened.
[[nodiscard]] ReadFile read_part(Part const& part, ReadLimits const& limits);

} // namespace dateline::engine
