#include "engine/event/sentence_case.hpp"

#include "engine/language/characters.hpp"
#include "engine/language/event_nouns.hpp"
#include "engine/language/verbs.hpp"

#include <algorithm>
#include <array>

namespace dateline::engine {

namespace {

/// Words of grammar that a short text may not have in lower case.
constexpr std::array<std::string_view, 38> grammar_words = {
    "about", "after", "against", "amid",  "among", "and",  "around", "as",      "at",  "before",
    "by",    "for",   "from",    "how",   "in",    "into", "its",    "near",    "not", "of",
    "off",   "on",    "over",    "since", "than",  "that", "the",    "through", "to",  "under",
    "until", "when",  "where",   "while", "who",   "why",  "with",   "without"};
static_assert(std::ranges::is_sorted(grammar_words));

bool is_capital_word(Token const& token) {
    return token.kind == Token::Kind::word && token.capitalised;
}

std::string pair_of(std::string const& first, std::string const& second) {
    return first + ' ' + second;
}

} // namespace

SentenceCase::SentenceCase(std::string_view text, std::span<AnalysedSentence const> sentences,
                           std::unordered_set<std::string> const& lower_case)
    : text_(text), lower_case_(lower_case) {
    for (AnalysedSentence const& sentence : sentences) {
        if (sentence.heading) continue;
        for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
            if (!is_capital_word(sentence.tokens[i])) continue;
            std::string const word = to_lower(sentence.tokens[i].span.in(text));
            if (i > 0) capitalised_.insert(word);
            if (i + 1 < sentence.tokens.size() && is_capital_word(sentence.tokens[i + 1]))
                pairs_.insert(pair_of(word, to_lower(sentence.tokens[i + 1].span.in(text))));
        }
    }
}

bool SentenceCase::is_name(AnalysedSentence const& heading, std::size_t token, std::string const& lower) const {
    auto const& tokens = heading.tokens;
    auto const lower_at = [&](std::size_t i) { return to_lower(tokens[i].span.in(text_)); };
    bool const paired = (token > 0 && pairs_.contains(pair_of(lower_at(token - 1), lower))) ||
                        (token + 1 < tokens.size() && pairs_.contains(pair_of(lower, lower_at(token + 1))));
    if (paired) return true;
    if (lower_case_.contains(lower)) return false;
    if (std::ranges::binary_search(grammar_words, lower)) return false;
    if (capitalised_.contains(lower)) return true;
    // The text has it in neither form: then it is a name unless it is known as a word.
    auto const verb = read_verb(lower);
    if (verb && (lower.size() > 4 || is_known_verb(verb->lemma))) return false;
    std::string_view const singular = std::string_view(lower).substr(0, lower.size() - (lower.ends_with('s') ? 1 : 0));
    return !event_noun(lower) && !event_noun(singular);
}

std::string SentenceCase::of(AnalysedSentence const& heading) const {
    std::string written(heading.span.in(text_));
    for (std::size_t i = 0; i < heading.tokens.size(); ++i) {
        Token const& token = heading.tokens[i];
        if (!is_capital_word(token)) continue;
        std::string const lower = to_lower(token.span.in(text_));
        std::size_t const at = token.span.begin - heading.span.begin;
        if (!is_name(heading, i, lower)) {
            written.replace(at, lower.size(), lower);
            continue;
        }
        // A heading all in capitals; short words in capitals are abbreviations.
        constexpr std::size_t longest_abbreviation = 4;
        for (std::size_t c = 1; c < lower.size() && lower.size() > longest_abbreviation; ++c)
            written[at + c] = lower[c];
    }
    return written;
}

} // namespace dateline::engine
