#pragma once

#include "engine/event/analysis.hpp"
#include "engine/event/clause_title.hpp"
#include "engine/event/mention.hpp"

#include <optional>
#include <string>
#include <vector>

/// What a clause says, in the words of its sentence. Private to engine/event.
namespace dateline::engine {

/// The subject of a predicate: its name where it has one, else the words before the verb; empty where there are none.
[[nodiscard]] std::string subject_of(std::string_view text, AnalysedSentence const& sentence,
                                     Predicate const& predicate);

/// Who says what the clause says, if the sentence tells: "…, police said", "X said that …", "according to X".
struct Attribution {
    std::string who;
    bool claimed = false; ///< the text keeps its distance: "claimed", "allegedly", a leaked document
};
[[nodiscard]] std::optional<Attribution> attribution_of(std::string_view text, AnalysedSentence const& sentence,
                                                        std::size_t predicate);

/// What a predicate is the news of: its clause and, where it passes something on, the clause that says what.
struct Message {
    std::uint32_t begin = 0; ///< tokens [begin, end)
    std::uint32_t end = 0;
    std::size_t predicate = 0; ///< whose clause comes first
};
[[nodiscard]] Message message_of(std::string_view text, AnalysedSentence const& sentence, std::size_t predicate);

/// The clause as one line of at most 14 words: without dateline, leading date, conjunction and attribution, with its
/// subject where the clause leaves it out. By the sentence's tree where it has one, else by word order.
[[nodiscard]] std::string title_of(std::string_view text, AnalysedSentence const& sentence, std::size_t predicate,
                                   std::vector<FoundTime> const& times, SentenceTitles& titles);

/// Lower-case content words of tokens [begin, end), reduced to a common form, sorted, no duplicates.
[[nodiscard]] std::vector<std::string> content_words(std::string_view text, AnalysedSentence const& sentence,
                                                     std::uint32_t begin, std::uint32_t end,
                                                     std::vector<FoundTime> const& times);

/// The figures in tokens [begin, end) that are not part of a date. Spans count bytes of the text.
[[nodiscard]] std::vector<Figure> figures_in(std::string_view text, AnalysedSentence const& sentence,
                                             std::uint32_t begin, std::uint32_t end,
                                             std::vector<FoundTime> const& times);

/// Whether a title leaves open of whom it tells.
[[nodiscard]] bool begins_with_pronoun(std::string_view title);

} // namespace dateline::engine
