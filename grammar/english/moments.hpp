#pragma once

#include "grammar/english/dispatch.hpp"
#include "grammar/english/tokens.hpp"
#include "grammar/match.hpp"
#include "grammar/time_expression.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>
#include <type_traits>

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

    /// What a function has read at a place.
    struct Reading {
        static constexpr std::size_t size = 64;

        void const* reader = nullptr;
        char const* first = nullptr;
        char const* last = nullptr;
        char const* end = nullptr; ///< `first` if it reads nothing there
        std::array<std::byte, size> value{};
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

    /// Where the reading of a function at a place is, if it is known, and else is to be put.
    [[nodiscard]] Reading& reading(void const* reader, char const* first) {
        auto const place = reinterpret_cast<std::uintptr_t>(first) + 7 * reinterpret_cast<std::uintptr_t>(reader);
        return readings_[place % readings_.size()];
    }

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
    std::array<Reading, 2 * places> readings_{};
    std::array<Match, 2> matches_{};
    struct TokenRules {
        std::uint32_t begin = std::numeric_limits<std::uint32_t>::max();
        RuleList rules;
    };
    std::array<TokenRules, places> rules_;
    RuleList none_;
};

/// Stands for a function among others.
template <auto read> inline constexpr char reader_of = 0;

/// The same as `read(first, last, value)`, which is a function of the text alone, but reads at a place only once if
/// `moments` are kept: many rules begin with the same words.
template <auto read, class T> bool read_once(char const*& first, char const* last, T& value, Moments* moments) {
    static_assert(std::is_trivially_copyable_v<T> && sizeof(T) <= Moments::Reading::size);
    auto const read_at = [&](char const*& it) {
        if constexpr (std::is_invocable_v<decltype(read), char const*&, char const*, T&, Moments*>)
            return read(it, last, value, moments);
        else
            return read(it, last, value);
    };
    if (moments == nullptr) return read_at(first);
    void const* const reader = &reader_of<read>;
    Moments::Reading const& known = moments->reading(reader, first);
    if (known.reader == reader && known.first == first && known.last == last) {
        if (known.end == first) return false;
        std::memcpy(&value, known.value.data(), sizeof value);
        first = known.end;
        return true;
    }
    char const* it = first;
    bool const any = read_at(it);
    Moments::Reading& kept = moments->reading(reader, first);
    kept.reader = reader;
    kept.first = first;
    kept.last = last;
    kept.end = any ? it : first;
    if (any) std::memcpy(kept.value.data(), &value, sizeof value);
    first = kept.end;
    return any;
}

} // namespace dateline::grammar::english
