#include "render/cli/suite_update.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace dateline::cli {
namespace {

/// A text line by line, as suite_lines counts them.
class Lines {
public:
    explicit Lines(std::string_view text) : rest_(text) {}

    /// Goes to the next line; false at the end.
    bool next() {
        if (rest_.empty()) return false;
        auto const end = std::min(rest_.find('\n'), rest_.size() - 1) + 1;
        whole_ = rest_.substr(0, end);
        rest_.remove_prefix(end);
        ++number_;
        return true;
    }
    [[nodiscard]] std::size_t number() const { return number_; }
    [[nodiscard]] std::string_view whole() const { return whole_; }
    [[nodiscard]] std::string_view content() const {
        auto content = whole_;
        if (content.ends_with('\n')) content.remove_suffix(1);
        if (content.ends_with('\r')) content.remove_suffix(1);
        return content;
    }
    [[nodiscard]] std::string_view ending() const { return whole_.substr(content().size()); }

private:
    std::string_view rest_;
    std::string_view whole_;
    std::size_t number_ = 0;
};

} // namespace

std::string with_lines(std::string_view text, std::vector<NewLine> const& lines) {
    std::string result;
    auto next = lines.begin();
    for (Lines line(text); line.next();) {
        if (next != lines.end() && next->first == line.number()) {
            result.append(next->second).append(line.ending());
            ++next;
        } else {
            result += line.whole();
        }
    }
    return result;
}

std::string diff_of_lines(std::string_view path, std::string_view text, std::vector<NewLine> const& lines) {
    if (lines.empty()) return {};
    auto diff = fmt::format("--- {0}\n+++ {0}\n", path);
    auto next = lines.begin();
    for (Lines line(text); next != lines.end() && line.next();) {
        if (next->first != line.number()) continue;
        fmt::format_to(std::back_inserter(diff), "@@ -{0} +{0} @@\n-{1}\n+{2}\n", line.number(), line.content(),
                       next->second);
        ++next;
    }
    return diff;
}

} // namespace dateline::cli
