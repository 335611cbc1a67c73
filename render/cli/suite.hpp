#pragma once

#include "engine/calendar/interval.hpp"
#include "grammar/result.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Files of expression cases, one a line, fields separated by tabs:
///
///     # text                          published    words=VALUE …, or -
///     He left last Friday.            2023-04-12   last Friday=2023-04-07
///     From May 1 to the next day.     2023-04-12   May 1=2023-05-01   the next day=2023-05-02
///     Joe Friday resigned.            -            -
namespace dateline::cli {

/// Words that are to be found, and their TIMEX3 value or EDTF.
struct ExpectedTime {
    std::string words;
    std::string value;

    friend bool operator==(ExpectedTime const&, ExpectedTime const&) = default;
};

struct SuiteCase {
    std::string text;
    std::optional<engine::Interval> published;
    std::vector<ExpectedTime> expected; ///< in order of the text
};

/// A line of a suite that holds a case, with its number from 1.
struct SuiteLine {
    std::size_t number = 0;
    std::string_view text;
};

/// The lines of a suite without comments and blank ones.
[[nodiscard]] std::vector<SuiteLine> suite_lines(std::string_view suite);

/// Errors: malformed_case for a missing field or pair, not_a_date.
[[nodiscard]] Result<SuiteCase> parse_case(std::string_view line);

} // namespace dateline::cli
