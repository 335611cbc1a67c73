#pragma once

#include "engine/event/mention.hpp"
#include "engine/language/syntactic_clause.hpp"
#include "engine/language/syntax.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Private to engine/event.
namespace dateline::engine {

/// Two words of a sentence, each the head of what happened, in the order in which that began.
struct OrderedWords {
    std::uint32_t earlier = 0;
    std::uint32_t later = 0;
    OrderSign sign = OrderSign::connective;
    std::string words;
    DayGap gap;
};

/// A sentence's tree with its clauses, and what they say of order.
class OrderedSentence {
public:
    /// `heading` reads the present tense as the past, as headlines use it.
    OrderedSentence(std::string_view text, SyntaxTree const& tree, bool heading);

    /// What the sentence orders within itself. Word numbers are those of the verb of a clause or of a noun.
    [[nodiscard]] std::vector<OrderedWords> find() const;

    /// The verb of the main clause, where it tells in the simple past that something happened, and says so itself.
    [[nodiscard]] std::optional<std::uint32_t> narrated() const;
    /// The verb of the main clause in the past perfect.
    [[nodiscard]] std::optional<std::uint32_t> narrated_before() const;

    /// How the first words go on from the sentence before: "Then", "Two days later"; "The day before".
    struct Opening {
        bool later = true; ///< else it goes back
        std::string words;
        DayGap gap;
    };
    [[nodiscard]] std::optional<Opening> opening() const;

private:
    struct Connective {
        std::uint32_t begin = 0; ///< words [begin, end)
        std::uint32_t end = 0;
        std::uint32_t noun = Word::no_head; ///< "wake" of "in the wake of"
        enum class Kind : std::uint8_t { after, before, since, until } kind = Kind::after;
    };

    [[nodiscard]] std::optional<Opening> adverb_of_main_clause() const;
    [[nodiscard]] std::string lower(std::uint32_t i) const;
    [[nodiscard]] std::optional<std::size_t> clause_of(std::uint32_t word) const;
    [[nodiscard]] std::optional<std::size_t> clause_above(std::uint32_t word) const;
    [[nodiscard]] bool is_real(Clause const& clause) const;
    [[nodiscard]] bool is_past(Clause const& clause) const;
    [[nodiscard]] bool is_perfect_past(Clause const& clause) const;
    [[nodiscard]] bool has_mark(std::uint32_t predicate, std::string_view word) const;

    [[nodiscard]] std::optional<Connective> connective_at(std::uint32_t i) const;
    struct Joined {
        std::uint32_t word = 0;
        std::optional<std::size_t> clause; ///< nothing for a noun
        std::uint32_t attached = 0;        ///< the word above it
    };
    [[nodiscard]] std::optional<Joined> joined_by(Connective const& connective) const;
    [[nodiscard]] std::optional<Joined> main_of(Connective const& connective, Joined const& joined) const;
    void connect(Connective const& connective, std::vector<OrderedWords>& found) const;
    void sequence(Clause const& clause, std::vector<OrderedWords>& found) const;
    void follow(Clause const& clause, std::vector<OrderedWords>& found) const;
    void embed(Clause const& clause, std::vector<OrderedWords>& found) const;
    void look_back(Clause const& clause, std::vector<OrderedWords>& found) const;

    std::string_view text_;
    std::vector<Word> const& words_;
    std::vector<Clause> clauses_;
    std::vector<std::optional<std::size_t>> clause_at_; ///< of each word: the clause of which it is predicate
    bool heading_;
};

} // namespace dateline::engine
