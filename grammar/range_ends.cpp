#include "grammar/range_ends.hpp"

#include "grammar/english/range.hpp"

#include <variant>

namespace dateline::grammar {

std::optional<RangeEnds> range_ends(std::string_view text, Candidate const& candidate) {
    if (!std::holds_alternative<Range>(candidate.expression.said)) return std::nullopt;
    auto const ends = english::read_range_ends(candidate.span.in(text));
    if (!ends) return std::nullopt;
    auto const at = [&](Span part) { return Span{candidate.span.begin + part.begin, candidate.span.begin + part.end}; };
    return RangeEnds{at(ends->first), at(ends->second)};
}

} // namespace dateline::grammar
