#include "engine/article/embedded.hpp"
#include "engine/article/metadata.hpp"
#include "engine/article/read_newsml.hpp"
#include "engine/article/wire.hpp"
#include "engine/article/xml.hpp"

#include <utility>

namespace dateline::engine {

namespace {

void add_management(Document& document, Source const& source, pugi::xml_node item) {
    auto const management = xml::child(item, "NewsManagement");
    auto const date = [&](DateRole role, char const* element) {
        wire::add_date(document, role, std::string("NewsML ") + element,
                       xml::words(source, xml::child(management, element)));
    };
    date(DateRole::created, "FirstCreated");
    date(DateRole::version, "ThisRevisionCreated");
    wire::add_signal(document, xml::attribute(xml::child(management, "Status"), "FormalName"));
    for (auto const instruction : xml::children(management, "Instruction"))
        wire::add_signal(document, xml::attribute(instruction, "FormalName"));
    // "Embargoed", until the time of the change that is to come.
    wire::add_date(document, DateRole::embargo, "NewsML StatusWillChange",
                   xml::words(source, xml::child(management, "StatusWillChange", "DateAndTime")));
    auto const identifier = xml::child(item, "Identification", "NewsIdentifier");
    document.id = xml::words(source, xml::child(identifier, "PublicIdentifier"));
    if (document.id.empty()) document.id = xml::words(source, xml::child(identifier, "NewsItemId"));
}

/// What the NewsLines and metadata of a component say, those of the outer ones first.
void add_component(Document& document, Source const& source, pugi::xml_node component) {
    auto const lines = xml::child(component, "NewsLines");
    if (document.title.empty()) document.title = xml::words(source, xml::child(lines, "HeadLine"));
    if (document.byline.empty()) document.byline = xml::words(source, xml::child(lines, "ByLine"));
    auto const administrative = xml::child(component, "AdministrativeMetadata");
    for (auto const* const role : {"Provider", "Source"}) {
        auto name = xml::attribute(xml::child(administrative, role, "Party"), "FormalName");
        if (!document.publisher && !name.empty()) document.publisher = std::move(name);
    }
    auto const descriptive = xml::child(component, "DescriptiveMetadata");
    set_language(document, xml::attribute(xml::child(descriptive, "Language"), "FormalName"));
    wire::add_date(document, DateRole::created, "NewsML DateLineDate",
                   xml::words(source, xml::child(descriptive, "DateLineDate")));
}

/// The longest text among the item's contents: others are captions and summaries.
[[nodiscard]] bool add_text(Document& document, Source const& source, pugi::xml_node item) {
    auto const described = document;
    auto found = false;
    for (auto const content : xml::descendants(item, "DataContent")) {
        auto const is_encoded =
            !xml::child(content.parent(), "Encoding").empty() || xml::local_name(content.parent()) == "Encoding";
        auto candidate = described;
        if (is_encoded || !add_embedded(candidate, source, content)) continue;
        if (found && candidate.text.size() <= document.text.size()) continue;
        document = std::move(candidate);
        found = true;
    }
    return found;
}

} // namespace

ReadFile read_newsml_1(Source const& source) {
    auto const file = xml::load(source);
    auto const root = xml::child(file.tree, "NewsML");
    ReadFile read;
    for (auto const item : xml::children(root, "NewsItem")) {
        Document document;
        add_management(document, source, item);
        for (auto const component : xml::descendants(item, "NewsComponent"))
            add_component(document, source, component);
        auto const headline = document.title;
        if (!add_text(document, source, item)) continue;
        if (!headline.empty()) document.title = headline;
        wire::add_date(document, DateRole::sent, "NewsML DateAndTime",
                       xml::words(source, xml::child(root, "NewsEnvelope", "DateAndTime")));
        document.sha256 = digest(source, xml::extent_of(source, item));
        read.documents.push_back(std::move(document));
    }
    name_documents(read, source.path);
    xml::warn(file, source, read);
    return read;
}

} // namespace dateline::engine
