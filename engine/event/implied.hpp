#pragma once

#include "engine/article/document.hpp"
#include "engine/event/analysis.hpp"
#include "engine/event/mention.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Private to engine/event.
namespace dateline::engine {

/// Follows an article's sentences and tells when what a clause without a time of its own happened: with the clause
/// beside it in its sentence, at the time the text speaks of there, on the day of the story, or on the day of
/// publication. All of it is likely, none of it is said.
class StoryTime {
public:
    StoryTime(Document const& document, ArticleAnalysis const& analysis) : document_(document), analysis_(analysis) {}

    /// To be told each sentence first, what is dropped too. A dateline, or the line of another author, may begin
    /// another story: what was spoken of before is not spoken of there. What a section under a subheading tells may
    /// have happened at any time.
    void begin(AnalysedSentence const& sentence, std::uint32_t position);

    /// One for each predicate of the sentence, the sentences in order; nothing for what has a time in `times`, was
    /// planned, might be, had happened before, or is what somebody said.
    [[nodiscard]] std::vector<std::optional<ImpliedTime>> read(AnalysedSentence const& sentence, std::uint32_t position,
                                                               std::span<FoundTime const* const> times);

private:
    struct Spoken {
        FoundTime const* time = nullptr;
        std::uint32_t sentence = 0;
        bool recent = false; ///< not long before publication
    };

    [[nodiscard]] std::optional<ImpliedTime> implied(AnalysedSentence const& sentence, std::size_t predicate,
                                                     std::uint32_t position,
                                                     std::span<FoundTime const* const> times) const;
    [[nodiscard]] std::optional<ImpliedTime> with_publication() const;
    [[nodiscard]] std::optional<ImpliedTime> with(FoundTime const& time, bool same_sentence) const;
    [[nodiscard]] bool sets_story(FoundTime const& time) const;
    [[nodiscard]] bool is_recent(FoundTime const& time) const;

    Document const& document_;
    ArticleAnalysis const& analysis_;
    std::uint32_t part_ = 0;       ///< the sentence with which the part of the text begins
    std::uint32_t section_ = 0;    ///< that with which its section begins: a subheading, or the part's
    std::optional<Spoken> story_;  ///< what the article is the news of
    std::optional<Spoken> spoken_; ///< what the text speaks of now
};

} // namespace dateline::engine
