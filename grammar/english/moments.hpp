#pragma once

#include "grammar/english/dispatch.hpp"
#include "grammar/english/tokens.hpp"
#include "grammar/time_expression.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace dateline::grammar::english {

/// The moments that were read lately in a text. Many rules begin or go on with a moment at the same word; it is read
/// once for all of them.
class Moments {
public:
    /// What stands at a place.
    struct Known {
        char const* first = nullptr;
        char const* last = nullptr; ///< up to which the text was read
        char const* end = nullptr;  ///< of the moment; `first` if there is none
        Moment moment{};
    };

    /// Of a folded text and the words that the tokenizer found in it.
    Moments(char const* text, char const* last, std::span<Token const> tokens)
        : text_(text), last_(last), token_(tokens.data()), tokens_end_(tokens.data() + tokens.size()) {}

    /// No moment before this word is asked for any more.
    void move_to(Token const* token) { token_ = token; }

    /// The moment at `first`, if that is known; `full` as in `read_full_moment`.
    [[nodiscard]] Known const* find(char const* first, char const* last, bool full) const {
        Known const& known = place(first, full);
        return known.first == first && known.last == last ? &known : nullptr;
    }

    void remember(Known const& known, bool full) { known_[index(known.first, full)] = known; }

    /// `Dispatch::rules_at`, by the words that are looked up already where they are.
    [[nodiscard]] RuleSet rules_at(char const* first, char const* last, RuleSet const& among);
    [[nodiscard]] RuleSet const& rules_at(Token const* token);

private:
    static constexpr std::size_t places = 16;

    static std::size_t index(char const* first, bool full) {
        return reinterpret_cast<std::uintptr_t>(first) % places + (full ? places : 0);
    }
    [[nodiscard]] Known const& place(char const* first, bool full) const { return known_[index(first, full)]; }

    char const* text_;
    char const* last_;
    Token const* token_;
    Token const* tokens_end_;
    std::array<Known, 2 * places> known_{};
    struct TokenRules {
        Token const* token = nullptr;
        RuleSet rules;
    };
    std::array<TokenRules, places> rules_{};
};

} // namespace dateline::grammar::english
