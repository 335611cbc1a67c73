#pragma once

#include "grammar/result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::cli {

/// A file that is written whole or not at all: to a temporary name in the same folder, which takes the file's place
/// when everything is written. "-" is standard output; what is no regular file (/dev/null, a pipe) is written directly.
///
/// Opened before the work begins, so that a folder that cannot be written to is found early.
class OutputFile {
public:
    /// Errors: unwritable_file.
    [[nodiscard]] static Result<OutputFile> open(std::string const& path);

    OutputFile(OutputFile&& other) noexcept;
    OutputFile& operator=(OutputFile&& other) = delete;
    OutputFile(OutputFile const&) = delete;
    OutputFile& operator=(OutputFile const&) = delete;
    ~OutputFile(); ///< without `commit`, nothing is left behind

    /// Writes `text` and puts the file in its place. Nothing, or the error: unwritable_file.
    [[nodiscard]] std::optional<Error> commit(std::string_view text);

    [[nodiscard]] std::string const& path() const { return path_; }

private:
    OutputFile(std::string path, std::filesystem::path target, std::filesystem::path temporary, int descriptor);

    std::string path_; ///< as the user wrote it
    std::filesystem::path target_;
    std::filesystem::path temporary_; ///< empty where the target is written directly
    int descriptor_;
};

/// Whether both names lead to one file, by whatever path or link. False where either does not exist.
[[nodiscard]] bool is_same_file(std::filesystem::path const& a, std::filesystem::path const& b);

/// Why nothing may be written to `output`: it is one of the files that are read, whose names are relative to `folder`.
/// Empty if it may; the standard stream and no name at all always may.
[[nodiscard]] std::string overwriting(std::string const& output, std::filesystem::path const& folder,
                                      std::vector<std::string> const& inputs);

} // namespace dateline::cli
