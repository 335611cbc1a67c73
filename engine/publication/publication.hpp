#pragma once

#include "engine/article/document.hpp"
#include "grammar/result.hpp"
#include "grammar/scan.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

/// What a user states about a publication date: `--published NAME=DATE`. `name` is a document's path, its last
/// component, or a pattern of either in which '*' stands for any characters and '?' for one; without the number of an
/// article in its file it means all of them.
struct StatedPublication {
    std::string name;
    Interval interval;
    Granularity granularity = Granularity::day;
    Qualifier qualifier = Qualifier::exact;
};

/// "003*=2023-04-09"; the date may be a day, month, year, date-time, or EDTF interval. Errors: not_a_date.
[[nodiscard]] Result<StatedPublication> parse_stated_publication(std::string_view argument);

[[nodiscard]] bool matches(StatedPublication const& stated, std::string_view path);

/// The date that the top of the text itself states: in its dateline ("SEOUL, April 10, 2023 (Wire) —"), on a line that
/// is a date and nothing else, or after "Published:" and the like. Only a date with its year stated counts.
[[nodiscard]] std::optional<Publication> publication_in_text(std::string_view text,
                                                             std::span<grammar::Candidate const> candidates);

/// The best-founded of: stated by the user (the last that matches), the document's own metadata, a date at the top of
/// the text. Unknown stays unknown.
[[nodiscard]] Publication publication_of(Document const& document, std::span<grammar::Candidate const> candidates,
                                         std::span<StatedPublication const> stated);

} // namespace dateline::engine
