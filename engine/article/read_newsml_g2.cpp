#include "engine/article/embedded.hpp"
#include "engine/article/metadata.hpp"
#include "engine/article/read_newsml.hpp"
#include "engine/article/wire.hpp"
#include "engine/article/xml.hpp"

#include <utility>

namespace dateline::engine {

namespace {

/// What a party or concept is called: its name, its literal, or its code.
[[nodiscard]] std::string called(Source const& source, pugi::xml_node party) {
    if (auto name = xml::words(source, xml::child(party, "name")); !name.empty()) return name;
    for (auto const* const attribute : {"literal", "qcode", "uri"}) {
        if (auto value = xml::attribute(party, attribute); !value.empty()) return value;
    }
    return {};
}

void add_item_meta(Document& document, Source const& source, pugi::xml_node meta) {
    for (auto const node : meta.children()) {
        auto const name = xml::local_name(node);
        if (name == "versionCreated")
            wire::add_date(document, DateRole::version, "NewsML-G2 versionCreated", node.text().get());
        else if (name == "firstCreated")
            wire::add_date(document, DateRole::created, "NewsML-G2 firstCreated", node.text().get());
        else if (name == "embargoed")
            wire::add_date(document, DateRole::embargo, "NewsML-G2 embargoed", node.text().get());
        else if (name == "pubStatus" || name == "signal")
            wire::add_signal(document, xml::attribute(node, "qcode"));
        else if (name == "edNote")
            wire::add_note(document, xml::words(source, node));
        else if (name == "provider" && !document.publisher)
            document.publisher = called(source, node);
        else if (name == "title" && document.title.empty())
            document.title = xml::words(source, node);
    }
}

void add_content_meta(Document& document, Source const& source, pugi::xml_node meta) {
    for (auto const node : meta.children()) {
        auto const name = xml::local_name(node);
        if (name == "contentCreated")
            wire::add_date(document, DateRole::created, "NewsML-G2 contentCreated", node.text().get());
        else if (name == "contentModified")
            wire::add_date(document, DateRole::modified, "NewsML-G2 contentModified", node.text().get());
        else if (name == "language")
            set_language(document, xml::attribute(node, "tag"));
        else if (name == "by" && document.byline.empty())
            document.byline = xml::words(source, node);
    }
    auto const creator = xml::child(meta, "creator");
    if (document.byline.empty() && creator) document.byline = called(source, creator);
    // A headline is what readers see; the title of itemMeta is a line for editors.
    if (auto headline = xml::words(source, xml::child(meta, "headline")); !headline.empty()) {
        document.title = std::move(headline);
    }
}

/// The newsItem's text, which may be there in several forms of which the first is taken.
[[nodiscard]] bool add_content(Document& document, Source const& source, pugi::xml_node content_set) {
    for (auto const node : content_set.children()) {
        auto const name = xml::local_name(node);
        auto const type = xml::attribute(node, "contenttype");
        auto const is_text =
            name == "inlineXML" || (name == "inlineData" && (type.empty() || type.starts_with("text/")));
        if (is_text && xml::attribute(node, "encoding").empty() && add_embedded(document, source, node)) return true;
    }
    return false;
}

} // namespace

ReadFile read_newsml_g2(Source const& source) {
    auto const file = xml::load(source);
    ReadFile read;
    for (auto const item : xml::descendants(file.tree, "newsItem")) {
        Document document;
        document.id = xml::attribute(item, "guid");
        set_language(document, xml::attribute(item, "lang"));
        add_item_meta(document, source, xml::child(item, "itemMeta"));
        add_content_meta(document, source, xml::child(item, "contentMeta"));
        auto headline = document.title;
        if (!add_content(document, source, xml::child(item, "contentSet"))) continue;
        if (!headline.empty()) document.title = std::move(headline);
        document.sha256 = digest(source, xml::extent_of(source, item));
        read.documents.push_back(std::move(document));
    }
    name_documents(read, source.path);
    xml::warn(file, source, read);
    return read;
}

} // namespace dateline::engine
