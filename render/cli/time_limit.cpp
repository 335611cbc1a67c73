#include "render/cli/time_limit.hpp"

#include <csignal>
#include <limits>
#include <string_view>
#include <unistd.h>

namespace dateline::cli {
namespace {

/// Does only what may be done within a signal, whatever the threads were doing.
extern "C" void end_now(int /*signal*/) {
    constexpr std::string_view words = "error: not done within the seconds of --max-seconds; nothing was written\n";
    [[maybe_unused]] auto const said = ::write(STDERR_FILENO, words.data(), words.size());
    ::_exit(static_cast<int>(Exit::nothing));
}

} // namespace

void TimeLimit::add_to(Arguments& verb) {
    constexpr std::size_t most = std::numeric_limits<int>::max();
    verb.number("--max-seconds", "SECONDS", seconds, 1, most,
                "Give up after so long, and write nothing; as long as it takes unless given");
}

void TimeLimit::begin() const {
    if (seconds == 0) return;
    struct sigaction action {};
    action.sa_handler = end_now;
    ::sigaction(SIGALRM, &action, nullptr);
    ::alarm(static_cast<unsigned>(seconds));
}

} // namespace dateline::cli
