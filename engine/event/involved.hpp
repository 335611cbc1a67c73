#pragma once

#include "engine/event/analysis.hpp"
#include "engine/language/syntactic_clause.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Private to engine/event.
namespace dateline::engine {

/// Follows an article's sentences and tells who and what takes part in what a word names: the noun phrases of its
/// clause, "he" and "its" as whom they stand for.
class Involvement {
public:
    explicit Involvement(std::string_view text) : text_(text) {}

    /// To be called with the sentences in order.
    void read(AnalysedSentence const& sentence);

    /// Who takes part in what the word at `span` of the sentence read last names: as written, subject first. Nothing in
    /// a sentence without a tree.
    [[nodiscard]] std::vector<std::string> in(Span span) const;

private:
    void add_phrase(std::uint32_t head, std::vector<std::string>& found) const;
    void remember_subject(Clause const& clause);
    [[nodiscard]] std::optional<std::uint32_t> word_at(Span span) const;

    std::string_view text_;
    AnalysedSentence const* sentence_ = nullptr;
    std::string person_; ///< of whom "he" is said in the sentence read last
    std::string thing_;  ///< of what "it" is
    std::string next_person_;
    std::string next_thing_;
};

} // namespace dateline::engine
