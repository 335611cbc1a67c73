#pragma once

#include "engine/event/analysis.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Private to engine/event.
namespace dateline::engine {

/// A title while it is put together of words and phrases of a sentence's tree, of which the least needed are left out
/// where there is no room for all.
class TitlePhrase {
public:
    /// What is left out first comes last.
    enum class Need : std::uint8_t {
        always,
        mostly, ///< "into the streets" of "poured into the streets"
        core,   ///< "of emergency" of "a state of emergency"
        member, ///< of a list
        detail, ///< what describes a noun
        little, ///< place, manner
    };

    TitlePhrase(std::string_view text, AnalysedSentence const& sentence, std::span<FoundTime const> times);

    /// The words that hang on a word, in order.
    [[nodiscard]] std::vector<std::uint32_t> const& children(std::uint32_t word) const { return children_[word]; }
    /// Whether a word is the head of what only dates: "on Monday", "yesterday"; not "since Friday".
    [[nodiscard]] bool is_date(std::uint32_t word) const;
    /// "Spoke with traders in March planning to sell": a participle that parsers take for the noun that "March"
    /// describes. What it says is not of the verb before it.
    [[nodiscard]] bool is_participle_after_date(std::uint32_t word) const;
    /// Whether a word only says more of a date that follows: "early on Monday".
    [[nodiscard]] bool dates_with_next(std::uint32_t word) const;
    /// Whether the phrase of a word is set off by a mark before it.
    [[nodiscard]] bool follows_comma(std::uint32_t word) const;

    void clear();
    void add_text(std::string text);
    void add_word(std::uint32_t word);
    /// The word with all that hangs on it.
    void add_whole(std::uint32_t word, Need need);
    /// A noun with what belongs to it, but without descriptions between commas, dates, the word `without` and what
    /// hangs on that. A preposition is kept only if `without` is no word.
    void add_noun_phrase(std::uint32_t noun, Need need, std::uint32_t without);

    /// A noun with what belongs to it, as a title of its own: without article, possessive pronoun and preposition.
    void add_nominal(std::uint32_t noun);

    /// At most 14 words, beginning with a capital; nothing where what must stay has more, or is no more than a word.
    [[nodiscard]] std::optional<std::string> line();
    /// All that was added, as it is written.
    [[nodiscard]] std::optional<std::string> raw_line() const;

private:
    struct Unit {
        Need need = Need::always;
        std::size_t parent = 0;
        bool left_out = false;
    };
    struct Piece {
        std::uint32_t word = Word::no_head; ///< or text
        std::string text;
        std::size_t unit = 0;
    };

    [[nodiscard]] std::string_view written(std::uint32_t word) const { return words_[word].span.in(text_); }
    [[nodiscard]] bool leads_to_date(std::uint32_t word) const;
    [[nodiscard]] bool in_one_name(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] bool in_one_time(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] bool joins(std::uint32_t mark) const;
    [[nodiscard]] bool is_kept(Piece const& piece) const;
    [[nodiscard]] std::vector<Piece const*> kept() const;
    [[nodiscard]] std::size_t unit_in(std::size_t parent, Need need);
    void collect(std::uint32_t word, std::size_t unit, std::uint32_t without, int depth);
    void collect_child(std::uint32_t word, std::size_t unit, std::uint32_t without, int depth);
    [[nodiscard]] std::optional<Need> need_of(std::uint32_t word) const;
    [[nodiscard]] std::uint32_t first_of(std::uint32_t word) const;
    [[nodiscard]] std::string as_first(std::uint32_t word, bool begins) const;
    /// Leaves out the unit that is needed least; false where all must stay.
    bool shorten();

    std::string_view text_;
    AnalysedSentence const& sentence_;
    std::vector<Word> const& words_;
    std::span<FoundTime const> times_;
    std::vector<std::vector<std::uint32_t>> children_;
    std::vector<Unit> units_;
    std::vector<Piece> pieces_;
};

} // namespace dateline::engine
