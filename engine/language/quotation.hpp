#pragma once

#include "engine/language/syntactic_clause.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace dateline::engine {

/// Words that a text gives as somebody's own.
struct Quotation {
    Span span;                   ///< between the marks
    std::optional<Span> speaker; ///< as written: "the minister", "she"

    friend bool operator==(Quotation const&, Quotation const&) = default;
};

/// A sentence with its clauses.
struct ParsedSentence {
    SyntaxTree tree;
    std::vector<Clause> clauses;
};

/// The quotations of consecutive sentences, in order. One that its paragraph does not close ends with the paragraph.
/// The speaker is the subject of the nearest verb of speech beside it, in a sentence that it shares; a quotation that
/// is a sentence of its own goes on with the speaker of the one before it in the paragraph.
[[nodiscard]] std::vector<Quotation> find_quotations(std::string_view text,
                                                     std::vector<ParsedSentence> const& sentences);

} // namespace dateline::engine
