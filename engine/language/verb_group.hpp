#pragma once

#include "engine/language/clause.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Private to engine/language.
namespace dateline::engine {

/// The verb groups of a sentence, "will be told", by the words that stand side by side and their tags. What the clauses
/// of word order (clause.hpp) are made of.
class VerbGroups {
public:
    /// Without `words`, tagged, word forms must do.
    VerbGroups(std::string_view text, std::span<Token const> tokens, std::span<Word const> words);

    /// The group that begins at token `i`, if one does: a predicate without its clause.
    [[nodiscard]] std::optional<Predicate> at(std::uint32_t i) const;

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
    /// A token in lower case; empty behind the last.
    [[nodiscard]] std::string_view word(std::size_t i) const {
        return i < words_.size() ? std::string_view(words_[i]) : std::string_view();
    }
    [[nodiscard]] Token const& token(std::size_t i) const { return tokens_[i]; }
    [[nodiscard]] bool is_quote(std::size_t i) const;
    /// Whether a group is a past form alone.
    [[nodiscard]] bool is_simple_past(Predicate const& p) const;
    /// Whether it may be a participle.
    [[nodiscard]] bool is_plain_past(Predicate const& p) const;
    /// Whether a group is a past form that describes a noun before it, whatever its tag: by the tree it has no subject
    /// and stands in the subject of a later verb ("the papers, old but found lately, show"), or else before a
    /// preposition.
    [[nodiscard]] bool is_reduced(Predicate const& p) const;
    /// Whether a group is a past form that shares the subject of another clause: "when asked", "as expected".
    [[nodiscard]] bool is_elliptic(Predicate const& p) const;

private:
    [[nodiscard]] bool is_word(std::size_t i) const {
        return i < tokens_.size() && tokens_[i].kind == Token::Kind::word;
    }
    [[nodiscard]] std::uint32_t skip_adverbs(std::uint32_t i, bool& negated) const;
    [[nodiscard]] Predicate predicate_at(std::uint32_t i, std::uint32_t group_begin, std::string lemma) const;
    [[nodiscard]] bool is_tagged_verb(std::uint32_t i) const;
    [[nodiscard]] bool verb_may_precede(std::uint32_t i) const;
    [[nodiscard]] std::optional<Predicate> tagged(std::uint32_t i) const;
    [[nodiscard]] std::optional<Predicate> after_modal(std::uint32_t i) const;
    [[nodiscard]] std::optional<Predicate> after_have(std::uint32_t i) const;
    [[nodiscard]] std::optional<Predicate> after_be(std::uint32_t i) const;
    [[nodiscard]] std::optional<Predicate> after_do(std::uint32_t i) const;
    [[nodiscard]] std::optional<Predicate> plain(std::uint32_t i) const;
    [[nodiscard]] Predicate planned_by(Predicate const& verb) const;

    std::span<Token const> tokens_;
    std::span<Word const> tree_; ///< the sentence's words; empty where it is not tagged
    std::vector<std::string> words_;
    bool title_case_ = false;
    std::vector<PennTag> tag_of_;        ///< of each token; empty where the sentence is not tagged
    std::vector<std::uint32_t> word_of_; ///< likewise: the first word of each token, or none
};

} // namespace dateline::engine
