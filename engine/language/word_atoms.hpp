#pragma once

#include <array>
#include <cstdint>
#include <string_view>

/// Private to engine/language.
namespace dateline::engine {

/// What features see of a word's form, as hashes. Digits count as one digit each, so that "2011" and "1998" are one
/// word to them; typographic quotation marks and dashes count as plain ones.
struct WordAtoms {
    std::uint64_t word = 0;                ///< in lower case
    std::uint64_t exact = 0;               ///< with its capitals
    std::uint64_t shape = 0;               ///< "Xx", "X.", "x-x", "d": runs counted once
    std::array<std::uint64_t, 5> suffix{}; ///< the last 1-5 bytes in lower case; shorter words repeat the whole
    std::array<std::uint64_t, 3> prefix{}; ///< the first 1-3 bytes in lower case
    std::uint64_t verb = 0;                ///< which form of a verb it may be, by the table of verbs; 0 for none
    bool capitalised = false;
    bool all_capitals = false; ///< two letters or more
};

[[nodiscard]] WordAtoms atoms_of(std::string_view word);

} // namespace dateline::engine
