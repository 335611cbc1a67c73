#pragma once

#include "engine/article/document.hpp"
#include "grammar/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

/// Limits that keep one file from costing more than itself. What is over one of them is left out with a warning.
struct ReadLimits {
    std::uint64_t file_bytes = 256ULL << 20;   ///< of one file as it is on the disk
    std::uint64_t unpacked_bytes = 1ULL << 30; ///< all that one archive or compressed file may hold, altogether
    std::uint32_t archive_files = 100'000;     ///< in one archive
    std::uint32_t archive_depth = 3;           ///< archives in archives
    std::uint32_t xml_tags = 4'000'000;        ///< in one XML file
    std::uint32_t json_nesting = 64;           ///< of objects and lists in JSON
    std::uint32_t pdf_seconds = 60;            ///< for reading one PDF
};

/// The articles of one file, and what went wrong in it.
struct ReadFile {
    std::vector<Document> documents;
    std::vector<Warning> warnings;
};

/// Reads a file whose content is `bytes` and whose name in warnings and documents is `path`. What it is decides the
/// content, then the ending of its name; see docs/formats.md for what is read. Never throws and never fails as a whole:
/// a file that is no article gives no document and one warning.
[[nodiscard]] ReadFile read_articles(std::string_view bytes, std::string const& path, ReadLimits const& limits = {});

/// The bytes of a file. Errors: unreadable_file (missing, a directory, no permission), too_large. The error's
/// detail is the reason alone, without the path.
[[nodiscard]] Result<std::string> read_bytes(std::filesystem::path const& file, ReadLimits const& limits = {});

/// The regular files below `folder`, as paths relative to it with '/', sorted bytewise. Symbolic links to folders are
/// not followed; names that begin with a dot are passed over, as is what is neither file nor folder. What cannot be
/// read (a link to nothing, a folder without permission) is listed, so that reading it tells why. Errors:
/// unreadable_file.
[[nodiscard]] Result<std::vector<std::string>> list_files(std::filesystem::path const& folder);

} // namespace dateline::engine
