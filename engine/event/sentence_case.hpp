#pragma once

#include "engine/event/analysis.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

/// Private to engine/event.
namespace dateline::engine {

/// Writes headings as a sentence would stand in the text, so that they can be read like one: "Worker Kills Two in
/// Factory Shooting" as "worker kills two in factory shooting", with the capitals that names keep. What is a name is
/// told by the text under the heading.
class SentenceCase {
public:
    /// `sentences` are those of the article, with tokens; `lower_case` are the words that its text has in lower case.
    SentenceCase(std::string_view text, std::span<AnalysedSentence const> sentences,
                 std::unordered_set<std::string> const& lower_case);

    /// The bytes of a heading, as many as before.
    [[nodiscard]] std::string of(AnalysedSentence const& heading) const;

private:
    [[nodiscard]] bool is_name(AnalysedSentence const& heading, std::size_t token, std::string const& lower) const;

    std::string_view text_;
    std::unordered_set<std::string> const& lower_case_;
    std::unordered_set<std::string> capitalised_; ///< in lower case: words with a capital inside a sentence
    std::unordered_set<std::string> pairs_;       ///< two such words side by side
};

} // namespace dateline::engine
