#pragma once

#include "grammar/english/tokens.hpp"
#include "grammar/english/vocabulary.hpp"
#include "grammar/match.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dateline::grammar::english {

/// Some of the rules, by their place in the catalogue.
class RuleSet {
public:
    static constexpr std::size_t most_rules = 512;

    void insert(std::size_t rule) { bits_.at(rule / 64) |= std::uint64_t{1} << (rule % 64); }

    /// The rules from 64 times `lane` on, one bit for each.
    [[nodiscard]] std::uint64_t operator[](std::size_t lane) const { return bits_[lane]; }
    [[nodiscard]] std::uint64_t& operator[](std::size_t lane) { return bits_[lane]; }

    [[nodiscard]] bool empty() const {
        std::uint64_t any = 0;
        for (std::uint64_t const word : bits_)
            any |= word;
        return any == 0;
    }

    friend RuleSet operator&(RuleSet left, RuleSet const& right) {
        for (std::size_t i = 0; i < left.bits_.size(); ++i)
            left.bits_[i] &= right.bits_[i];
        return left;
    }

    /// Calls `visit` with each rule, in the order of the catalogue.
    template <class Visit> void for_each(Visit const& visit) const {
        for (std::size_t i = 0; i < bits_.size(); ++i)
            for (std::uint64_t rest = bits_[i]; rest != 0; rest &= rest - 1)
                visit(i * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
    }

private:
    std::array<std::uint64_t, most_rules / 64> bits_{};
};

/// Which rules can read something at a word, by that word, the next one and the heads that follow. Made once from the
/// shapes of the rules; what it costs to ask does not grow with their number.
class Dispatch {
public:
    /// That of all families.
    static Dispatch const& english();

    /// Every rule, in the order of the catalogue.
    [[nodiscard]] std::span<RuleReader const> readers() const { return readers_; }

    [[nodiscard]] RuleSet const& all() const { return all_; }
    /// The rules that `read_moment` tries.
    [[nodiscard]] RuleSet const& moments() const { return moments_; }
    /// The same, with those of clock times and of parts of a time ("late March").
    [[nodiscard]] RuleSet const& full_moments() const { return full_moments_; }

    /// Whether it can be a word that makes what follows a bound.
    [[nodiscard]] bool is_bound(WordId word) const { return rows_[word].bound; }

    /// The rules that can begin at `token`, one of those of a text.
    [[nodiscard]] RuleSet rules_at(Token const* token) const;

    /// The same for a place in a folded text whose words are not looked up yet, of some rules.
    [[nodiscard]] RuleSet rules_at(char const* first, char const* last, RuleSet const& among) const;

private:
    /// What a word can be in a rule.
    struct Row {
        RuleSet first;
        RuleSet alone; ///< the only word
        RuleSet second;
        std::array<RuleSet, 2> heads;
        bool begins = false; ///< whether it is the first word of any rule
        bool whole = false;  ///< and all words of one
        bool bound = false;
    };

    Dispatch();

    template <class WordAt>
    [[nodiscard]] RuleSet rules_from(WordId first, WordAt const& word_at, RuleSet const& among) const;

    std::vector<RuleReader> readers_;
    std::vector<Row> rows_;
    std::size_t lanes_ = 0; ///< of the sets that any rule is in
    RuleSet all_;
    RuleSet moments_;
    RuleSet full_moments_;
};

} // namespace dateline::grammar::english
