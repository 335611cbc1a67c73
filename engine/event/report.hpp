#pragma once

#include "engine/calendar/anchor.hpp"
#include "grammar/scan.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

/// The period that a text reports on, as companies do: kept while it is read. Private to engine/event.
namespace dateline::engine {

/// Whether "ended", "ending" follows an expression, so that the date after it says when the period ends.
[[nodiscard]] bool is_ended(std::string_view text, grammar::Candidate const& candidate, grammar::Candidate const& next);

/// The expression, or the length that "the year" is in "the year ended June 30".
[[nodiscard]] grammar::TimeExpression as_ended(grammar::TimeExpression const& expression);

/// The calendar quarter that holds the middle of the one that ends on a day: that of "the quarter ended July 31" is
/// April to June.
[[nodiscard]] DiscussedPeriod quarter_ended(Day last);

class ReportedPeriod {
public:
    /// The period that is spoken of in a sentence; nothing if none was named lately.
    [[nodiscard]] std::optional<DiscussedPeriod> at(std::size_t sentence) const;

    /// Takes a time into account that stands in a sentence.
    void observe(ResolvedTime const& time, std::optional<Interval> const& published, std::size_t sentence);

private:
    /// A look back at an earlier quarter, or ahead: the report stays with its own.
    [[nodiscard]] bool is_side_remark(ResolvedTime const& time, std::optional<Interval> const& published) const;

    /// So many sentences on, the text is about something else.
    static constexpr std::size_t memory = 8;

    std::optional<DiscussedPeriod> period_;
    std::size_t sentence_ = 0;
};

} // namespace dateline::engine
