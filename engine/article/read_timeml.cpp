#include "engine/article/read_timeml.hpp"

#include "engine/article/entities.hpp"
#include "engine/article/sha256.hpp"

#include <cstring>
#include <optional>
#include <pugixml.hpp>
#include <utility>

namespace dateline::engine {
namespace {

/// Entities and line ends are kept as they stand in the file, so that each piece of text knows its place there.
constexpr unsigned verbatim = pugi::parse_ws_pcdata | pugi::parse_cdata;

/// Collects text of a decoded file, and where it stands in the file.
class Collector {
public:
    Collector(Document& document, DecodedText const& source) : document_(document), source_(source) {}

    /// Text between two tags. Line ends become one line feed each, as XML has it.
    void character_data(std::string_view raw, std::size_t raw_begin, bool has_entities) {
        std::size_t copied = 0;
        std::size_t at = 0;
        while ((at = raw.find_first_of("&\r", at)) != std::string_view::npos) {
            std::optional<Entity> replacement;
            if (raw[at] == '\r')
                replacement = Entity{"\n", raw.substr(at).starts_with("\r\n") ? std::size_t{2} : 1};
            else if (has_entities)
                replacement = entity_at(raw, at);
            auto const length = replacement ? replacement->size : 1;
            if (replacement) {
                copy(raw_begin + copied, raw_begin + at);
                replace(replacement->text, raw_begin + at, raw_begin + at + length);
                copied = at + length;
            }
            at += length;
        }
        copy(raw_begin + copied, raw_begin + raw.size());
    }

private:
    static Span span(std::size_t begin, std::size_t end) {
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    void copy(std::size_t begin, std::size_t end) {
        if (begin == end) return;
        document_.text += span(begin, end).in(source_.text);
        document_.map.append(source_.map, span(begin, end));
    }
    void replace(std::string_view text, std::size_t begin, std::size_t end) {
        document_.text += text;
        auto const source = source_.map.source_of(span(begin, end));
        document_.map.append(static_cast<std::uint32_t>(text.size()), source.begin,
                             static_cast<std::uint32_t>(source.end - source.begin));
    }

    Document& document_;
    DecodedText const& source_;
};

/// The node after `node` in document order, without leaving `root`.
pugi::xml_node next_below(pugi::xml_node root, pugi::xml_node node) {
    if (auto const child = node.first_child()) return child;
    while (node != root) {
        if (auto const sibling = node.next_sibling()) return sibling;
        node = node.parent();
    }
    return {};
}

pugi::xml_node first_element(pugi::xml_node root, char const* name) {
    for (auto node = root; node; node = next_below(root, node)) {
        if (std::strcmp(node.name(), name) == 0) return node;
    }
    return {};
}

/// Adds the text below `root` to the document's.
void collect(pugi::xml_node root, DecodedText const& source, Document& document) {
    Collector collector{document, source};
    for (auto node = root; node; node = next_below(root, node)) {
        bool const plain = node.type() == pugi::node_pcdata;
        if (!plain && node.type() != pugi::node_cdata) continue;
        collector.character_data(node.value(), static_cast<std::size_t>(node.offset_debug()), plain);
    }
}

/// The TIMEX3 of the DCT element, else the one that says it is the creation time.
pugi::xml_node creation_time(pugi::xml_node root) {
    if (auto const stated = first_element(first_element(root, "DCT"), "TIMEX3")) return stated;
    for (auto node = root; node; node = next_below(root, node)) {
        if (std::strcmp(node.attribute("functionInDocument").value(), "CREATION_TIME") == 0) return node;
    }
    return {};
}

/// Parses a decoded file into `xml` and gives its TEXT element.
Result<pugi::xml_node> load(DecodedText const& source, pugi::xml_document& xml) {
    auto const parsed = xml.load_buffer(source.text.data(), source.text.size(), verbatim, pugi::encoding_utf8);
    if (!parsed) return Error{ErrorCode::not_an_article, std::string{"TimeML: "} + parsed.description()};
    auto const text = first_element(xml, "TEXT");
    if (!text) return Error{ErrorCode::not_an_article, "TimeML without a TEXT element"};
    return text;
}

} // namespace

Result<Document> read_timeml(std::string_view bytes, std::string const& path) {
    auto const source = decode_utf8(bytes);
    pugi::xml_document xml;
    auto const found = load(source, xml);
    if (!found) return found.error();
    auto const text = *found;

    Document document;
    document.path = path;
    document.sha256 = sha256(bytes);
    collect(text, source, document);
    Document title;
    collect(first_element(xml, "TITLE"), source, title);
    document.title = std::move(title.text);

    auto const time = creation_time(xml);
    auto const value = std::string_view{time.attribute("value").value()};
    // TimeML also writes parts of the day, "1998-01-08TMO"; the day is what anchors.
    auto interval = interval_from_iso_date(value);
    if (!interval) interval = interval_from_iso_date(value.substr(0, value.find('T')));
    if (interval) {
        document.published.interval = interval;
        document.published.method = PublicationMethod::metadata;
        document.published.evidence.push_back({{}, std::string{value}, "creation time of the TimeML document"});
    }
    return document;
}

Result<std::vector<TimexAnnotation>> read_timex_annotations(std::string_view bytes) {
    auto const source = decode_utf8(bytes);
    pugi::xml_document xml;
    auto const text = load(source, xml);
    if (!text) return text.error();

    std::vector<TimexAnnotation> annotations;
    Document document;
    Collector collector{document, source};
    for (auto node = *text; node; node = next_below(*text, node)) {
        if (std::strcmp(node.name(), "TIMEX3") == 0) {
            Document inner;
            collect(node, source, inner);
            auto const begin = static_cast<std::uint32_t>(document.text.size());
            annotations.push_back({{begin, begin + static_cast<std::uint32_t>(inner.text.size())},
                                   node.attribute("type").value(),
                                   node.attribute("value").value()});
        }
        bool const plain = node.type() == pugi::node_pcdata;
        if (!plain && node.type() != pugi::node_cdata) continue;
        collector.character_data(node.value(), static_cast<std::size_t>(node.offset_debug()), plain);
    }
    return annotations;
}

} // namespace dateline::engine
