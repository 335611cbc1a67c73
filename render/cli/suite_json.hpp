#pragma once

#include "render/cli/suite.hpp"

/// Cases and answers as JSON: what a suite in JSON Lines holds, what another parser is asked, what it says.
namespace dateline::cli {

/// Code points of a text.
[[nodiscard]] std::uint32_t code_points(std::string_view text);

/// A time that a parser found.
struct FoundTime {
    grammar::Span chars; ///< code points of the text
    std::string words;
    std::vector<MemberText> members;       ///< as many as the parser gives
    std::vector<std::string> alternatives; ///< values of the readings that it rejected
    std::vector<std::string> why;          ///< its derivation, one step a line

    /// What the parser says of it; nothing where it says nothing, or null.
    [[nodiscard]] std::optional<std::string> get(Member member) const;
};

/// What a parser says of a text.
struct Answer {
    std::optional<std::string> document; ///< the id of the question, where the parser repeats it
    std::vector<FoundTime> times;        ///< in order of the text
};

/// Errors: malformed_json, malformed_case.
[[nodiscard]] Result<SuiteCase> case_from_json(std::string_view line);

/// The case's line with other `times`.
[[nodiscard]] std::string json_with(std::string_view line, std::vector<ExpectedTime> const& expected);

/// A line for `dateline dates --jsonl` or another parser, without its end:
/// {"id": "7", "published": "2023-04-12", "text": "…"}, with "locale" where the case has one.
[[nodiscard]] std::string question(SuiteCase const& given, std::size_t id);

/// A line such as `dateline dates` writes; `text` is what was asked. A time has `text`, `chars` or both, and may have
/// more; other members are passed over. Errors: malformed_json; malformed_case for JSON of another form.
[[nodiscard]] Result<Answer> answer_from_json(std::string_view line, std::string_view text);

} // namespace dateline::cli
