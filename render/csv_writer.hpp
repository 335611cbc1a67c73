#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

/// Private to render/.
namespace dateline::render {

/// Writes rows of RFC 4180: CRLF, cells quoted where they must be. No cell is one that a spreadsheet would calculate:
/// such cells have an apostrophe before them.
class CsvWriter {
public:
    explicit CsvWriter(std::initializer_list<std::string_view> header);

    void cell(std::string_view text);
    void cell(std::uint64_t number);
    void end_row();

    [[nodiscard]] std::string take() && { return std::move(text_); }

private:
    std::string text_;
    bool first_ = true; ///< the next cell begins a row
};

} // namespace dateline::render
