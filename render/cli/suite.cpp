#include "render/cli/suite.hpp"

#include "render/cli/suite_json.hpp"

#include <algorithm>

namespace dateline::cli {
namespace {

constexpr std::string_view nothing = "-";

struct Field {
    std::string_view text;
    std::size_t begin = 0; ///< in its line
};

std::vector<Field> fields_of(std::string_view line) {
    std::vector<Field> fields;
    for (std::size_t begin = 0; begin <= line.size();) {
        auto const end = std::min(line.find('\t', begin), line.size());
        // Editors align columns with several tabs.
        if (end > begin) fields.push_back({line.substr(begin, end - begin), begin});
        begin = end + 1;
    }
    return fields;
}

Result<SuiteCase> parse_tab_separated(std::string_view line) {
    auto const fields = fields_of(line);
    if (fields.size() < 3) {
        return Error{ErrorCode::malformed_case, "a case has a text, a publication day and what is expected"};
    }
    SuiteCase result;
    result.text = fields[0].text;
    if (fields[1].text != nothing) result.published = fields[1].text;
    if (fields.size() == 3 && fields[2].text == nothing) return result;
    for (auto const& [field, begin] : std::span{fields}.subspan(2)) {
        auto const sign = field.rfind('=');
        if (sign == 0 || sign == std::string_view::npos || sign + 1 == field.size()) {
            return Error{ErrorCode::malformed_case, "not words=VALUE: " + std::string{field}};
        }
        ExpectedTime time;
        time.words = field.substr(0, sign);
        time.value_or_edtf = field.substr(sign + 1);
        result.expected.push_back(std::move(time));
    }
    return result;
}

std::string tab_separated_with(std::string_view line, std::vector<ExpectedTime> const& expected) {
    std::string result{line.substr(0, fields_of(line)[2].begin)};
    if (expected.empty()) return result + std::string{nothing};
    bool first = true;
    for (auto const& time : expected) {
        if (!std::exchange(first, false)) result += '\t';
        result += time.words + '=' + time.value_or_edtf;
    }
    return result;
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

} // namespace

SuiteForm form_of(std::string_view path, std::string_view suite) {
    if (path.ends_with(".jsonl") || path.ends_with(".ndjson")) return SuiteForm::json_lines;
    if (path.ends_with(".tsv")) return SuiteForm::tab_separated;
    auto const lines = suite_lines(suite);
    return !lines.empty() && lines.front().text.starts_with('{') ? SuiteForm::json_lines : SuiteForm::tab_separated;
}

std::vector<SuiteLine> suite_lines(std::string_view suite) {
    std::vector<SuiteLine> lines;
    for (std::size_t number = 1; !suite.empty(); ++number) {
        auto const end = std::min(suite.find('\n'), suite.size());
        auto line = suite.substr(0, end);
        suite.remove_prefix(std::min(end + 1, suite.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!line.starts_with('#') && !is_blank(line)) lines.push_back({number, line});
    }
    return lines;
}

Result<SuiteCase> parse_case(SuiteLine line, SuiteForm form) {
    auto result = form == SuiteForm::json_lines ? case_from_json(line.text) : parse_tab_separated(line.text);
    if (!result) return result;
    result->line = line.number;
    if (!result->published.empty()) {
        result->published_interval = engine::interval_from_iso_date(result->published);
        if (!result->published_interval) return Error{ErrorCode::not_a_date, result->published};
    }
    return result;
}

std::string with_expectations(std::string_view line, SuiteForm form, std::vector<ExpectedTime> const& expected) {
    return form == SuiteForm::json_lines ? json_with(line, expected) : tab_separated_with(line, expected);
}

} // namespace dateline::cli
