#pragma once

#include "engine/language/key_table.hpp"
#include "engine/language/tagger.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Private to engine/language.
namespace dateline::engine {

/// How a lemma is made of a form.
struct LemmaEdit {
    bool lower = false;     ///< put it into lower case first
    std::uint8_t strip = 0; ///< take away so many bytes at the end
    std::string append;

    [[nodiscard]] std::string apply(std::string_view form) const;
    friend auto operator<=>(LemmaEdit const&, LemmaEdit const&) = default;
};

/// The longest ending of a form that a rule is keyed by, in bytes.
inline constexpr std::size_t longest_lemma_ending = 6;
/// Keys of the rules: for a whole word, and for all words with an ending, each with its tag.
[[nodiscard]] std::uint64_t lemma_word_key(TagPair tag, std::string_view form);
[[nodiscard]] std::uint64_t lemma_ending_key(TagPair tag, std::string_view ending);
/// Key of a lemma that occurs in the training data.
[[nodiscard]] std::uint64_t known_lemma_key(Upos tag, std::string_view lemma);
/// "1,645" as "1645".
[[nodiscard]] std::string without_separators(std::string_view number);

/// Finds lemmas by the rule of the word, else of an ending: the longest that makes a known lemma or, if none does, the
/// longest that has a rule.
class Lemmatiser {
public:
    Lemmatiser(KeyTable rules, std::vector<LemmaEdit> edits) : rules_(rules), edits_(std::move(edits)) {}

    [[nodiscard]] std::string lemma(std::string_view form, TagPair tag) const;
    /// Whether it was seen as the lemma of a noun, verb or adjective.
    [[nodiscard]] bool knows(Upos tag, std::string_view lemma) const;

private:
    KeyTable rules_;
    std::vector<LemmaEdit> edits_;
};

} // namespace dateline::engine
