#include "engine/child_program.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace dateline::engine {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t longest_complaint = 4000;

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

struct Attributes {
    Attributes() { posix_spawnattr_init(&value); }
    ~Attributes() { posix_spawnattr_destroy(&value); }
    Attributes(Attributes const&) = delete;
    Attributes& operator=(Attributes const&) = delete;
    posix_spawnattr_t value{};
};

/// A program that ends without reading everything must not end this one.
class PipeSignalBlocked {
public:
    PipeSignalBlocked() {
        sigemptyset(&pipe_signal_);
        sigaddset(&pipe_signal_, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe_signal_, &before_);
    }
    ~PipeSignalBlocked() {
        timespec const now{};
        while (sigtimedwait(&pipe_signal_, nullptr, &now) == SIGPIPE) {
        }
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    PipeSignalBlocked(PipeSignalBlocked const&) = delete;
    PipeSignalBlocked& operator=(PipeSignalBlocked const&) = delete;

private:
    sigset_t pipe_signal_{};
    sigset_t before_{};
};

/// The running program, its ends of the pipes.
struct Running {
    pid_t process = -1;
    Pipe input;
    Pipe output;
    Pipe complaints;
};

/// Zero, or the number of the error.
[[nodiscard]] int start(Running& running, std::span<std::string const> words, ChildEnvironment environment) {
    if (!open(running.input) || !open(running.output) || !open(running.complaints)) return errno;
    Actions actions;
    posix_spawn_file_actions_adddup2(&actions.value, running.input.read.number(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions.value, running.output.write.number(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions.value, running.complaints.write.number(), STDERR_FILENO);
    Attributes attributes;
    posix_spawnattr_setflags(&attributes.value, POSIX_SPAWN_SETPGROUP);

    std::vector<std::string> copies(words.begin(), words.end());
    std::vector<char*> arguments;
    arguments.reserve(copies.size() + 1);
    for (std::string& word : copies)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    auto const* const search = std::getenv("PATH"); // NOLINT(concurrency-mt-unsafe): nothing here sets it
    std::string path = std::string("PATH=") + (search == nullptr ? "/usr/bin:/bin" : search);
    std::string locale = "LC_ALL=C.UTF-8";
    std::array<char*, 3> bare{path.data(), locale.data(), nullptr};
    auto const failed = posix_spawnp(&running.process, arguments.front(), &actions.value, &attributes.value,
                                     arguments.data(), environment == ChildEnvironment::bare ? bare.data() : environ);
    running.input.read.close();
    running.output.write.close();
    running.complaints.write.close();
    return failed;
}

/// Appends what can be read; false at the end.
[[nodiscard]] bool read_some(Descriptor const& from, std::string& to) {
    std::array<char, std::size_t{1} << 16U> buffer; // NOLINT(*-member-init): filled by read
    auto const count = ::read(from.number(), buffer.data(), buffer.size());
    if (count > 0) to.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN));
}

/// Gives and takes until the program has closed its outputs or must be ended.
ChildRun::End exchange(Running& running, std::string_view input, ChildLimits const& limits, ChildRun& run) {
    auto const begin = Clock::now();
    auto last_sign = begin;
    while (running.output.read.number() >= 0 || running.complaints.read.number() >= 0) {
        if (run.output.size() > limits.output_bytes) return ChildRun::End::too_much;
        auto const deadline = std::min(begin + limits.whole, last_sign + limits.silent);
        auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        std::array<pollfd, 3> waiting{{{running.input.write.number(), POLLOUT, 0},
                                       {running.output.read.number(), POLLIN, 0},
                                       {running.complaints.read.number(), POLLIN, 0}}};
        // Some milliseconds more than the limit, rather than many calls within the last one.
        if (left < 0 || ::poll(waiting.data(), waiting.size(), static_cast<int>(left) + 1) == 0) {
            return begin + limits.whole <= last_sign + limits.silent ? ChildRun::End::too_slow : ChildRun::End::silent;
        }
        last_sign = Clock::now();
        if (waiting[0].revents != 0) {
            auto const count = ::write(running.input.write.number(), input.data(), input.size());
            auto const again = count < 0 && (errno == EAGAIN || errno == EINTR);
            if (count > 0) input.remove_prefix(static_cast<std::size_t>(count));
            if (input.empty() || (count < 0 && !again)) running.input.write.close();
        }
        if (waiting[1].revents != 0 && !read_some(running.output.read, run.output)) running.output.read.close();
        if (waiting[2].revents != 0 && !read_some(running.complaints.read, run.complaints)) {
            running.complaints.read.close();
        }
        run.complaints.resize(std::min(run.complaints.size(), longest_complaint));
    }
    return ChildRun::End::by_itself;
}

/// Waits for the program, or ends it where it was too slow, also in ending; gives what waitpid says of it.
[[nodiscard]] int finish(pid_t process, std::chrono::milliseconds patience, ChildRun::End& end) {
    int status = 0;
    constexpr std::chrono::milliseconds nap{2};
    auto const deadline = Clock::now() + patience;
    while (end == ChildRun::End::by_itself) {
        if (::waitpid(process, &status, WNOHANG) == process) return status;
        if (Clock::now() > deadline) end = ChildRun::End::silent;
        std::this_thread::sleep_for(nap);
    }
    ::kill(-process, SIGKILL);
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

} // namespace

Result<ChildRun> run_child(std::span<std::string const> words, ChildEnvironment environment, std::string_view input,
                           ChildLimits const& limits) {
    Running running;
    if (auto const failed = start(running, words, environment); failed != 0) {
        return Error{ErrorCode::unreadable_file, std::generic_category().message(failed)};
    }
    ::fcntl(running.input.write.number(), F_SETFL, O_NONBLOCK);
    PipeSignalBlocked const blocked;
    ChildRun run;
    run.end = exchange(running, input, limits, run);
    auto const status = finish(running.process, limits.silent, run.end);
    run.status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    run.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return run;
}

} // namespace dateline::engine
