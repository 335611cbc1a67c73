#pragma once

#include "grammar/catalogue.hpp"
#include "grammar/span.hpp"
#include "grammar/time_expression.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace dateline::grammar {

/// How much the words by themselves look like a time. "March 1" is strong; "May", "second" and "1974" alone are latent
/// and only taken when their neighbours support them.
enum class Strength : std::uint8_t { strong, latent };

/// A temporal expression found in a text.
struct Candidate {
    Span span;   ///< the expression's own words: "2014" of "since 2014"
    Span extent; ///< with the word that bounds or shifts it: "since 2014", "in two weeks"; else equals `span`
    TimeExpression expression;
    RuleId rule{};
    Strength strength = Strength::strong;

    friend bool operator==(Candidate const&, Candidate const&) = default;
};

/// All temporal expressions of an English text, in order and not overlapping: of those that start at the same word the
/// longest. `text` is UTF-8 of any content; invalid bytes are never part of an expression. Takes time linear in the
/// size of the text.
///
///     scan("He left last Friday.")  ->  {[8, 19), weekday(fri,last), "weekday.directed"}
[[nodiscard]] std::vector<Candidate> scan(std::string_view text);

/// The expression that is the whole of `text`, white space at both ends aside; nothing if it is none or has more words.
[[nodiscard]] std::optional<Candidate> parse(std::string_view text);

} // namespace dateline::grammar
