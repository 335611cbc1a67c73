#include "render/cli/site.hpp"

#include "render/cli/article_texts.hpp"
#include "render/cli/options.hpp"
#include "render/export.hpp"
#include "render/html.hpp"
#include "render/json.hpp"

#include "engine/article/sha256.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace dateline::cli {

namespace {

namespace fs = std::filesystem;

void add(Site& site, std::string path, std::string type, std::string text) {
    auto tag = '"' + engine::sha256(text).substr(0, 32) + '"';
    site.answers.insert_or_assign(std::move(path), Site::Answer{std::move(type), std::move(text), std::move(tag)});
}

} // namespace

LiveSite::LiveSite(fs::path folder, engine::BuildOptions options, std::string title)
    : folder_(std::move(folder)), options_(std::move(options)), title_(std::move(title)) {}

Result<std::shared_ptr<Site const>> LiveSite::current() {
    std::lock_guard const lock(mutex_);
    auto files = look();
    if (!files) return files.error();
    if (site_ && *files == seen_) return site_;
    auto site = build();
    if (!site) return site.error();
    site_ = *site;
    seen_ = *std::move(files);
    return site_;
}

Result<std::vector<LiveSite::File>> LiveSite::look() const {
    auto const paths = engine::list_files(folder_);
    if (!paths) return paths.error();
    std::vector<File> files;
    for (auto const& path : *paths) {
        std::error_code error;
        auto const size = fs::file_size(folder_ / path, error);
        auto const changed = fs::last_write_time(folder_ / path, error);
        files.push_back({path, size, changed});
    }
    return files;
}

Result<std::shared_ptr<Site const>> LiveSite::build() const {
    auto const timeline = engine::build(folder_, options_);
    if (!timeline) return timeline.error();
    say_warnings(timeline->warnings);
    auto site = std::make_shared<Site>();
    constexpr auto html = "text/html; charset=utf-8";
    if (timeline->events.size() + timeline->undated.size() > render::most_on_one_page) {
        // The overview is "/" and its own name: links from the pages lead to the name.
        auto pages = render::to_pages(*timeline, "timeline.html", "timeline-pages", title_);
        add(*site, "/", html, pages.front().text);
        for (auto& page : pages)
            add(*site, '/' + page.name, html, std::move(page.text));
    } else {
        render::PageOptions page;
        page.title = title_;
        if (are_small(folder_, *timeline)) page.texts = read_texts(folder_, *timeline, options_.anchor);
        add(*site, "/", html, render::to_html(*timeline, page));
    }
    add(*site, "/timeline.json", "application/json", render::to_json(*timeline));
    add(*site, "/dateline-timeline.js", "text/javascript; charset=utf-8",
        render::render(*timeline, render::Format::element).text);
    return std::shared_ptr<Site const>(std::move(site));
}

bool is_host(std::string_view header, std::vector<std::string> const& names) {
    // "[::1]:8080", "localhost:8080", "localhost"
    auto const bracket = header.find(']');
    auto const colon = header.find(':', bracket == std::string_view::npos ? 0 : bracket);
    auto const host = header.substr(0, colon);
    auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::any_of(
        names, [&](std::string const& name) { return std::ranges::equal(host, name, {}, lower, lower); });
}

} // namespace dateline::cli
