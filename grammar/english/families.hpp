#pragma once

#include "grammar/match.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace dateline::grammar::english {

struct Family {
    std::span<RuleReader const> (*rules)();
    std::uint32_t starts; ///< the `WordClass`es of the words that can begin one of its expressions
    std::uint32_t near;   ///< one of these is among the first `near_words` of each of its expressions
    std::uint32_t far;    ///< one of these is among the first `far_words`
};

/// "the last" and "the twenty-first of March" have their heads near, "the last two and a half years" far.
inline constexpr std::size_t near_words = 5;
inline constexpr std::size_t far_words = 10;

/// Every family of rules, in the order of the catalogue.
[[nodiscard]] std::span<Family const> families();

/// The longest expression of a family's rules; of two that read the same the first.
bool read_longest(std::span<RuleReader const> rules, char const*& first, char const* last, Match& match);

/// The longest expression of the families that name one time and are built on no other family: what "late …",
/// "from … to …" or "5 p.m. on …" may stand before.
bool read_moment(char const*& first, char const* last, Moment& moment);

} // namespace dateline::grammar::english
