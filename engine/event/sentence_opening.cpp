#include "engine/event/day_gap.hpp"
#include "engine/event/ordered_sentence.hpp"
#include "engine/language/characters.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::engine {

std::optional<OrderedSentence::Opening> OrderedSentence::opening() const {
    constexpr std::uint32_t longest = 6;
    std::string_view const begin = text_.substr(words_.empty() ? 0 : words_[0].span.begin);
    auto const up_to = [&](std::uint32_t i) { return begin.substr(0, words_[i].span.begin - words_[0].span.begin); };
    auto const through = [&](std::uint32_t i) {
        return std::string(begin.substr(0, words_[i].span.end - words_[0].span.begin));
    };
    for (std::uint32_t i = 0; i < std::min<std::size_t>(longest, words_.size()); ++i) {
        std::string const word = lower(i);
        bool const comma = i + 1 < words_.size() && words_[i + 1].penn == PennTag::comma;
        if (i == 0 && (word == "then" || word == "afterwards" || word == "afterward" || word == "subsequently" ||
                       word == "thereafter" || (word == "later" && comma)))
            return Opening{true, through(i), {}};
        if (i == 1 && (word == "after" || word == "afterwards" || word == "afterward" || word == "thereafter") &&
            (lower(0) == "shortly" || lower(0) == "soon") && (comma || word != "after"))
            return Opening{true, through(i), {}};
        bool const later = word == "later";
        if (i > 0 && (later || word == "earlier") && (comma || later)) {
            bool const on = i + 1 < words_.size() && (lower(i + 1) == "that" || lower(i + 1) == "in" ||
                                                      lower(i + 1) == "this" || lower(i + 1) == "than");
            GapWords gap = gap_before(up_to(i));
            // Nothing but the length of time stands before it.
            if (gap.words.empty() || on || gap.words.size() + 1 != up_to(i).size()) return {};
            return Opening{later, through(i), gap.gap};
        }
        if (i == 2 && comma && lower(0) == "the" && (lower(1) == "next" || lower(1) == "following") && word == "day")
            return Opening{true, through(i), {1, 1}};
        if (i == 2 && comma && lower(0) == "the" && lower(1) == "next" && word == "morning")
            return Opening{true, through(i), {1, 1}};
        if (i == 2 && comma && lower(0) == "the" &&
            ((lower(1) == "previous" && word == "day") || (lower(1) == "day" && word == "before")))
            return Opening{false, through(i), {1, 1}};
    }
    return adverb_of_main_clause();
}

/// "A helicopter then lifted them off": beside the verb the adverb goes on from the sentence before, unless it answers
/// to a condition or a time in its own.
std::optional<OrderedSentence::Opening> OrderedSentence::adverb_of_main_clause() const {
    static constexpr std::array<std::string_view, 4> adverbs = {"afterwards", "subsequently", "then", "thereafter"};
    static constexpr std::array<std::string_view, 9> answered = {"after", "and",  "as",    "before", "but",
                                                                 "if",    "once", "since", "when"};
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
        std::string const word = lower(i);
        if (std::ranges::find(answered, word) != answered.end()) return {};
        if (std::ranges::find(adverbs, word) == adverbs.end()) continue;
        bool const of_main = words_[i].head != Word::no_head && words_[words_[i].head].head == Word::no_head &&
                             i < words_[i].head && universal(words_[i].relation) == Relation::advmod;
        if (of_main) return Opening{true, std::string(words_[i].span.in(text_)), {}};
        return {};
    }
    return {};
}

} // namespace dateline::engine
