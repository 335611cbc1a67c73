#include "render/csv_writer.hpp"

#include "render/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dateline::render {

namespace {

/// Spreadsheets calculate cells that begin so; the wide forms as well, where Chinese or Japanese is set.
bool begins_formula(std::string_view cell) {
    static constexpr std::array<std::string_view, 10> beginnings = {"=",  "+",  "-",  "@",  "\t",
                                                                    "\r", "＝", "＋", "－", "＠"};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](auto beginning) { return cell.starts_with(beginning); });
}

} // namespace

CsvWriter::CsvWriter(std::initializer_list<std::string_view> header) {
    for (auto const name : header)
        cell(name);
    end_row();
}

/// Quoted also at ';' and tab, which some spreadsheets take for separators.
void CsvWriter::cell(std::string_view text) {
    if (!first_) text_ += ',';
    first_ = false;
    auto content = readable(text);
    if (begins_formula(content)) content.insert(0, 1, '\'');
    if (content.find_first_of(",;\"") == std::string::npos) {
        text_ += content;
        return;
    }
    text_ += '"';
    for (char const c : content) {
        if (c == '"') text_ += '"';
        text_ += c;
    }
    text_ += '"';
}

void CsvWriter::cell(std::uint64_t number) {
    cell(fmt::format_int(number).c_str());
}

void CsvWriter::end_row() {
    text_ += "\r\n";
    first_ = true;
}

} // namespace dateline::render
