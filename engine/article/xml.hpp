#pragma once

#include "engine/article/source.hpp"

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

/// What the readers of XML formats share. Names are compared without their namespace's prefix. No entity that a file
/// declares is expanded and nothing outside the file is read.
namespace dateline::engine::xml {

/// An XML file. What stands before an error is there to be read.
struct File {
    pugi::xml_document tree;
    std::optional<std::string> error; ///< why it is no XML, or not all of it
    bool declares_entities = false;
};
[[nodiscard]] File load(Source const& source);

/// Warns of what is wrong with the file; `read` has what could be read of it.
void warn(File const& file, Source const& source, ReadFile& read);

[[nodiscard]] std::string_view local_name(pugi::xml_node node);

/// The first child with this name; of several names in a row, the child's child.
[[nodiscard]] pugi::xml_node child(pugi::xml_node node, std::string_view name);
template <class... Names>
[[nodiscard]] pugi::xml_node child(pugi::xml_node node, std::string_view name, Names... further) {
    return child(child(node, name), further...);
}
[[nodiscard]] std::vector<pugi::xml_node> children(pugi::xml_node node, std::string_view name);

/// All elements below `root` with this name, in document order; those in another one of the name as well.
[[nodiscard]] std::vector<pugi::xml_node> descendants(pugi::xml_node root, std::string_view name);
[[nodiscard]] pugi::xml_node descendant(pugi::xml_node root, std::string_view name);

/// The value of an attribute, whatever its prefix; empty if there is none.
[[nodiscard]] std::string attribute(pugi::xml_node node, std::string_view name);

/// Where the start tag of an element begins in the text that was parsed.
[[nodiscard]] std::size_t begin_of(pugi::xml_node element);

/// An element from its start tag to behind its end tag.
[[nodiscard]] Span extent_of(Source const& source, pugi::xml_node element);

/// The words in an element, in one line.
[[nodiscard]] std::string words(Source const& source, pugi::xml_node element);

} // namespace dateline::engine::xml
