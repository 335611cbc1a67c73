#include "engine/article/read_html.hpp"

#include "engine/article/html/main_text.hpp"
#include "engine/article/html/metadata.hpp"
#include "engine/article/html/outline.hpp"
#include "engine/article/html/tree.hpp"
#include "engine/article/metadata.hpp"
#include "engine/article/sha256.hpp"
#include "engine/publication/page_dates.hpp"

#include <algorithm>

namespace dateline::engine {

namespace {

/// What a page calls itself: by its own heading, else as it wants to be shared, else its title element.
[[nodiscard]] std::string title_of(std::string_view page, html::Tree const& tree, html::Outline const& outline,
                                   html::Metadata const& metadata) {
    if (outline.title != 0) {
        auto title = line_of(page, tree, outline.title, tree.nodes[outline.title].end);
        if (!title.empty()) return title;
    }
    for (auto const* const name : {"og:title", "twitter:title", "title"}) {
        if (auto const content = metadata.content(name)) return std::string(*content);
    }
    return metadata.title;
}

[[nodiscard]] std::optional<std::string> publisher_of(html::Metadata const& metadata) {
    if (auto const name = metadata.content("og:site_name")) return std::string(*name);
    auto const publisher = std::find_if(metadata.linked.begin(), metadata.linked.end(), [](auto const& object) {
        return object.property == "publisher" && !object.name.empty();
    });
    if (publisher != metadata.linked.end()) return publisher->name;
    return std::nullopt;
}

/// Who wrote it: the authors of the article in JSON-LD, else what the meta elements say.
[[nodiscard]] std::string byline_of(html::Metadata const& metadata) {
    std::string byline;
    for (auto const& object : metadata.linked) {
        if (object.property != "author" || object.name.empty() || object.parent == html::LinkedObject::none) continue;
        if (!html::is_article_type(metadata.linked[object.parent].type)) continue;
        if (byline.find(object.name) != std::string::npos) continue;
        byline += (byline.empty() ? "" : ", ") + object.name;
    }
    if (!byline.empty()) return byline;
    for (auto const* const name : {"author", "article:author", "parsely-author", "sailthru.author", "dc.creator"}) {
        auto const content = metadata.content(name);
        // Many give the address of the author's page.
        if (content && content->find("://") == std::string_view::npos) return std::string(*content);
    }
    return {};
}

} // namespace

ReadFile read_html(Source const& source) {
    std::string_view const page = source.text.text;
    auto const tree = html::parse(page);
    auto const metadata = html::metadata_of(page, tree);
    auto const outline = html::outline_of(page, tree, metadata.title);
    ReadFile read;
    auto& document = read.documents.emplace_back();
    document.path = source.path;
    document.sha256 = sha256(source.bytes);
    auto mapped = html::main_text(page, tree, outline, source.text.map);
    document.text = std::move(mapped.text);
    document.map = std::move(mapped.map);
    document.title = title_of(page, tree, outline, metadata);
    document.byline = byline_of(metadata);
    document.publisher = publisher_of(metadata);
    set_language(document, metadata.language);
    document.url = metadata.url;
    document.published = publication_of_page(page_dates(page, tree, outline, metadata));
    if (document.text.empty()) read.warnings.push_back({source.path, "a page without an article's text"});
    if (tree.cut_off) read.warnings.push_back({source.path, "the page has too many elements; only the first are read"});
    return read;
}

} // namespace dateline::engine
