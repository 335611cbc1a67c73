#pragma once

#include "grammar/span.hpp"

#include <string_view>
#include <vector>

namespace dateline::engine {

using grammar::Span;

/// A sentence of a text: no white space at either end. A blank line always ends a paragraph, and so a sentence. A
/// single line break ends both too, unless the text is hard-wrapped there: the line is about as long as a wrapped one
/// and has no final punctuation, or the next line goes on in lower case.
struct Sentence {
    Span span;
    bool starts_paragraph = false;

    friend bool operator==(Sentence const&, Sentence const&) = default;
};

/// The sentences of an English news text, in order, not overlapping. Abbreviations ("Gen.", "Feb.", "U.S."), initials,
/// decimal points and periods inside quotations do not end one.
[[nodiscard]] std::vector<Sentence> segment(std::string_view text);

/// A word, number or punctuation mark.
struct Token {
    Span span;
    enum class Kind : std::uint8_t { word, number, punctuation } kind = Kind::word;
    bool capitalised = false;

    friend bool operator==(Token const&, Token const&) = default;
};

/// The tokens of one sentence, in order. "don't", "Sung-han", "U.S.", "17.3" and "per" are one each; "'s" is its own.
[[nodiscard]] std::vector<Token> tokenise(std::string_view text, Span sentence);

} // namespace dateline::engine
