#include "engine/article/xml.hpp"

#include "engine/article/ascii.hpp"
#include "engine/article/lines.hpp"
#include "engine/article/markup_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace dateline::engine::xml {

namespace {

/// The node after `node` in document order, without leaving `root`.
[[nodiscard]] pugi::xml_node next_below(pugi::xml_node root, pugi::xml_node node) {
    if (auto const first = node.first_child()) return first;
    while (node != root) {
        if (auto const sibling = node.next_sibling()) return sibling;
        node = node.parent();
    }
    return {};
}

[[nodiscard]] std::string_view without_prefix(std::string_view name) {
    return name.substr(name.find(':') + 1); // all of it where there is none
}

} // namespace

File load(Source const& source) {
    constexpr std::size_t prologue = std::size_t{64} << 10U;
    std::string_view const text = source.text.text;
    File file;
    if (std::count(text.begin(), text.end(), '<') > static_cast<std::ptrdiff_t>(source.limits.xml_tags)) {
        file.error = message({ErrorCode::too_large, fmt::format("over {} XML tags", source.limits.xml_tags)});
        return file;
    }
    auto const parsed = file.tree.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!parsed) {
        auto const at = std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0)), text.size());
        file.error = fmt::format("malformed XML at {}: {}", line_and_column(text, at),
                                 at == text.size() || parsed.status == pugi::status_end_element_mismatch
                                     ? "ends too early, or an element is not closed"
                                     : ascii::lower(parsed.description()));
    }
    file.declares_entities = text.substr(0, prologue).find("<!ENTITY") != std::string_view::npos;
    return file;
}

void warn(File const& file, Source const& source, ReadFile& read) {
    if (file.error) {
        auto const note = read.documents.empty() ? "" : "; read as far as that";
        read.warnings.push_back({source.path, *file.error + note});
    } else if (read.documents.empty() && read.warnings.empty()) {
        read.warnings.push_back({source.path, message({ErrorCode::not_an_article, "no text in it"})});
    } else if (file.declares_entities) {
        read.warnings.push_back({source.path, "declares entities, which are not expanded"});
    }
}

std::string_view local_name(pugi::xml_node node) {
    return without_prefix(node.name());
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
    for (auto const inner : node.children()) {
        if (local_name(inner) == name) return inner;
    }
    return {};
}

std::vector<pugi::xml_node> children(pugi::xml_node node, std::string_view name) {
    std::vector<pugi::xml_node> found;
    for (auto const inner : node.children()) {
        if (local_name(inner) == name) found.push_back(inner);
    }
    return found;
}

std::vector<pugi::xml_node> descendants(pugi::xml_node root, std::string_view name) {
    std::vector<pugi::xml_node> found;
    for (auto node = root; node; node = next_below(root, node)) {
        if (local_name(node) == name) found.push_back(node);
    }
    return found;
}

pugi::xml_node descendant(pugi::xml_node root, std::string_view name) {
    for (auto node = root; node; node = next_below(root, node)) {
        if (local_name(node) == name) return node;
    }
    return {};
}

std::string attribute(pugi::xml_node node, std::string_view name) {
    for (auto const value : node.attributes()) {
        if (without_prefix(value.name()) == name) return std::string(trimmed(value.value()));
    }
    return {};
}

std::size_t begin_of(pugi::xml_node element) {
    return static_cast<std::size_t>(element.offset_debug()) - 1;
}

Span extent_of(Source const& source, pugi::xml_node element) {
    std::string_view const text = source.text.text;
    auto last = element;
    while (auto const inner = last.last_child())
        last = inner;
    // Its end tag is the first one with its name behind all that is in it.
    auto const inside = static_cast<std::size_t>(std::max<std::ptrdiff_t>(last.offset_debug(), 0));
    auto const close = last == element ? inside : text.find(std::string("</") + element.name(), inside);
    auto const end = text.find('>', std::min(close, text.size()));
    return {static_cast<std::uint32_t>(begin_of(element)),
            static_cast<std::uint32_t>(end == std::string_view::npos ? text.size() : end + 1)};
}

std::string words(Source const& source, pugi::xml_node element) {
    if (!element) return {};
    auto line = element_text(source.text, begin_of(element)).text;
    std::replace(line.begin(), line.end(), '\n', ' ');
    std::string joined;
    std::unique_copy(line.begin(), line.end(), std::back_inserter(joined),
                     [](char a, char b) { return a == ' ' && b == ' '; });
    return joined;
}

} // namespace dateline::engine::xml
