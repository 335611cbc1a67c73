#pragma once

#include "grammar/match.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace dateline::grammar::english {

struct Family {
    ReadFunction read;
    std::span<Rule const> (*rules)();
    std::uint32_t starts; ///< the `WordClass`es of the words that can begin one of its expressions
    std::uint32_t heads;  ///< one of these is among the first words of each of its expressions
};

/// The head of an expression is at most the tenth of its words: the "to" of "from the first half of last year to".
inline constexpr std::size_t longest_way_to_head = 10;

/// Every family of rules, in the order of the catalogue.
[[nodiscard]] std::span<Family const> families();

/// The longest expression of the families that name one time and are built on no other family: what "late …",
/// "from … to …" or "5 p.m. on …" may stand before.
bool read_moment(char const*& first, char const* last, Moment& moment);

} // namespace dateline::grammar::english
