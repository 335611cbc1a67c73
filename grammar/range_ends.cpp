#include "grammar/range_ends.hpp"

#include "grammar/english/range.hpp"
#include "grammar/english/shifted.hpp"

#include <variant>

namespace dateline::grammar {

std::optional<RangeEnds> range_ends(std::string_view text, Candidate const& candidate) {
    if (!std::holds_alternative<Range>(candidate.expression.said)) return std::nullopt;
    auto const ends = english::read_range_ends(candidate.span.in(text));
    if (!ends) return std::nullopt;
    auto const at = [&](Span part) { return Span{candidate.span.begin + part.begin, candidate.span.begin + part.end}; };
    return RangeEnds{at(ends->first), at(ends->second)};
}

std::optional<std::pair<Candidate, Candidate>> shift_parts(std::string_view text, Candidate const& candidate) {
    auto const* const shifted = std::get_if<Shifted>(&candidate.expression.said);
    if (shifted == nullptr) return std::nullopt;
    auto const parts = english::read_shift_parts(candidate.span.in(text));
    if (!parts) return std::nullopt;
    auto const part = [&](Span words, TimeExpression const& expression) {
        auto made = candidate;
        made.span = {candidate.span.begin + words.begin, candidate.span.begin + words.end};
        made.extent = made.span;
        made.expression = expression;
        return made;
    };
    auto const& shift = shifted->shift;
    return std::pair{part(parts->first, {Duration{.amount = shift.amount, .unit = shift.unit}}),
                     part(parts->second, {shifted->from})};
}

} // namespace dateline::grammar
