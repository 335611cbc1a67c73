#include "render/cli/article_file.hpp"

#include "engine/article/read.hpp"
#include "engine/article/read_timeml.hpp"
#include "render/cli/options.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace dateline::cli {
namespace {

/// "wire.jsonl#2" without its number, unless a file really has that name.
std::string file_of(std::string const& path) {
    std::error_code error;
    auto const number = path.rfind('#');
    if (number == std::string::npos || std::filesystem::exists(path, error)) return path;
    return path.substr(0, number);
}

} // namespace

std::vector<engine::Document> read_article_file(std::string const& path) {
    auto const bytes = read_input(path);
    if (!bytes) {
        say_warning(fmt::format("{}: {}", path, message(bytes.error())));
        return {};
    }
    if (engine::looks_like_timeml(*bytes)) {
        auto document = engine::read_timeml(*bytes, path);
        if (document) return {*std::move(document)};
        say_warning(fmt::format("{}: {}", path, message(document.error())));
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
        if (document.path == path) return std::move(document);
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
