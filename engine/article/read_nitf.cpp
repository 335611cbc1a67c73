#include "engine/article/read_nitf.hpp"

#include "engine/article/lines.hpp"
#include "engine/article/markup_text.hpp"
#include "engine/article/metadata.hpp"
#include "engine/article/sha256.hpp"
#include "engine/article/wire.hpp"
#include "engine/article/xml.hpp"

#include <utility>

namespace dateline::engine {

namespace {

void add_docdata(Document& document, pugi::xml_node head) {
    auto const docdata = xml::child(head, "docdata");
    auto const date = [&](DateRole role, char const* element) {
        wire::add_date(document, role, std::string("NITF ") + element,
                       xml::attribute(xml::child(docdata, element), "norm"));
    };
    for (auto const pubdata : xml::children(head, "pubdata")) {
        wire::add_date(document, DateRole::published, "NITF date.publication",
                       xml::attribute(pubdata, "date.publication"));
        if (auto const name = xml::attribute(pubdata, "name"); !name.empty() && !document.publisher) {
            document.publisher = name;
        }
    }
    date(DateRole::published, "date.issue");
    date(DateRole::embargo, "date.release");
    auto const doc_id = xml::child(docdata, "doc-id");
    if (document.id.empty()) document.id = xml::attribute(doc_id, "id-string");
    if (auto const source = xml::attribute(doc_id, "regsrc"); !source.empty() && !document.publisher) {
        document.publisher = source;
    }
    wire::add_signal(document, xml::attribute(docdata, "management-status"));
    if (xml::child(docdata, "correction")) wire::add_signal(document, "correction");
    wire::add_note(document, xml::attribute(xml::child(docdata, "ed-msg"), "info"));
}

void add_body_head(Document& document, Source const& source, pugi::xml_node head) {
    auto const hedline = xml::child(head, "hedline");
    auto const hl1 = xml::child(hedline, "hl1");
    if (auto title = xml::words(source, hl1 ? hl1 : hedline); !title.empty()) document.title = std::move(title);
    if (document.byline.empty()) document.byline = xml::words(source, xml::child(head, "byline"));
    if (!document.publisher) {
        if (auto distributor = xml::words(source, xml::child(head, "distributor")); !distributor.empty()) {
            document.publisher = std::move(distributor);
        }
    }
    wire::add_date(document, DateRole::created, "NITF story.date",
                   xml::attribute(xml::child(head, "dateline", "story.date"), "norm"));
    wire::add_note(document, xml::words(source, xml::child(head, "note")));
}

} // namespace

bool add_nitf(Document& document, Source const& source, pugi::xml_node nitf) {
    auto const head = xml::child(nitf, "head");
    if (document.title.empty()) document.title = xml::words(source, xml::child(head, "title"));
    set_language(document, xml::attribute(nitf, "lang"));
    add_docdata(document, head);
    auto const body = xml::child(nitf, "body");
    set_language(document, xml::attribute(body, "lang"));
    add_body_head(document, source, xml::child(body, "body.head"));
    auto content = xml::child(body, "body.content");
    if (!content) content = body;
    if (!content) return false;
    auto text = element_text(source.text, xml::begin_of(content));
    if (trimmed(text.text).empty()) return false;
    document.text = std::move(text.text);
    document.map = std::move(text.map);
    return true;
}

ReadFile read_nitf(Source const& source) {
    auto const file = xml::load(source);
    ReadFile read;
    Document document;
    document.sha256 = sha256(source.bytes);
    if (add_nitf(document, source, xml::child(file.tree, "nitf"))) read.documents.push_back(std::move(document));
    name_documents(read, source.path);
    xml::warn(file, source, read);
    return read;
}

} // namespace dateline::engine
