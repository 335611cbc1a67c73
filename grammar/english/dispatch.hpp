#pragma once

#include "grammar/english/tokens.hpp"
#include "grammar/english/vocabulary.hpp"
#include "grammar/match.hpp"

#include <algorithm>
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

    [[nodiscard]] bool contains(std::size_t rule) const {
        return ((lanes_.at(rule / 128)[(rule / 64) % 2] >> (rule % 64)) & 1U) != 0;
    }

    void operator|=(RuleSet const& other) {
        for (std::size_t i = 0; i < lanes_.size(); ++i)
            lanes_[i] |= other.lanes_[i];
    }
    friend RuleSet operator|(RuleSet left, RuleSet const& right) {
        left |= right;
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
    friend bool operator==(RuleSet const& left, RuleSet const& right) {
        bool same = true;
        for (std::size_t i = 0; i < left.lanes_.size(); ++i)
            same &= !any(left.lanes_[i] ^ right.lanes_[i]);
        return same;
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

/// The rules to try at one place, in the order of the catalogue.
class RuleList {
public:
    RuleList() = default;
    RuleList(RuleList const& other) : size_(other.size_) { std::copy(other.begin(), other.end(), rules_.begin()); }
    RuleList& operator=(RuleList const& other) {
        size_ = other.size_;
        std::copy(other.begin(), other.end(), rules_.begin());
        return *this;
    }
    ~RuleList() = default;

    void clear() { size_ = 0; }
    void push_back(std::size_t rule) { rules_[size_++] = static_cast<std::uint16_t>(rule); }

    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] std::uint16_t back() const { return rules_[size_ - 1]; }
    [[nodiscard]] std::uint16_t const* begin() const { return rules_.data(); }
    [[nodiscard]] std::uint16_t const* end() const { return rules_.data() + size_; }

private:
    std::size_t size_ = 0;
    std::array<std::uint16_t, RuleSet::most_rules> rules_; // NOLINT(*-member-init): none is read before it is written
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
    /// The rules that `read_moment` tries; none begins with a sign.
    [[nodiscard]] RuleSet const& moments() const { return moments_; }
    /// Those that `read_full_moment` tries behind them: of clock times and of parts of a time ("late March").
    [[nodiscard]] RuleSet const& more_moments() const { return more_moments_; }

    /// The rules that begin with what `read_moment` reads: none of them reads anything where that does not.
    [[nodiscard]] RuleSet const& beginning_with_moment() const { return beginning_with_moment_; }

    /// Whether it can be a word that makes what follows a bound.
    [[nodiscard]] bool is_bound(WordId word) const { return words_[word].bound; }

    /// The rules that can begin at `token`, one of those of a text; or with a plus or minus before it.
    void rules_at(Token const* token, RuleList& rules) const;
    void signed_rules_at(Token const* token, RuleList& rules) const;

    /// The same for a place in a folded text whose words are not looked up yet, of some rules.
    void rules_at(char const* first, char const* last, RuleSet const& among, RuleList& rules) const;

private:
    /// The rules that can begin with a word, and those that it can be all of.
    struct First {
        RuleSet first;
        RuleSet alone;

        friend bool operator==(First const&, First const&) = default;
    };
    /// The rules that have a word for their one head, and for their other.
    struct Heads {
        RuleSet one;
        RuleSet other;

        friend bool operator==(Heads const&, Heads const&) = default;
    };

    /// What a word can be in a rule: places in the tables of those sets. Few words differ in them, so that what is
    /// looked up again and again is near.
    struct Word {
        Heads const* heads = nullptr;
        std::uint16_t first = 0;
        std::uint16_t second = 0;
        bool begins = false; ///< whether it is the first word of any rule
        bool whole = false;  ///< and all words of one
        bool bound = false;
    };

    Dispatch();

    void rules_at(Token const* token, RuleSet const& among, RuleList& rules) const;
    template <class WordsFrom>
    void rules_from(WordId first, WordId second, WordsFrom const& words_from, RuleSet const& among,
                    RuleList& rules) const;

    std::vector<RuleReader> readers_;
    std::vector<Word> words_;
    std::vector<First> firsts_;
    std::vector<RuleSet> seconds_;
    std::vector<Heads> heads_;
    RuleSet all_;
    RuleSet moments_;
    RuleSet more_moments_;
    RuleSet beginning_with_moment_;
    RuleSet signed_; ///< those that begin with a plus or minus; no others do
    RuleSet unsigned_;
};

} // namespace dateline::grammar::english
