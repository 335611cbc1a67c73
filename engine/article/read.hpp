#pragma once

#include "engine/article/document.hpp"
#include "grammar/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

/// Limits that keep one file from costing more than itself.
struct ReadLimits {
    std::uint64_t file_bytes = 256ULL << 20; ///< larger files are left out with a warning
};

/// The articles of one file, and what went wrong in it.
struct ReadFile {
    std::vector<Document> documents;
    std::vector<Warning> warnings;
};

/// Reads a file whose content is `bytes` and whose name in warnings and documents is `path`. What it is decides the
/// content, then the extension: a JSON object or array of objects, JSON Lines, or text. Never throws and never fails as
/// a whole: a file that is no article gives no document and one warning.
[[nodiscard]] ReadFile read_articles(std::string_view bytes, std::string const& path);

/// The bytes of a file. Errors: unreadable_file (missing, a directory, no permission), too_large. The error's
/// detail is the reason alone, without the path.
[[nodiscard]] Result<std::string> read_bytes(std::filesystem::path const& file, ReadLimits const& limits = {});

/// The regular files below `folder`, as paths relative to it with '/', sorted bytewise. Symbolic links to folders are
/// not followed; names that begin with a dot are passed over, as is what is neither file nor folder. What cannot be
/// read (a link to nothing, a folder without permission) is listed, so that reading it tells why. Errors:
/// unreadable_file.
[[nodiscard]] Result<std::vector<std::string>> list_files(std::filesystem::path const& folder);

} // namespace dateline::engine
