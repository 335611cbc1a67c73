#pragma once

#include "grammar/result.hpp"

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dateline::engine {

/// How long another program may work and how much it may say.
struct ChildLimits {
    std::chrono::milliseconds silent; ///< without reading or writing anything
    std::chrono::milliseconds whole;  ///< altogether
    std::uint64_t output_bytes;
};

/// What another program said, and how it ended.
struct ChildRun {
    enum class End : std::uint8_t {
        by_itself,
        silent,   ///< ended here, for it had been silent for too long
        too_slow, ///< ended here, for it took too long
        too_much, ///< ended here, for it wrote too much
    };
    End end = End::by_itself;
    int status = 0;         ///< where it ended by itself
    int signal = 0;         ///< that ended it; 0 where none did
    std::string output;     ///< of its standard output, all until it ended
    std::string complaints; ///< of its standard error, the first 4,000 bytes

    [[nodiscard]] bool succeeded() const { return end == End::by_itself && status == 0 && signal == 0; }
};

/// What the program sees of the surroundings.
enum class ChildEnvironment : std::uint8_t {
    inherited,
    bare, ///< PATH, and UTF-8 without a language
};

/// Runs the program `words[0]`, searched in PATH, with `input` as its standard input, and takes what it writes. It is a
/// process group of its own: when it is ended, what it started ends too. It need not read all of its input. Errors:
/// unreadable_file, with the reason ("No such file or directory"), where it cannot be started.
[[nodiscard]] Result<ChildRun> run_child(std::span<std::string const> words, ChildEnvironment environment,
                                         std::string_view input, ChildLimits const& limits);

} // namespace dateline::engine
