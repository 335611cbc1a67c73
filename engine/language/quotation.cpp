#include "engine/language/quotation.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>

namespace dateline::engine {

namespace {

struct Marked {
    Quotation quotation;
    std::size_t first = 0; ///< sentences [first, last] that it touches
    std::size_t last = 0;
};

/// The stretches between quotation marks, straight or curly.
std::vector<Marked> marked_stretches(std::string_view text, std::vector<ParsedSentence> const& sentences) {
    std::vector<Marked> found;
    std::optional<Marked> open;
    auto const close = [&](std::uint32_t end, std::size_t sentence) {
        open->quotation.span.end = end;
        open->last = sentence;
        if (open->quotation.span.begin < end) found.push_back(*open);
        open.reset();
    };
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        Span const span = sentences[s].tree.sentence.span;
        if (open && sentences[s].tree.sentence.starts_paragraph && s > 0) {
            close(sentences[s - 1].tree.sentence.span.end, s - 1);
        }
        for (std::uint32_t i = span.begin; i < span.end;) {
            CodePoint const c = code_point_at(text, i);
            std::uint32_t const next = std::min(i + c.size, span.end);
            bool const straight = c.value == '"';
            if (!open && (straight || c.value == 0x201C)) {
                open = Marked{{{next, next}, {}}, s, s};
            } else if (open && (straight || c.value == 0x201D)) {
                close(i, s);
            }
            i = next;
        }
    }
    if (open && !sentences.empty()) close(sentences.back().tree.sentence.span.end, sentences.size() - 1);
    return found;
}

bool is_speech(std::string_view lemma) {
    return is_reporting_verb(lemma) || is_claiming_verb(lemma) || is_denying_verb(lemma) || lemma == "tell" ||
           lemma == "ask" || lemma == "reply" || lemma == "call" || lemma == "tweet";
}

} // namespace

std::vector<Quotation> find_quotations(std::string_view text, std::vector<ParsedSentence> const& sentences) {
    std::vector<Marked> marked = marked_stretches(text, sentences);
    std::vector<Quotation> quotations;
    for (std::size_t q = 0; q < marked.size(); ++q) {
        Marked& self = marked[q];
        Span const span = self.quotation.span;
        auto const is_quoted = [&](Span word) {
            return std::ranges::any_of(marked,
                                       [&](Marked const& other) { return other.quotation.span.contains(word); });
        };
        std::uint32_t nearest = UINT32_MAX;
        for (std::size_t s = self.first; s <= self.last; ++s) {
            for (Clause const& clause : sentences[s].clauses) {
                Span const verb = sentences[s].tree.words[clause.verb].span;
                auto const who = clause.passive ? clause.agent : clause.subject;
                if (!who || !is_speech(clause.lemma) || is_quoted(verb)) continue;
                if (is_quoted(sentences[s].tree.words[*who].span)) continue;
                std::uint32_t const distance = verb.begin < span.begin ? span.begin - verb.end : verb.begin - span.end;
                if (distance >= nearest) continue;
                nearest = distance;
                self.quotation.speaker = noun_phrase(sentences[s].tree, *who);
            }
        }
        bool const whole = sentences[self.first].tree.sentence.span.end <= span.end + 4 &&
                           span.begin <= sentences[self.first].tree.sentence.span.begin + 4;
        bool const goes_on = !self.quotation.speaker && whole && q > 0 && marked[q - 1].last + 1 >= self.first &&
                             !sentences[self.first].tree.sentence.starts_paragraph;
        if (goes_on) self.quotation.speaker = marked[q - 1].quotation.speaker;
        quotations.push_back(self.quotation);
    }
    return quotations;
}

} // namespace dateline::engine
