#include "render/cli/article_texts.hpp"

#include "engine/article/file_name.hpp"
#include "engine/article/read.hpp"
#include "engine/event/extract.hpp"

#include <map>
#include <set>
#include <string>
#include <system_error>
#include <utility>

namespace dateline::cli {
namespace {

namespace fs = std::filesystem;

/// The file in which an article stands, below `folder`: its path without the number that articles of one file have, and
/// without the files in an archive.
std::string file_of(fs::path const& folder, std::string const& path) {
    std::error_code error;
    auto file = path;
    for (auto mark = file.size(); mark != std::string::npos; mark = file.find_last_of("#!")) {
        file.resize(mark);
        if (fs::exists(folder / file, error)) return file;
        if (auto name = engine::name_from_text(file); fs::exists(folder / name, error)) return name;
    }
    return file;
}

} // namespace

std::vector<render::ArticleText> read_texts(fs::path const& folder, engine::Timeline const& timeline,
                                            engine::AnchorOptions const& options) {
    std::map<std::pair<std::string, std::string>, engine::ArticleRecord const*> wanted;
    std::set<std::string> files;
    for (auto const& document : timeline.documents) {
        wanted.emplace(std::pair{document.article.path, document.article.sha256}, &document.article);
        files.insert(file_of(folder, document.article.path));
    }
    std::vector<render::ArticleText> texts;
    for (auto const& file : files) {
        auto const bytes = engine::read_bytes(folder / file);
        if (!bytes) continue;
        for (auto& document : engine::read_articles(*bytes, file).documents) {
            auto const found = wanted.find({document.path, document.sha256});
            if (found == wanted.end()) continue;
            document.published = found->second->published;
            auto times = engine::find_times(document, options);
            texts.push_back({std::move(document.path), std::move(document.text), std::move(times)});
        }
    }
    return texts;
}

bool are_small(fs::path const& folder, engine::Timeline const& timeline) {
    constexpr std::uintmax_t small = 256 << 10;
    std::set<std::string> files;
    for (auto const& document : timeline.documents)
        files.insert(file_of(folder, document.article.path));
    std::uintmax_t bytes = 0;
    for (auto const& file : files) {
        std::error_code error;
        auto const size = fs::file_size(folder / file, error);
        if (!error) bytes += size;
        if (bytes > small) return false;
    }
    return true;
}

} // namespace dateline::cli
