#pragma once

#include "engine/article/read.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace dateline::engine {

/// A file in an archive.
struct PackedFile {
    std::string name; ///< its path in the archive, valid UTF-8
    std::string bytes;
};

/// What unpacking may still cost; shared by an archive and the archives in it.
struct UnpackBudget {
    std::uint64_t bytes = 0;
    std::uint32_t files = 0;
    std::uint32_t depth = 0;
};

/// Unpacks what `bytes` hold, a zip or tar file or a single file that is compressed, and gives each file to `use`, in
/// the archive's order. Folders, links and hidden files are passed over. Gives back what went wrong, with the path of
/// the archive or, where it is one file's, "archive!name". Stops where the budget is used up.
[[nodiscard]] std::vector<Warning> unpack(std::string_view bytes, std::string const& path, ReadLimits const& limits,
                                          UnpackBudget& budget, std::function<void(PackedFile&&)> const& use);

/// The content of one compressed file (gzip, in any number of members, bzip2, xz, zstd). Errors: too_large,
/// unreadable_file.
[[nodiscard]] Result<std::string> decompress(std::string_view bytes, std::uint64_t largest);

/// At most `count` bytes of what a compressed file begins with; none if it is damaged.
[[nodiscard]] std::string first_bytes(std::string_view bytes, std::size_t count);

} // namespace dateline::engine
