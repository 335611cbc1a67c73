#pragma once

#include "engine/event/analysis.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Private to engine/event.
namespace dateline::engine {

/// What may stand for "he", "it" or "they" at the start of a sentence: the subject of the one before it.
struct Subject {
    std::string text; ///< the noun phrase as written
    bool plural = false;
    bool person = false;       ///< by its words; of many names that cannot be told
    bool named = false;        ///< a proper name
    bool organisation = false; ///< by its form, "BP"
};
[[nodiscard]] std::optional<Subject> main_subject(std::string_view text, AnalysedSentence const& sentence);

/// The clause of a word by the sentence's tree, as one line of at most 14 words: subject, verb, object and what else
/// there is room for, whole phrases only; without subordinate clauses, leading phrases, what describes a name between
/// commas, and dates, beside which a title stands. A verb without a tense ("agreed to sell", "accused of breaching")
/// is told with the one above it. Nothing where the tree does not tell, or too much would be left out.
/// `before` is the subject of the sentence before.
[[nodiscard]] std::optional<std::string> title_by_tree(std::string_view text, AnalysedSentence const& sentence,
                                                       Span predicate, std::vector<FoundTime> const& times,
                                                       std::optional<Subject> const& before);

/// A noun of the tree that names what happened, with what belongs to it: "Explosion aboard the rig".
[[nodiscard]] std::optional<std::string> title_of_noun(std::string_view text, AnalysedSentence const& sentence,
                                                       std::uint32_t noun, std::vector<FoundTime> const& times);

} // namespace dateline::engine
