#include "engine/article/read_feed.hpp"

#include "engine/article/embedded.hpp"
#include "engine/article/lines.hpp"
#include "engine/article/markup_text.hpp"
#include "engine/article/metadata.hpp"
#include "engine/article/wire.hpp"
#include "engine/article/xml.hpp"

#include <utility>

namespace dateline::engine {

namespace {

/// What an element says in one line; titles may hold HTML as character data.
[[nodiscard]] std::string line(Source const& source, pugi::xml_node element) {
    if (!element) return {};
    MappedText content = element_content(source.text, xml::begin_of(element));
    if (holds_markup(content.text)) content = markup_text(content);
    return std::string(trimmed(content.text));
}

/// What the whole feed says of its items.
struct Channel {
    std::string title;
    std::string language;
};

[[nodiscard]] Channel channel_of(Source const& source, pugi::xml_node tree) {
    auto channel = xml::descendant(tree, "channel");
    if (!channel) channel = xml::child(tree, "feed");
    auto language = line(source, xml::child(channel, "language"));
    if (language.empty()) language = xml::attribute(channel, "lang");
    return {line(source, xml::child(channel, "title")), std::move(language)};
}

[[nodiscard]] bool is_text(std::string_view name) {
    return name == "encoded" || name == "content" || name == "description" || name == "summary";
}

void add_link(Document& document, Source const& source, pugi::xml_node link) {
    auto const relation = xml::attribute(link, "rel");
    if (!document.url.empty() || !(relation.empty() || relation == "alternate")) return;
    document.url = xml::attribute(link, "href");
    if (document.url.empty()) document.url = line(source, link);
}

void add_byline(Document& document, Source const& source, pugi::xml_node author) {
    if (!document.byline.empty()) return;
    auto const name = xml::child(author, "name");
    document.byline = line(source, name ? name : author);
}

/// All of an item but its texts.
void add_field(Document& document, Source const& source, pugi::xml_node node) {
    auto const name = xml::local_name(node);
    auto const date = [&](DateRole role) {
        wire::add_date(document, role, std::string("feed ") + node.name(), node.text().get());
    };
    if (name == "title" && document.title.empty())
        document.title = line(source, node);
    else if (name == "link")
        add_link(document, source, node);
    else if (name == "guid" || name == "id")
        document.id = line(source, node);
    else if (name == "pubDate" || name == "published" || name == "issued" || name == "date")
        date(DateRole::published);
    else if (name == "created")
        date(DateRole::created);
    else if (name == "updated" || name == "modified")
        date(DateRole::modified);
    else if (name == "creator" || name == "author")
        add_byline(document, source, node);
    else if (name == "language")
        set_language(document, line(source, node));
    else if (name == "source" && !line(source, node).empty())
        document.publisher = line(source, node);
}

[[nodiscard]] Document make_document(Source const& source, pugi::xml_node item, Channel const& channel) {
    Document document;
    set_language(document, channel.language);
    set_language(document, xml::attribute(item, "lang"));
    MappedText longest;
    for (auto const node : item.children()) {
        if (!is_text(xml::local_name(node))) {
            add_field(document, source, node);
            continue;
        }
        auto content = element_content(source.text, xml::begin_of(node));
        if (content.text.size() > longest.text.size()) longest = std::move(content);
    }
    if (!document.publisher && !channel.title.empty()) document.publisher = channel.title;
    set_content(document, std::move(longest));
    if (auto const title = xml::child(item, "title"); trimmed(document.text).empty() && title) {
        set_content(document, element_content(source.text, xml::begin_of(title)));
    }
    document.sha256 = digest(source, xml::extent_of(source, item));
    return document;
}

} // namespace

ReadFile read_feed(Source const& source) {
    auto const file = xml::load(source);
    auto const channel = channel_of(source, file.tree);
    ReadFile read;
    auto items = xml::descendants(file.tree, "item");
    if (items.empty()) items = xml::descendants(file.tree, "entry");
    for (auto const item : items) {
        auto document = make_document(source, item, channel);
        if (!trimmed(document.text).empty()) read.documents.push_back(std::move(document));
    }
    name_documents(read, source.path);
    xml::warn(file, source, read);
    return read;
}

} // namespace dateline::engine
