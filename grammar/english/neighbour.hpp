#pragma once

#include "grammar/span.hpp"

#include <cstddef>
#include <string_view>

/// The words beside an expression. Positions are in the whole text; `original` and `folded` are it before and after
/// fold().
namespace dateline::grammar::english {

/// The longest white space between a word and its neighbour.
inline constexpr std::size_t longest_gap = 6;

/// A word next to an expression, with only white space between; empty at the edge of the text and at punctuation.
struct Neighbour {
    std::string_view word;
    std::size_t begin = 0;
    bool capital = false;
};

/// The word that ends before `position`.
[[nodiscard]] Neighbour before(std::string_view original, std::string_view folded, std::size_t position);

/// The word that begins behind `position`.
[[nodiscard]] Neighbour after(std::string_view original, std::string_view folded, std::size_t position);

/// Whether a sentence starts at `position`, so that a capital letter says nothing.
[[nodiscard]] bool starts_sentence(std::string_view folded, std::size_t position);

/// Whether the text ends there, or a final mark follows.
[[nodiscard]] bool ends_sentence(std::string_view folded, std::size_t position);

/// "Post-1959", "pre-1917": where the hyphen stands before `position`.
[[nodiscard]] bool follows_prefix(std::string_view folded, std::size_t position);

/// Whether it may be what a number before it counts: "crowds".
[[nodiscard]] bool ends_like_plural(Neighbour const& next);

/// Whether a sentence has a word of a kind near a time.
[[nodiscard]] bool tells(std::string_view folded, Span span, bool (*is_of_kind)(std::string_view));

} // namespace dateline::grammar::english
