#pragma once

#include "engine/event/analysis.hpp"

#include <cstdint>
#include <memory>
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
    bool organisation = false; ///< by its form, "WHO"
    /// Where this says something of several, these: what "they" is then.
    std::optional<std::string> several = {};
};
[[nodiscard]] std::optional<Subject> main_subject(std::string_view text, AnalysedSentence const& sentence);

/// "he", "it", where that is the sentence's subject.
[[nodiscard]] std::optional<std::string> main_pronoun(std::string_view text, AnalysedSentence const& sentence);

/// The titles that a sentence's tree gives.
class SentenceTitles {
public:
    /// `before` is the subject of the sentence before. All of these must outlive this.
    SentenceTitles(std::string_view text, AnalysedSentence const& sentence, std::vector<FoundTime> const& times,
                   std::optional<Subject> const& before);
    ~SentenceTitles();
    SentenceTitles(SentenceTitles const&) = delete;
    SentenceTitles& operator=(SentenceTitles const&) = delete;

    /// The clause of the verb at `predicate` as one line of at most 14 words: subject, verb, object and what else there
    /// is room for, whole phrases only; without subordinate clauses, leading phrases, what describes a name between
    /// commas, and dates, beside which a title stands. A verb without a tense ("agreed to sell", "accused of
    /// breaching") is told with the one above it. Nothing where the tree does not tell, or too much would be left out.
    [[nodiscard]] std::optional<std::string> of_clause(Span predicate);

    /// A noun that names what happened, with what belongs to it: "Explosion aboard the rig".
    [[nodiscard]] std::optional<std::string> of_noun(std::uint32_t noun);

private:
    class Reader;
    [[nodiscard]] Reader& reader();

    std::string_view text_;
    AnalysedSentence const& sentence_;
    std::vector<FoundTime> const& times_;
    std::optional<Subject> const& before_;
    std::unique_ptr<Reader> reader_; ///< made where the first title is asked for
};

} // namespace dateline::engine
