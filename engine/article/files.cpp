#include "engine/article/read.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <system_error>
#include <utility>

namespace dateline::engine {

namespace {

namespace fs = std::filesystem;

struct CloseFile {
    void operator()(std::FILE* file) const { (void)std::fclose(file); }
};

[[nodiscard]] Error unreadable(std::error_code reason) {
    return {ErrorCode::unreadable_file, reason.message()};
}

[[nodiscard]] Error last_error() {
    return unreadable({errno, std::generic_category()});
}

[[nodiscard]] Error over_limit(ReadLimits const& limits) {
    return {ErrorCode::too_large, fmt::format("over {} bytes", limits.file_bytes)};
}

} // namespace

Result<std::string> read_bytes(fs::path const& file, ReadLimits const& limits) {
    std::error_code reason;
    auto const status = fs::status(file, reason);
    if (reason) return unreadable(reason);
    if (fs::is_directory(status)) return unreadable(std::make_error_code(std::errc::is_a_directory));

    std::string bytes;
    if (fs::is_regular_file(status)) {
        auto const size = fs::file_size(file, reason);
        if (reason) return unreadable(reason);
        if (size > limits.file_bytes) return over_limit(limits);
        bytes.reserve(static_cast<std::size_t>(size));
    }
    std::unique_ptr<std::FILE, CloseFile> const stream(std::fopen(file.c_str(), "rb"));
    if (!stream) return last_error();
    std::array<char, std::size_t{1} << 16U> buffer; // NOLINT(*-member-init): filled by fread
    while (auto const count = std::fread(buffer.data(), 1, buffer.size(), stream.get())) {
        bytes.append(buffer.data(), count);
        if (bytes.size() > limits.file_bytes) return over_limit(limits);
    }
    if (std::ferror(stream.get()) != 0) return last_error();
    return bytes;
}

Result<std::vector<std::string>> list_files(fs::path const& folder) {
    std::vector<std::string> files;
    std::vector<std::string> folders{""}; // still to be listed, relative with a '/' at the end
    while (!folders.empty()) {
        auto const prefix = std::move(folders.back());
        folders.pop_back();
        std::error_code reason;
        fs::directory_iterator entry(folder / prefix, reason);
        if (reason) {
            if (prefix.empty()) {
                return Error{ErrorCode::unreadable_file, folder.string() + ": " + reason.message()};
            }
            files.push_back(prefix.substr(0, prefix.size() - 1));
            continue;
        }
        for (; !reason && entry != fs::directory_iterator(); entry.increment(reason)) {
            auto const name = entry->path().filename().string();
            if (name.starts_with('.')) continue;
            std::error_code ignored; // an entry without a status is listed: reading it will tell why
            auto const own = entry->symlink_status(ignored).type();
            auto const target = own == fs::file_type::symlink ? entry->status(ignored).type() : own;
            if (own == fs::file_type::directory)
                folders.push_back(prefix + name + '/');
            else if (target == fs::file_type::regular || target == fs::file_type::not_found ||
                     target == fs::file_type::none || target == fs::file_type::unknown)
                files.push_back(prefix + name);
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace dateline::engine
