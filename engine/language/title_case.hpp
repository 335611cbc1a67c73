#pragma once

#include "engine/language/segment.hpp"

#include <cstddef>
#include <span>

/// Private to the engine.
namespace dateline::engine {

/// Whether a line is written as headlines are, with capitals on nearly all words of four letters and more: then a
/// capital tells nothing.
[[nodiscard]] inline bool is_title_case(std::span<Token const> tokens) {
    constexpr std::size_t shortest = 4;
    constexpr std::size_t fewest = 3;
    std::size_t words = 0;
    std::size_t capitals = 0;
    for (Token const& token : tokens) {
        if (token.kind != Token::Kind::word || token.span.size() < shortest) continue;
        ++words;
        capitals += token.capitalised ? 1 : 0;
    }
    return words >= fewest && capitals * 5 >= words * 4;
}

} // namespace dateline::engine
