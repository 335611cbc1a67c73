#include "render/cli/lines.hpp"

#include "render/cli/options.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <system_error>

namespace dateline::cli {
namespace {

/// What getline(3) keeps between its calls.
struct LineBuffer {
    LineBuffer() = default;
    LineBuffer(LineBuffer const&) = delete;
    LineBuffer& operator=(LineBuffer const&) = delete;
    ~LineBuffer() { std::free(bytes); } // NOLINT(*-no-malloc, *-owning-memory): getline allocates so

    char* bytes = nullptr;
    std::size_t capacity = 0;
};

[[nodiscard]] Error last_error() {
    return {ErrorCode::unreadable_file, std::error_code(errno, std::generic_category()).message()};
}

} // namespace

std::optional<Error> for_each_line(std::string const& path, TakeLine const& take) {
    bool const standard = path == standard_stream;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> const file(standard ? stdin : std::fopen(path.c_str(), "rb"),
                                                               standard ? [](std::FILE*) { return 0; } : &std::fclose);
    if (!file) return last_error();
    LineBuffer buffer;
    for (std::size_t number = 1;; ++number) {
        auto const count = ::getline(&buffer.bytes, &buffer.capacity, file.get());
        if (count < 0) break;
        std::string_view line(buffer.bytes, static_cast<std::size_t>(count));
        if (line.ends_with('\n')) line.remove_suffix(1);
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        if (!take(number, line)) return std::nullopt;
    }
    return std::ferror(file.get()) != 0 ? std::optional(last_error()) : std::nullopt;
}

} // namespace dateline::cli
