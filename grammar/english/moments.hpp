#pragma once

#include "grammar/english/dispatch.hpp"
#include "grammar/english/tokens.hpp"
#include "grammar/match.hpp"
#include "grammar/time_expression.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
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

    /// The time of the twelve hours at a place, as `read_twelve_hour` reads it.
    struct KnownTime {
        char const* first = nullptr;
        char const* last = nullptr;
        char const* end = nullptr; ///< `first` if there is none
        TimeOfDay said{};
    };

    /// Of a folded text.
    Moments(char const* text, char const* last) : text_(text), last_(last) {}

    /// The words from the current one on that the tokenizer found. No moment before them is asked for any more.
    void move_to(std::span<Token const> tokens) { tokens_ = tokens; }

    /// The moment at `first`, if that is known; `full` as in `read_full_moment`.
    [[nodiscard]] Known const* find(char const* first, char const* last, bool full) const {
        Known const& known = place(first, full);
        return known.first == first && known.last == last ? &known : nullptr;
    }

    /// Remembers that no moment is at `first`, until one is put there.
    [[nodiscard]] Known& begin_to_know(char const* first, char const* last) {
        Known& known = known_[index(first, false)];
        known.first = known.end = first;
        known.last = last;
        return known;
    }
    /// The moment that is there, or none: `end` is `first`.
    void remember(char const* first, char const* last, char const* end, Moment const& moment, bool full) {
        Known& known = known_[index(first, full)];
        known.first = first;
        known.last = last;
        known.end = end;
        if (end != first) known.moment = moment;
    }

    /// Where that at `first` is known, if it is known, and else is to be put.
    [[nodiscard]] KnownTime& time_at(char const* first) { return times_[index(first, false)]; }

    /// Where the rules of moments, or those of full moments, may read to. Neither read another of their own kind.
    [[nodiscard]] Match& match(bool full) { return matches_[full ? 1 : 0]; }

    /// `Dispatch::rules_at`, by the words that are looked up already where they are.
    void rules_at(char const* first, char const* last, RuleSet const& among, RuleList& rules);
    /// Until those of other words are asked for.
    [[nodiscard]] RuleList const& rules_at(Token const& token);
    /// The rules to try at a place where a word begins; none elsewhere.
    [[nodiscard]] RuleList const& rules_at(char const* first);

private:
    static constexpr std::size_t places = 16;

    static std::size_t index(char const* first, bool full) {
        return reinterpret_cast<std::uintptr_t>(first) % places + (full ? places : 0);
    }
    [[nodiscard]] Known const& place(char const* first, bool full) const { return known_[index(first, full)]; }

    char const* text_;
    char const* last_;
    std::span<Token const> tokens_;
    std::array<Known, 2 * places> known_{};
    std::array<KnownTime, places> times_{};
    std::array<Match, 2> matches_{};
    struct TokenRules {
        std::uint32_t begin = std::numeric_limits<std::uint32_t>::max();
        RuleList rules;
    };
    std::array<TokenRules, places> rules_;
    RuleList none_;
};

} // namespace dateline::grammar::english
