#include "render/cli/output_file.hpp"

#include "render/cli/options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace dateline::cli {
namespace {

namespace fs = std::filesystem;

constexpr int closed = -1;

Error unwritable(std::string const& path, int reason) {
    return {ErrorCode::unwritable_file, fmt::format("{}: {}", path, std::generic_category().message(reason))};
}

/// The place that is to be written: a link's target, so that the link stays one.
fs::path resolved(fs::path const& path) {
    std::error_code error;
    auto target = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error) : path;
    return error ? path : target;
}

} // namespace

OutputFile::OutputFile(std::string path, fs::path target, fs::path temporary, int descriptor)
    : path_(std::move(path)), target_(std::move(target)), temporary_(std::move(temporary)), descriptor_(descriptor) {}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)), target_(std::move(other.target_)), temporary_(std::move(other.temporary_)),
      descriptor_(std::exchange(other.descriptor_, closed)) {
    other.temporary_.clear();
}

OutputFile::~OutputFile() {
    if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

Result<OutputFile> OutputFile::open(std::string const& path) {
    if (path == standard_stream) return OutputFile{path, {}, {}, STDOUT_FILENO};

    auto const target = resolved(path);
    std::error_code error;
    auto const status = fs::status(target, error);
    if (fs::is_directory(status)) return unwritable(path, EISDIR);
    if (fs::exists(status) && ::access(target.c_str(), W_OK) != 0) return unwritable(path, errno);
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        int const descriptor = ::open(target.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor == closed) return unwritable(path, errno);
        return OutputFile{path, target, {}, descriptor};
    }

    // The leading dot keeps the temporary file from being read as an article if it lies among them.
    // A program that was killed leaves its own, and in a container the next one has the same number: then another name.
    constexpr int most_tries = 100;
    constexpr int anyone_may_read_and_write = 0666; // before the user's mask
    for (int i = 0; i < most_tries; ++i) {
        auto temporary = target;
        temporary.replace_filename(fmt::format(".{}.{}{}", target.filename().string(), ::getpid(),
                                               i == 0 ? std::string{} : fmt::format(".{}", i)));
        int const descriptor =
            ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, anyone_may_read_and_write);
        if (descriptor != closed) return OutputFile{path, target, temporary, descriptor};
        if (errno != EEXIST) return unwritable(path, errno);
    }
    return unwritable(path, EEXIST);
}

std::optional<Error> OutputFile::commit(std::string_view text) {
    while (!text.empty()) {
        auto const written = ::write(descriptor_, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return unwritable(path_, errno);
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    if (descriptor_ > STDERR_FILENO && ::close(std::exchange(descriptor_, closed)) != 0) {
        return unwritable(path_, errno);
    }
    if (temporary_.empty()) return {};
    std::error_code error;
    fs::rename(temporary_, target_, error);
    if (error) return unwritable(path_, error.value());
    temporary_.clear();
    return {};
}

bool is_same_file(fs::path const& a, fs::path const& b) {
    std::error_code error;
    bool const same = fs::equivalent(a, b, error);
    return !error && same;
}

std::string overwriting(std::string const& output, fs::path const& folder, std::vector<std::string> const& inputs) {
    bool const is_input =
        !output.empty() && output != standard_stream &&
        std::ranges::any_of(inputs, [&](auto const& file) { return is_same_file(folder / file, output); });
    if (!is_input) return {};
    return fmt::format("{} is one of the files that are read; nothing is overwritten: choose another output", output);
}

} // namespace dateline::cli
