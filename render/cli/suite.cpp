#include "render/cli/suite.hpp"

#include <algorithm>

namespace dateline::cli {
namespace {

constexpr std::string_view nothing = "-";

std::vector<std::string_view> fields_of(std::string_view line) {
    std::vector<std::string_view> fields;
    while (true) {
        auto const end = line.find('\t');
        // Editors align columns with several tabs.
        if (auto const field = line.substr(0, end); !field.empty()) fields.push_back(field);
        if (end == std::string_view::npos) return fields;
        line.remove_prefix(end + 1);
    }
}

} // namespace

std::vector<SuiteLine> suite_lines(std::string_view suite) {
    std::vector<SuiteLine> lines;
    for (std::size_t number = 1; !suite.empty(); ++number) {
        auto const end = std::min(suite.find('\n'), suite.size());
        auto line = suite.substr(0, end);
        suite.remove_prefix(std::min(end + 1, suite.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.starts_with('#') || line.find_first_not_of(" \t") == std::string_view::npos) continue;
        lines.push_back({number, line});
    }
    return lines;
}

Result<SuiteCase> parse_case(std::string_view line) {
    auto const fields = fields_of(line);
    if (fields.size() < 3) {
        return Error{ErrorCode::malformed_case, "a case has a text, a publication day and what is expected"};
    }
    SuiteCase result;
    result.text = fields[0];
    if (fields[1] != nothing) {
        result.published = engine::interval_from_iso_date(fields[1]);
        if (!result.published) return Error{ErrorCode::not_a_date, std::string{fields[1]}};
    }
    if (fields.size() == 3 && fields[2] == nothing) return result;
    for (std::size_t at = 2; at < fields.size(); ++at) {
        auto const sign = fields[at].rfind('=');
        if (sign == 0 || sign == std::string_view::npos || sign + 1 == fields[at].size()) {
            return Error{ErrorCode::malformed_case, "not words=VALUE: " + std::string{fields[at]}};
        }
        result.expected.push_back({std::string{fields[at].substr(0, sign)}, std::string{fields[at].substr(sign + 1)}});
    }
    return result;
}

} // namespace dateline::cli
