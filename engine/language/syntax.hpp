#pragma once

#include "engine/language/segment.hpp"
#include "engine/language/tags.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

/// A word of a sentence as Universal Dependencies splits them: "don't" is "do" and "n't", "Romantic-era" is three
/// words, "Smith's" is "Smith" and "'s"; "U.S.", "17.3" and "Sung-han" are one each.
struct Word {
    static constexpr std::uint32_t no_head = UINT32_MAX;

    Span span; ///< bytes of the text; the words of a sentence follow each other and do not overlap
    Upos upos = Upos::x;
    PennTag penn = PennTag::fw;
    Relation relation = Relation::root;
    std::uint32_t head = no_head; ///< index in the sentence's words; `no_head` for the root
    std::string lemma;
    /// Whether the word is written together with the next one as one token of the treebanks: "do" of "don't".
    bool joined = false;

    friend bool operator==(Word const&, Word const&) = default;
};

/// A sentence with its dependency tree: exactly one word is the root, and every other word leads to it.
struct SyntaxTree {
    Sentence sentence;
    std::vector<Word> words;

    friend bool operator==(SyntaxTree const&, SyntaxTree const&) = default;
};

/// Splits a sentence into words, without tags: `upos`, `penn`, `lemma`, `head` and `relation` are as constructed.
[[nodiscard]] std::vector<Word> split_words(std::string_view text, Span sentence);

/// Gives words their parts of speech and lemmas. About a microsecond a word.
void tag_words(std::string_view text, std::vector<Word>& words);

/// Whether a tagged word is a common noun that is known as such, so that a capital at the start of a sentence does not
/// make it a name.
[[nodiscard]] bool is_common_noun(Word const& word);

/// Gives tagged words their heads and relations. Linear in their number.
void attach_words(std::string_view text, std::vector<Word>& words);

/// All of it for one sentence. Pure and deterministic; never fails, and the tree of an empty sentence has no words.
[[nodiscard]] SyntaxTree parse_sentence(std::string_view text, Sentence const& sentence);

/// The sentences of an English news text, in order. The model is part of the library: nothing is read at run time.
[[nodiscard]] std::vector<SyntaxTree> parse_text(std::string_view text);

} // namespace dateline::engine
