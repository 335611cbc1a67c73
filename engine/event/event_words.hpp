#pragma once

#include "engine/event/analysis.hpp"
#include "engine/event/mention.hpp"
#include "engine/language/syntax.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Private to engine/event.
namespace dateline::engine {

/// A word of a sentence that names something that happens, besides the predicates of its clauses: a participle or an
/// infinitive ("struck, killing 20") or a noun ("the explosion").
struct EventWord {
    std::uint32_t word = 0; ///< index in the tagged words
    Form form = Form::noun;
    std::string lemma;         ///< as in `Mention`
    std::size_t predicate = 0; ///< index of the predicate in whose clause it stands
    /// Index of a temporal expression of the article that dates the word itself: "the April 20 explosion", "killed on
    /// Monday"; else nothing.
    std::optional<std::uint32_t> time;
    /// Whether it happens when its clause does: "struck, killing 20"; "launched an attack".
    bool shares_time = false;
    /// Of a noun: whether its clause tells nothing but that it happens: "will make a visit", "the visit takes place".
    bool is_told = false;
};

/// The sentence's words with their parts of speech: those of its tree where it was parsed, else tagged now, without
/// heads.
[[nodiscard]] std::vector<Word> tagged_words(std::string_view text, AnalysedSentence const& sentence);

/// The event words of a sentence that has predicates, in order. `words` are its tagged words.
[[nodiscard]] std::vector<EventWord> find_event_words(std::string_view text, AnalysedSentence const& sentence,
                                                      std::vector<Word> const& words,
                                                      std::vector<FoundTime> const& times);

/// The word with what belongs to it, as a line of at most 14 words that can stand as a title: "Explosion aboard the
/// rig". Needs words with heads.
[[nodiscard]] std::string title_of(std::string_view text, std::vector<Word> const& words, EventWord const& event);

} // namespace dateline::engine
