#include "engine/article/pdf.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace dateline::engine {

namespace {

constexpr std::size_t longest_complaint = 200;

/// One end of a pipe.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        close();
        number_ = std::exchange(other.number_, -1);
        return *this;
    }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor() { close(); }

    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }
    [[nodiscard]] int number() const { return number_; }

private:
    int number_ = -1;
};

struct Pipe {
    Descriptor read;
    Descriptor write;
};

[[nodiscard]] bool open(Pipe& pipe) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    pipe = {Descriptor(ends[0]), Descriptor(ends[1])};
    return true;
}

struct Actions {
    Actions() { posix_spawn_file_actions_init(&value); }
    ~Actions() { posix_spawn_file_actions_destroy(&value); }
    Actions(Actions const&) = delete;
    Actions& operator=(Actions const&) = delete;
    posix_spawn_file_actions_t value{};
};

[[nodiscard]] Error unreadable(std::string detail) {
    return {ErrorCode::unreadable_file, std::move(detail)};
}

/// The running program, its ends of the pipes.
struct Running {
    pid_t process = -1;
    Pipe input;
    Pipe output;
    Pipe complaints;
};

[[nodiscard]] std::optional<Error> start(Running& running) {
    if (!open(running.input) || !open(running.output) || !open(running.complaints)) {
        return unreadable(std::generic_category().message(errno));
    }
    Actions actions;
    posix_spawn_file_actions_adddup2(&actions.value, running.input.read.number(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions.value, running.output.write.number(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions.value, running.complaints.write.number(), STDERR_FILENO);
    std::array<std::string, 6> words{"pdftotext", "-q", "-enc", "UTF-8", "-", "-"};
    std::array<char*, 7> arguments{};
    std::transform(words.begin(), words.end(), arguments.begin(), [](std::string& word) { return word.data(); });
    auto const* const search = std::getenv("PATH"); // NOLINT(concurrency-mt-unsafe): nothing here sets it
    std::string path = std::string("PATH=") + (search == nullptr ? "/usr/bin:/bin" : search);
    std::string locale = "LC_ALL=C.UTF-8";
    std::array<char*, 3> environment{path.data(), locale.data(), nullptr};
    auto const failed =
        posix_spawnp(&running.process, "pdftotext", &actions.value, nullptr, arguments.data(), environment.data());
    if (failed == ENOENT) {
        return unreadable("PDF is read with the program pdftotext, which is not installed (Debian: poppler-utils)");
    }
    if (failed != 0) return unreadable("pdftotext: " + std::generic_category().message(failed));
    running.input.read.close();
    running.output.write.close();
    running.complaints.write.close();
    return std::nullopt;
}

/// Ends the program where it has not ended; gives its exit status, or -1.
int finish(Running& running, bool in_time) {
    if (!in_time) ::kill(running.process, SIGKILL);
    int status = 0;
    while (::waitpid(running.process, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Appends what can be read; false at the end.
[[nodiscard]] bool read_some(Descriptor const& from, std::string& to) {
    std::array<char, std::size_t{1} << 16U> buffer; // NOLINT(*-member-init): filled by read
    auto const count = ::read(from.number(), buffer.data(), buffer.size());
    if (count > 0) to.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN));
}

} // namespace

Result<std::string> pdf_to_text(std::string_view pdf, std::uint32_t most_seconds, std::uint64_t most_bytes) {
    Running running;
    if (auto error = start(running)) return *std::move(error);
    ::fcntl(running.input.write.number(), F_SETFL, O_NONBLOCK);
    // A program that ends without reading everything must not end this one.
    sigset_t pipe_signal;
    sigset_t before;
    sigemptyset(&pipe_signal);
    sigaddset(&pipe_signal, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe_signal, &before);

    std::string text;
    std::string complaints;
    auto in_time = true;
    auto const deadline = std::chrono::steady_clock::now() + std::chrono::seconds(most_seconds);
    while (running.output.read.number() >= 0 || running.complaints.read.number() >= 0) {
        std::array<pollfd, 3> waiting{{{running.input.write.number(), POLLOUT, 0},
                                       {running.output.read.number(), POLLIN, 0},
                                       {running.complaints.read.number(), POLLIN, 0}}};
        auto const left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
        if (left <= 0 || text.size() > most_bytes ||
            ::poll(waiting.data(), waiting.size(), static_cast<int>(left)) == 0) {
            in_time = false;
            break;
        }
        if (waiting[0].revents != 0) {
            auto const count = ::write(running.input.write.number(), pdf.data(), pdf.size());
            if (count > 0) pdf.remove_prefix(static_cast<std::size_t>(count));
            auto const again = count < 0 && (errno == EAGAIN || errno == EINTR);
            if (pdf.empty() || (count < 0 && !again)) running.input.write.close();
        }
        if (waiting[1].revents != 0 && !read_some(running.output.read, text)) running.output.read.close();
        if (waiting[2].revents != 0 && !read_some(running.complaints.read, complaints)) running.complaints.read.close();
        complaints.resize(std::min(complaints.size(), longest_complaint));
    }
    auto const status = finish(running, in_time);
    timespec const now{};
    while (sigtimedwait(&pipe_signal, nullptr, &now) == SIGPIPE) {
    }
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    if (text.size() > most_bytes) return Error{ErrorCode::too_large, fmt::format("over {} bytes of text", most_bytes)};
    if (!in_time) return unreadable(fmt::format("pdftotext took over {} s", most_seconds));
    if (status != 0) return unreadable(fmt::format("pdftotext ended with status {}", status));
    return text;
}

} // namespace dateline::engine
