#pragma once

#include "grammar/english/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
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

/// Finds the words of a folded text of `size` bytes that are in the vocabulary; `padding` zero bytes stand behind the
/// text.
class Tokenizer {
public:
    Tokenizer(char const* text, std::size_t size) : text_(text), size_(size) {}

    [[nodiscard]] bool at_end() const { return at_ >= size_; }

    /// Adds the tokens of about so many bytes more, and says of the last one that is there how it is joined to them.
    void read(std::size_t bytes, std::vector<Token>& found);

private:
    char const* text_;
    std::size_t size_;
    std::size_t at_ = 0;
    std::size_t behind_ = 0;   ///< the last token
    bool after_token_ = false; ///< whether the last word is one
    bool inside_ = false;      ///< of a word
};

/// The tokens of a text from one of them on, as far as any expression that begins with it can go: so a long text does
/// not need the memory for all of them.
class TokenWindow {
public:
    TokenWindow(char const* text, std::size_t size) : tokenizer_(text, size) { move(); }

    /// From the current token on; none are left at the end.
    [[nodiscard]] std::span<Token const> tokens() const { return std::span(tokens_).subspan(at_); }

    void next() {
        if (tokens_.size() - ++at_ <= reach) move();
    }

private:
    static constexpr std::size_t reach = 128;

    void move();

    Tokenizer tokenizer_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
};

/// All of them.
[[nodiscard]] std::vector<Token> tokens(char const* text, std::size_t size);

/// The word behind the one at `it`, which moves there, and how they are joined; 0 if it is none of the vocabulary or
/// too far away for one expression.
struct NextWord {
    WordId word = 0;
    Token::Join join = Token::Join::none;
};
[[nodiscard]] NextWord next_word(char const*& it, char const* last);

} // namespace dateline::grammar::english
