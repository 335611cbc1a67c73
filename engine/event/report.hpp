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

/// The expression as the date behind "ended" makes it: "the year" of "the year ended June 30" is a length, and "the
/// fourth quarter" the one that ended then, whatever its number.
[[nodiscard]] grammar::TimeExpression as_ended(grammar::TimeExpression const& expression);

/// The calendar quarter that holds the middle of the one that ends on a day: that of "the quarter ended July 31" is
/// April to June. `number` is what the company counts it as, or 0.
[[nodiscard]] DiscussedPeriod quarter_ended(Day last, std::uint8_t number);

/// The 4 of "the fourth quarter"; 0 for any other expression.
[[nodiscard]] std::uint8_t quarter_number(grammar::TimeExpression const& expression);

/// The expression as a report on `period` means it, where it says less than it means: "last year" in "compared with a
/// loss of $3 million last year", after words on a quarter, is that quarter a year ago; "this quarter's loss" is that
/// of the quarter reported on, not of the one that runs.
[[nodiscard]] grammar::TimeExpression in_report(std::string_view text, grammar::Candidate const& candidate,
                                                std::optional<DiscussedPeriod> const& period);

class ReportedPeriod {
public:
    /// The period that is spoken of in a sentence; nothing if none was named lately.
    [[nodiscard]] std::optional<DiscussedPeriod> at(std::size_t sentence) const;
    /// The same, while the sentence that named it is at most two back.
    [[nodiscard]] std::optional<DiscussedPeriod> just_named(std::size_t sentence) const;

    /// Takes a time into account that stands in a sentence.
    void observe(ResolvedTime const& time, std::optional<Interval> const& published, std::size_t sentence);

private:
    /// A look back at an earlier quarter, or ahead: the report stays with its own.
    [[nodiscard]] bool is_side_remark(ResolvedTime const& time, std::optional<Interval> const& published) const;

    /// So many sentences on, the text is about something else.
    static constexpr std::size_t memory = 8;

    std::optional<DiscussedPeriod> period_;
    std::size_t sentence_ = 0;
    bool is_tentative_ = false; ///< a fiscal quarter of which the text has not said when it ended
};

} // namespace dateline::engine
