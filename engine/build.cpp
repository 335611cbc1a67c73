#include "engine/build.hpp"

#include "engine/article/file_name.hpp"
#include "engine/event/extract.hpp"
#include "engine/event/undated.hpp"
#include "engine/publication/publication.hpp"
#include "grammar/scan.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace dateline::engine {

namespace {

/// What one file contributes.
struct FileResult {
    std::vector<ArticleMentions> articles;
    std::vector<UndatedArticle> undated;
    std::vector<Warning> warnings;
};

/// Whether somebody says when the article was published: its file, its text, or the user.
bool is_dated(Document const& document, std::span<StatedPublication const> stated) {
    if (document.published.interval) return true;
    return publication_of(document, grammar::scan(document.text), stated).interval.has_value();
}

FileResult extract_file(std::filesystem::path const& folder, std::string const& path, BuildOptions const& options) {
    FileResult result;
    auto const bytes = read_bytes(folder / std::filesystem::path(path), options.limits);
    if (!bytes) {
        result.warnings.push_back({name_as_text(path), message(bytes.error())});
        return result;
    }
    ReadFile file = read_articles(*bytes, path, options.limits);
    result.warnings = std::move(file.warnings);
    for (Document& document : file.documents) {
        if (is_dated(document, options.stated)) {
            result.articles.push_back(extract(std::move(document), options.anchor, options.stated));
        } else {
            result.undated.push_back({std::move(document), options.anchor});
        }
    }
    return result;
}

} // namespace

ExtractedFolder extract_files(std::filesystem::path const& folder, std::vector<std::string> const& files,
                              BuildOptions const& options) {
    std::vector<FileResult> results(files.size());
    std::atomic<std::size_t> next = 0;
    std::mutex progress;
    std::size_t done = 0;
    auto const work = [&] {
        for (std::size_t i = next++; i < files.size(); i = next++) {
            results[i] = extract_file(folder, files[i], options);
            if (options.progress) {
                std::lock_guard const lock(progress);
                options.progress(++done, files.size());
            }
        }
    };
    std::size_t const wanted = options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 1; i < std::min(wanted, files.size()); ++i)
            threads.emplace_back(work);
        work();
    }
    ExtractedFolder folder_result;
    for (FileResult& result : results) {
        std::ranges::move(result.articles, std::back_inserter(folder_result.articles));
        std::ranges::move(result.undated, std::back_inserter(folder_result.undated));
        std::ranges::move(result.warnings, std::back_inserter(folder_result.warnings));
    }
    std::ranges::sort(folder_result.warnings);
    return folder_result;
}

Result<Timeline> build(std::filesystem::path const& folder, BuildOptions const& options) {
    auto const files = list_files(folder);
    if (!files) return files.error();
    ExtractedFolder extracted = extract_files(folder, *files, options);
    date_articles(extracted.articles, std::move(extracted.undated));
    return reconcile(std::move(extracted.articles), std::move(extracted.warnings), options.selection, options.as_of);
}

} // namespace dateline::engine
