#pragma once

#include "engine/article/document.hpp"

#include <span>
#include <string>
#include <vector>

namespace dateline::engine {

/// When an article was published, as the fields of its file say: the best of its dates that can be read. Dates of other
/// days stand beside it as evidence. A date that only bounds it (last changed, captured) leaves it uncertain.
[[nodiscard]] Publication publication_in_metadata(std::span<MetadataDate const> dates);

/// The dates that are none: "soon".
[[nodiscard]] std::vector<std::string> unreadable_dates(std::span<MetadataDate const> dates);

} // namespace dateline::engine
