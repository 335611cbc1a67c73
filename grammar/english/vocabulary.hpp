#pragma once

#include "grammar/english/lexicon.hpp"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The words that expressions are made of, numbered. Made from the tables of the lexicon when the program is compiled.
/// Numbers count by their form: "17", "2014", "3rd" and "1990s" are one word each here, and so are "17" before a hyphen
/// and "17" before a colon.
namespace dateline::grammar::english {

/// 0 is a word that is in no expression: most words.
using WordId = std::uint16_t;

inline constexpr std::size_t most_words = 2048;
using WordSet = std::bitset<most_words>;

/// Bytes behind a folded text that can be read, so that a word is looked up without a loop over its letters.
inline constexpr std::size_t padding = 64;

/// The word of `size` bytes at `first`. At least 16 bytes can be read there, and one behind the word.
[[nodiscard]] WordId word_id(char const* first, std::size_t size);

/// The same for a word whose end is not known yet; 0 at `last`.
[[nodiscard]] WordId word_id(char const* first, char const* last);

/// The word of these letters, at most 16.
[[nodiscard]] WordId word_id_of(std::string_view letters);

/// Stands for a hyphen or dash between two words, which is none but says as much.
[[nodiscard]] WordId hyphen_between();

/// Ids are from 1 to this.
[[nodiscard]] std::size_t vocabulary_size();

/// The letters of a word; empty for a number.
[[nodiscard]] std::string_view letters_of(WordId word);

/// What a word can be in an expression: its `WordClass`es.
[[nodiscard]] std::uint64_t classes_of(WordId word);

/// All words of one of the classes.
[[nodiscard]] WordSet words_of(std::uint64_t classes);

/// The words that one of these marks can follow, where a space stands for any white space: all but the numbers with
/// another mark, or none, behind them.
[[nodiscard]] WordSet words_before(std::string_view any_of);

} // namespace dateline::grammar::english
