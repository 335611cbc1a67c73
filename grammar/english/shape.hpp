#pragma once

#include "grammar/english/vocabulary.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

/// What a parser can read, as far as the prefilter asks: rules.hpp takes it from the parsers themselves, so that a rule
/// and its prefilter cannot drift apart.
namespace dateline::grammar::english {

/// Words of which a parser always reads one.
struct Head {
    WordSet words{};
    std::uint32_t commonness = 0; ///< of the words in texts: the rarer they are, the more they say
};

struct Shape {
    WordSet first{};             ///< the words it can begin with
    WordSet second{};            ///< and the words next to those
    std::array<Head, 2> heads{}; ///< one of each is among the words it reads; the one that says more first
    WordSet alone{};             ///< the words that can be all that it reads
    bool none = false;           ///< whether it can read no word at all
    bool more = false;           ///< two words or more
    bool moment = false;         ///< whether it begins with what `read_moment` reads
    std::string marks{};         ///< with one of these it always begins, which are no parts of a word; none: unknown
};

/// Whether it begins with a plus or minus.
[[nodiscard]] bool is_signed(Shape const& shape);

/// Reads no word: white space, punctuation, a look ahead. `marks` as in `Shape`; a hyphen counts as a head.
[[nodiscard]] Shape no_word(std::string_view marks = {});

/// Nothing is known: it may read anything.
[[nodiscard]] Shape anything();

/// Reads one of these words.
[[nodiscard]] Shape one_of(WordSet const& words);

/// The word of these letters.
[[nodiscard]] Shape the_word(std::string_view letters);

/// A piece of text with its punctuation: "b.c.".
[[nodiscard]] Shape the_text(std::string_view text);

[[nodiscard]] Shape sequence(Shape const& left, Shape const& right);
[[nodiscard]] Shape alternative(Shape const& left, Shape const& right);
[[nodiscard]] Shape optional(Shape subject);

/// The same parser where one of these words is always among those that it reads.
[[nodiscard]] Shape with_head(Shape shape, std::uint64_t classes);

/// What a function reads that is written by hand: the shape of its words in `WordClass`es, stated beside its
/// declaration as `template <> inline constexpr Reads reads_of<read_month> = {.first = month_word};`. Without it the
/// function is taken to read anything, and the rules that begin with it are tried at every word of the vocabulary.
struct Reads {
    std::uint64_t first = 0;  ///< the words it can begin with; 0 for any
    std::uint64_t second = 0; ///< the words next to those, where it reads more than one; 0 if it never does
    bool one = true;          ///< whether it can read one word only
    std::uint64_t alone = 0;  ///< which words those are, if not all of the first
    std::uint64_t head = 0;   ///< one of these is among the words it reads, if that is not the first
    std::uint64_t joint = 0;  ///< and one of these
    bool kept = false;        ///< whether what it reads at a place is kept there, for the other rules that ask for it

    friend constexpr bool operator==(Reads const&, Reads const&) = default;
};
template <auto read> inline constexpr Reads reads_of{};

inline constexpr std::uint64_t any_class = ~std::uint64_t{0};

[[nodiscard]] Shape shape_of(Reads const& reads);

/// The shape of a function; specialised for those whose words follow from the rules that they try.
template <auto read> Shape shape_of_function(Reads const& reads) {
    return shape_of(reads);
}

} // namespace dateline::grammar::english
