#pragma once

#include "engine/calendar/anchor.hpp"
#include "engine/calendar/interval.hpp"
#include "grammar/result.hpp"
#include "grammar/span.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Files of expression cases; docs/testing-your-parser.md describes both forms. One case a line, fields separated by
/// tabs:
///
///     # text                          published    words=VALUE …, or -
///     He left last Friday.            2023-04-12   last Friday=2023-04-07
///     From May 1 to the next day.     2023-04-12   May 1=2023-05-01   the next day=2023-05-02
///     Joe Friday resigned.            -            -
///
/// or one JSON object a line, which can say more of a time:
///
///     {"text": "He left last Friday.", "published": "2023-04-12",
///      "times": [{"text": "last Friday", "chars": [8, 19], "value": "2023-04-07", "type": "DATE"}]}
namespace dateline::cli {

/// What a case can say of a time, by the name it has in JSON.
enum class Member : std::uint8_t { type, value, mod, edtf, earliest, latest };
inline constexpr std::array<std::string_view, 6> member_names{"type", "value", "mod", "edtf", "earliest", "latest"};

/// A member with its text; nothing is JSON's null.
struct MemberText {
    Member member = Member::value;
    std::optional<std::string> text;
};

/// Words that are to be found and what is to be found of them.
struct ExpectedTime {
    std::string words;
    std::optional<grammar::Span> chars;    ///< code points of the text
    std::string value_or_edtf;             ///< what tab-separated cases say; empty in JSON
    std::vector<MemberText> members;       ///< what JSON says; empty in tab-separated cases
    std::vector<std::string> alternatives; ///< values that must be among the readings that were rejected
};

struct SuiteCase {
    std::size_t line = 0; ///< from 1
    std::string text;
    std::string published; ///< as it was written; empty where it is unknown
    std::optional<engine::Interval> published_interval;
    std::string locale;                 ///< such as en-GB; empty where none is said
    std::vector<ExpectedTime> expected; ///< in order of the text
};

enum class SuiteForm : std::uint8_t { tab_separated, json_lines };

/// By the ending of its name, .jsonl or .ndjson, and for others ("-") by what its first case begins with.
[[nodiscard]] SuiteForm form_of(std::string_view path, std::string_view suite);

/// A line of a suite that holds a case, with its number from 1.
struct SuiteLine {
    std::size_t number = 0;
    std::string_view text; ///< without its end
};

/// The lines of a suite without comments and blank ones.
[[nodiscard]] std::vector<SuiteLine> suite_lines(std::string_view suite);

/// Errors: malformed_case for a missing field or pair, malformed_json, not_a_date.
[[nodiscard]] Result<SuiteCase> parse_case(SuiteLine line, SuiteForm form);

/// The same line with other expectations; all else in it stays byte by byte, or, in JSON, member by member.
[[nodiscard]] std::string with_expectations(std::string_view line, SuiteForm form,
                                            std::vector<ExpectedTime> const& expected);

} // namespace dateline::cli
