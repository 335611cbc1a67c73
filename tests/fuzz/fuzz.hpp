#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// What every fuzz target defines: libFuzzer calls it with one input after the other.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace dateline::fuzz {

[[nodiscard]] inline std::string_view text_of(std::uint8_t const* data, std::size_t size) {
    return {reinterpret_cast<char const*>(data), size};
}

/// Ends the program where what must always hold does not: to libFuzzer that is a find like any other.
inline void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace dateline::fuzz
