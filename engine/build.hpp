#pragma once

#include "engine/article/read.hpp"
#include "engine/calendar/anchor.hpp"
#include "engine/event/undated.hpp"
#include "engine/publication/publication.hpp"
#include "engine/reconcile/reconcile.hpp"
#include "grammar/result.hpp"

#include <filesystem>
#include <functional>
#include <vector>

namespace dateline::engine {

struct BuildOptions {
    AnchorOptions anchor;
    ReadLimits limits;
    std::vector<StatedPublication> stated;
    Selection selection;
    std::optional<Day> as_of;
    unsigned jobs = 0; ///< threads; 0 is one for each core
    /// Called after each file, from any thread, one at a time, with files done and all files.
    std::function<void(std::size_t, std::size_t)> progress;
};

/// What a folder's files contribute, in order of path, and what went wrong.
struct ExtractedFolder {
    std::vector<ArticleMentions> articles;
    std::vector<UndatedArticle> undated; ///< for `date_articles`, once all of the folder is there
    std::vector<Warning> warnings;       ///< sorted
};

/// Reads and extracts `files`, paths relative to `folder`. The result does not depend on `jobs`.
[[nodiscard]] ExtractedFolder extract_files(std::filesystem::path const& folder, std::vector<std::string> const& files,
                                            BuildOptions const& options);

/// A folder of articles to a timeline. Errors: unreadable_file, when the folder itself cannot be listed.
[[nodiscard]] Result<Timeline> build(std::filesystem::path const& folder, BuildOptions const& options = {});

} // namespace dateline::engine
