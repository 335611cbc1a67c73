#pragma once

#include "engine/event/analysis.hpp"
#include "engine/language/characters.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

/// Reading a sentence token by token. Private to engine/event.
namespace dateline::engine {

template <std::size_t N> [[nodiscard]] bool holds(std::array<std::string_view, N> const& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// Conjunctions that may open a clause and are not part of what it says.
inline constexpr std::array<std::string_view, 17> clause_openers = {
    "after", "although", "and",  "as",     "because", "before", "but",   "if",     "or",
    "since", "so",       "that", "though", "when",    "where",  "while", "whether"};

/// The tokens of one sentence as words.
class SentenceWords {
public:
    SentenceWords(std::string_view text, AnalysedSentence const& sentence) : text_(text), tokens_(sentence.tokens) {}

    [[nodiscard]] std::string_view operator[](std::uint32_t i) const { return tokens_[i].span.in(text_); }
    [[nodiscard]] std::string lower(std::uint32_t i) const { return to_lower((*this)[i]); }
    [[nodiscard]] bool is_mark(std::uint32_t i) const { return tokens_[i].kind == Token::Kind::punctuation; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }

    /// The text of tokens [begin, end) on one line.
    [[nodiscard]] std::string join(std::uint32_t begin, std::uint32_t end) const {
        if (begin >= end) return {};
        std::string line(Span{tokens_[begin].span.begin, tokens_[end - 1].span.end}.in(text_));
        std::string out;
        for (char const c : line) {
            if (!is_space(c)) {
                out += c;
            } else if (!out.ends_with(' ')) {
                out += ' ';
            }
        }
        return out;
    }

private:
    std::string_view text_;
    std::vector<Token> const& tokens_;
};

/// Whether any of the sentence's temporal expressions overlaps `span`.
[[nodiscard]] inline bool is_in_time(AnalysedSentence const& sentence, std::vector<FoundTime> const& times, Span span) {
    for (std::uint32_t i = sentence.times_begin; i < sentence.times_end; ++i) {
        if (times[i].candidate.span.overlaps(span)) return true;
    }
    return false;
}

} // namespace dateline::engine
