#pragma once

#include "grammar/english/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline::grammar::english {

/// Between two words of an expression there are at most so many bytes: a gap, a dash and a gap.
inline constexpr std::size_t longest_space = 16;

/// A word of the text that is in the vocabulary.
struct Token {
    std::uint32_t begin = 0;
    WordId word = 0;
    enum class Join : std::uint8_t { none, space, hyphen };
    Join join = Join::none; ///< to the next word of the text, if that is the next token and near enough
};

/// The words of a folded text of `size` bytes that are in the vocabulary; `padding` zero bytes stand behind the text.
[[nodiscard]] std::vector<Token> tokens(char const* text, std::size_t size);

/// The word behind the one at `it`, which moves there, and how they are joined; 0 if it is none of the vocabulary or
/// too far away for one expression.
struct NextWord {
    WordId word = 0;
    Token::Join join = Token::Join::none;
};
[[nodiscard]] NextWord next_word(char const*& it, char const* last);

} // namespace dateline::grammar::english
