#pragma once

#include "engine/calendar/anchor.hpp"
#include "engine/timeline.hpp"
#include "render/html.hpp"

#include <filesystem>
#include <vector>

namespace dateline::cli {

/// The texts of a timeline's articles, read again from `folder`, each with all its temporal expressions as they are
/// anchored to the publication date that the timeline has. What is not there any more, or is not what the timeline was
/// built from, is left out.
[[nodiscard]] std::vector<render::ArticleText>
read_texts(std::filesystem::path const& folder, engine::Timeline const& timeline, engine::AnchorOptions const& options);

/// Whether the files together are small enough for their texts to go into a page without being asked for.
[[nodiscard]] bool are_small(std::filesystem::path const& folder, engine::Timeline const& timeline);

} // namespace dateline::cli
