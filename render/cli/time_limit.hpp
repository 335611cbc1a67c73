#pragma once

#include "render/cli/arguments.hpp"

#include <cstddef>

namespace dateline::cli {

/// --max-seconds: how long a verb may take.
struct TimeLimit {
    std::size_t seconds = 0; ///< 0 is as long as it takes

    void add_to(Arguments& verb);
    /// From now on. When the time is over the program ends at once, says so, and its exit status is `Exit::nothing`:
    /// what it was to write stays as it was before.
    void begin() const;
};

} // namespace dateline::cli
