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
    static constexpr std::size_t most_rules = 384;

    void insert(std::size_t rule) { lanes_.at(rule / 128)[(rule / 64) % 2] |= std::uint64_t{1} << (rule % 64); }

    [[nodiscard]] bool empty() const { return !any(lanes_[0] | lanes_[1] | lanes_[2]); }

    /// Whether all of them are in both others.
    [[nodiscard]] bool is_in(RuleSet const& one, RuleSet const& other) const {
        return !any((lanes_[0] & ~(one.lanes_[0] & other.lanes_[0])) |
                    (lanes_[1] & ~(one.lanes_[1] & other.lanes_[1])) |
                    (lanes_[2] & ~(one.lanes_[2] & other.lanes_[2])));
    }

    friend RuleSet operator|(RuleSet left, RuleSet const& right) {
        for (std::size_t i = 0; i < left.lanes_.size(); ++i)
            left.lanes_[i] |= right.lanes_[i];
        return left;
    }
    friend RuleSet operator&(RuleSet left, RuleSet const& right) {
        for (std::size_t i = 0; i < left.lanes_.size(); ++i)
            left.lanes_[i] &= right.lanes_[i];
        return left;
    }
    /// Those of `left` that are not in `right`.
    friend RuleSet operator-(RuleSet left, RuleSet const& right) {
        for (std::size_t i = 0; i < left.lanes_.size(); ++i)
            left.lanes_[i] &= ~right.lanes_[i];
        return left;
    }

    /// Calls `visit` with each rule, in the order of the catalogue.
    template <class Visit> void for_each(Visit const& visit) const {
        for (std::size_t i = 0; i < most_rules / 64; ++i)
            for (std::uint64_t rest = lanes_[i / 2][i % 2]; rest != 0; rest &= rest - 1)
                visit(i * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
    }

private:
    /// So many bits any processor handles at once.
    using Lane = std::uint64_t __attribute__((vector_size(16)));

    static bool any(Lane lane) { return (lane[0] | lane[1]) != 0; }

    std::array<Lane, most_rules / 128> lanes_{};
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
    /// Those that `read_full_moment` tries behind them: of clock times and of parts of a time ("late March").
    [[nodiscard]] RuleSet const& more_moments() const { return more_moments_; }

    /// Whether it can be a word that makes what follows a bound.
    [[nodiscard]] bool is_bound(WordId word) const { return rows_[word].bound; }

    /// The rules that can begin at `token`, one of those of a text.
    [[nodiscard]] RuleSet rules_at(Token const* token) const;

    /// The same for a place in a folded text whose words are not looked up yet, of some rules.
    [[nodiscard]] RuleSet rules_at(char const* first, char const* last, RuleSet const& among) const;

private:
    /// The rules that have a word for their one head, and for their other.
    using Heads = std::array<RuleSet, 2>;

    /// What a word can be in a rule.
    struct Row {
        RuleSet first;
        RuleSet alone; ///< the only word
        RuleSet second;
        bool begins = false; ///< whether it is the first word of any rule
        bool whole = false;  ///< and all words of one
        bool bound = false;
    };

    Dispatch();

    template <class WordAt>
    [[nodiscard]] RuleSet rules_from(WordId first, WordAt const& word_at, RuleSet const& among) const;

    std::vector<RuleReader> readers_;
    std::vector<Row> rows_;
    std::vector<Heads> heads_; ///< of each word; apart from the rows, so that they are near
    RuleSet all_;
    RuleSet moments_;
    RuleSet more_moments_;
};

} // namespace dateline::grammar::english
