#pragma once

#include "engine/build.hpp"
#include "grammar/result.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::cli {

/// What `serve` answers with, by path: the timeline's page or pages, and its JSON.
struct Site {
    struct Answer {
        std::string type; ///< media type
        std::string text;
        std::string tag; ///< for the ETag header, with its quotes
    };
    std::map<std::string, Answer, std::less<>> answers; ///< "/", "/timeline.json", "/timeline-pages/2011-03.html"
};

/// A folder of articles as a site that is built anew when a file of the folder was added, changed or taken away.
/// Safe to be used by several threads.
class LiveSite {
public:
    LiveSite(std::filesystem::path folder, engine::BuildOptions options, std::string title);

    /// The site as the folder is now. Errors: unreadable_file, when the folder cannot be listed.
    [[nodiscard]] Result<std::shared_ptr<Site const>> current();

private:
    /// A file as the file system tells of it, without reading it.
    struct File {
        std::string path;
        std::uintmax_t size;
        std::filesystem::file_time_type changed;

        friend bool operator==(File const&, File const&) = default;
    };
    [[nodiscard]] Result<std::vector<File>> look() const;
    [[nodiscard]] Result<std::shared_ptr<Site const>> build() const;

    std::filesystem::path folder_;
    engine::BuildOptions options_;
    std::string title_;
    std::mutex mutex_;
    std::vector<File> seen_;
    std::shared_ptr<Site const> site_;
};

/// Whether a request's Host header names one of `names`, on whatever port. What another site's page makes a browser
/// send here names that site.
[[nodiscard]] bool is_host(std::string_view header, std::vector<std::string> const& names);

} // namespace dateline::cli
