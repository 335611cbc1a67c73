#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

/// Closed classes of words by which word order tells verbs and clauses. Private to engine/language.
namespace dateline::engine {

template <std::size_t N> using WordList = std::array<std::string_view, N>;

inline constexpr WordList<33> prepositions = {
    "about",   "across", "after",  "against", "among",   "around", "as",     "at",      "before", "behind", "below",
    "between", "by",     "during", "for",     "from",    "in",     "inside", "into",    "near",   "of",     "off",
    "on",      "over",   "per",    "since",   "through", "to",     "toward", "towards", "under",  "until",  "with"};
inline constexpr WordList<14> pronouns = {"he",   "her",  "him",  "i",  "it", "she", "that",
                                          "them", "they", "this", "us", "we", "who", "you"};
inline /// What may begin a clause, strongest first: where two verbs stand in a row, the clause of the second begins at
       /// the
    /// last marker of the strongest kind between them.
    constexpr WordList<14>
        subordinators = {"although", "because", "if",      "that",  "though", "unless", "what",
                         "when",     "where",   "whether", "which", "while",  "who",    "whose"};

template <std::size_t N> [[nodiscard]] bool is_one_of(WordList<N> const& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

} // namespace dateline::engine
