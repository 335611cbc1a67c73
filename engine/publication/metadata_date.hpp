#pragma once

#include "engine/article/document.hpp"

#include <span>
#include <string>
#include <vector>

namespace dateline::engine {

/// When an article was published, as the fields of its file say: the best of its dates that can be read. Dates that are
/// not at the same time stand beside it as evidence. A date of a last change leaves it uncertain, and so does a first
/// version made days before this one, which then counts. When it was captured is evidence and never the date.
[[nodiscard]] Publication publication_in_metadata(std::span<MetadataDate const> dates);

/// The dates that are none, or none of a publication: "soon", "4 months ago", the year 3609.
[[nodiscard]] std::vector<std::string> unreadable_dates(std::span<MetadataDate const> dates);

} // namespace dateline::engine
