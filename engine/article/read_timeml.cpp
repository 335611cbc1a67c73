#include "engine/article/read_timeml.hpp"

#include <charconv>
#include <cstring>
#include <optional>
#include <pugixml.hpp>

namespace dateline::engine {
namespace {

/// Entities and line ends are kept as they stand in the file, so that each piece of text knows its place there.
constexpr unsigned verbatim = pugi::parse_ws_pcdata | pugi::parse_cdata;

std::string utf8(std::uint32_t code_point) {
    std::string bytes;
    auto const add = [&](std::uint32_t byte) { bytes += static_cast<char>(byte); };
    if (code_point < 0x80) {
        add(code_point);
    } else if (code_point < 0x800) {
        add(0xC0 | code_point >> 6);
        add(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        add(0xE0 | code_point >> 12);
        add(0x80 | (code_point >> 6 & 0x3F));
        add(0x80 | (code_point & 0x3F));
    } else {
        add(0xF0 | code_point >> 18);
        add(0x80 | (code_point >> 12 & 0x3F));
        add(0x80 | (code_point >> 6 & 0x3F));
        add(0x80 | (code_point & 0x3F));
    }
    return bytes;
}

/// What "amp" or "#8217" stands for; nothing if it is no entity of XML.
std::optional<std::string> entity(std::string_view name) {
    if (name == "amp") return "&";
    if (name == "lt") return "<";
    if (name == "gt") return ">";
    if (name == "quot") return "\"";
    if (name == "apos") return "'";
    if (!name.starts_with('#')) return {};
    name.remove_prefix(1);
    int const base = name.starts_with('x') ? 16 : 10;
    if (base == 16) name.remove_prefix(1);
    std::uint32_t code_point = 0;
    auto const [end, error] = std::from_chars(name.data(), name.data() + name.size(), code_point, base);
    bool const surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (error != std::errc{} || end != name.data() + name.size() || code_point == 0 || code_point > 0x10FFFF ||
        surrogate) {
        return {};
    }
    return utf8(code_point);
}

/// Collects text and where it came from.
class Collector {
public:
    explicit Collector(Document& document) : document_(document) {}

    void copy(std::string_view text, std::uint64_t source_begin) {
        if (text.empty()) return;
        document_.text += text;
        auto const size = static_cast<std::uint32_t>(text.size());
        document_.map.append(size, source_begin, size);
    }
    void replace(std::string_view text, std::uint64_t source_begin, std::size_t source_bytes) {
        document_.text += text;
        document_.map.append(static_cast<std::uint32_t>(text.size()), source_begin,
                             static_cast<std::uint32_t>(source_bytes));
    }

    /// Text between two tags. Line ends become one line feed each, as XML has it.
    void character_data(std::string_view raw, std::uint64_t source_begin, bool has_entities) {
        std::size_t copied = 0;
        std::size_t at = 0;
        while ((at = raw.find_first_of("&\r", at)) != std::string_view::npos) {
            std::size_t length = 1;
            std::optional<std::string> replacement;
            if (raw[at] == '\r') {
                replacement = "\n";
                if (raw.substr(at).starts_with("\r\n")) length = 2;
            } else if (has_entities) {
                constexpr std::size_t longest_entity = 12;
                auto const end = raw.substr(at, longest_entity).find(';');
                if (end != std::string_view::npos) replacement = entity(raw.substr(at + 1, end - 1));
                if (replacement) length = end + 1;
            }
            if (replacement) {
                copy(raw.substr(copied, at - copied), source_begin + copied);
                replace(*replacement, source_begin + at, length);
                copied = at + length;
            }
            at += length;
        }
        copy(raw.substr(copied), source_begin + copied);
    }

private:
    Document& document_;
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

std::string text_below(pugi::xml_node root) {
    Document document;
    Collector collector{document};
    for (auto node = root; node; node = next_below(root, node)) {
        if (node.type() == pugi::node_pcdata) collector.character_data(node.value(), 0, true);
    }
    return document.text;
}

/// The TIMEX3 of the DCT element, else the one that says it is the creation time.
pugi::xml_node creation_time(pugi::xml_node root) {
    if (auto const stated = first_element(first_element(root, "DCT"), "TIMEX3")) return stated;
    for (auto node = root; node; node = next_below(root, node)) {
        if (std::strcmp(node.attribute("functionInDocument").value(), "CREATION_TIME") == 0) return node;
    }
    return {};
}

} // namespace

bool looks_like_timeml(std::string_view bytes) {
    constexpr std::size_t prologue = 4096;
    return bytes.substr(0, prologue).find("<TimeML") != std::string_view::npos;
}

Result<Document> read_timeml(std::string_view bytes, std::string const& path) {
    pugi::xml_document xml;
    auto const parsed = xml.load_buffer(bytes.data(), bytes.size(), verbatim, pugi::encoding_utf8);
    if (!parsed) return Error{ErrorCode::not_an_article, path + ": TimeML: " + parsed.description()};
    auto const text = first_element(xml, "TEXT");
    if (!text) return Error{ErrorCode::not_an_article, path + ": TimeML without a TEXT element"};

    Document document;
    document.path = path;
    Collector collector{document};
    for (auto node = text; node; node = next_below(text, node)) {
        bool const plain = node.type() == pugi::node_pcdata;
        if (!plain && node.type() != pugi::node_cdata) continue;
        collector.character_data(node.value(), static_cast<std::uint64_t>(node.offset_debug()), plain);
    }
    document.title = text_below(first_element(xml, "TITLE"));

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

} // namespace dateline::engine
