#include "render/cli/article_file.hpp"

#include "engine/article/file_name.hpp"
#include "engine/article/read.hpp"
#include "render/cli/options.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace dateline::cli {
namespace {

/// The file that holds an article: "wire.jsonl" of "wire.jsonl#2", "wire.zip" of "wire.zip!a/b.xml#2". A file that
/// really has such a name is itself.
std::string file_of(std::string const& path) {
    std::error_code error;
    auto file = path;
    while (!std::filesystem::exists(file, error)) {
        auto const mark = file.find_last_of("#!");
        if (mark == std::string::npos) return path;
        file.resize(mark);
    }
    return file;
}

} // namespace

std::vector<engine::Document> read_article_file(std::string const& path) {
    auto const bytes = read_input(path);
    if (!bytes) {
        say_warning(fmt::format("{}: {}", path, message(bytes.error())));
        return {};
    }
    auto read = engine::read_articles(*bytes, path);
    say_warnings(read.warnings);
    return std::move(read.documents);
}

std::optional<engine::Document> read_article(std::string const& path) {
    auto const file = file_of(path);
    auto documents = read_article_file(file);
    for (auto& document : documents) {
        if (document.path == engine::name_as_text(path)) return std::move(document);
    }
    if (documents.size() > 1) {
        say_error(fmt::format("{} holds {} articles: name one of them, {} to {}", file, documents.size(),
                              documents.front().path, documents.back().path));
    } else if (!documents.empty()) {
        say_error(fmt::format("{} holds one article, {}", file, documents.front().path));
    }
    return {};
}

} // namespace dateline::cli
