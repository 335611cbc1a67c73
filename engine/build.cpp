#include "engine/build.hpp"

#include "engine/event/extract.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace dateline::engine {

namespace {

/// What one file contributes.
struct FileResult {
    std::vector<ArticleMentions> articles;
    std::vector<Warning> warnings;
};

FileResult extract_file(std::filesystem::path const& folder, std::string const& path, BuildOptions const& options) {
    FileResult result;
    auto const bytes = read_bytes(folder / std::filesystem::path(path), options.limits);
    if (!bytes) {
        result.warnings.push_back({decode_utf8(path).text, message(bytes.error())});
        return result;
    }
    ReadFile file = read_articles(*bytes, path);
    result.warnings = std::move(file.warnings);
    for (Document& document : file.documents) {
        result.articles.push_back(extract(std::move(document), options.anchor, options.stated));
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
        std::ranges::move(result.warnings, std::back_inserter(folder_result.warnings));
    }
    std::ranges::sort(folder_result.warnings);
    return folder_result;
}

Result<Timeline> build(std::filesystem::path const& folder, BuildOptions const& options) {
    auto const files = list_files(folder);
    if (!files) return files.error();
    ExtractedFolder extracted = extract_files(folder, *files, options);
    return reconcile(std::move(extracted.articles), std::move(extracted.warnings), options.selection, options.as_of);
}

} // namespace dateline::engine
