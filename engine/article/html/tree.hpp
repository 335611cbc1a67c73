#pragma once

#include "engine/article/html/tag.hpp"
#include "grammar/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine::html {

using grammar::Span;

/// An element or a run of text. The nodes of a tree stand in the order of the page, so that those of a subtree are
/// [index, end).
struct Node {
    Tag tag = Tag::other;
    bool is_hidden = false;   ///< by its attributes: hidden, aria-hidden, display: none
    std::uint32_t parent = 0; ///< index; the first node is the root and its own parent
    std::uint32_t end = 0;    ///< index after the last node of its subtree
    Span source;              ///< the run of text, or the start tag from '<' to after '>'
};

/// A page as nested elements, with the places of all of them. Built without a document type, a script or an error:
/// every byte sequence is some page. Implied end tags (p, li, td, …) are supplied, stray ones ignored; the adoption
/// agency and foster parenting of the HTML standard are not, as they move text away from where it stands.
struct Tree {
    std::vector<Node> nodes; ///< the first is the root, of no element
    bool cut_off = false;    ///< the page had more nodes than are read
};

/// Reads a page of UTF-8 text, at most 4 GiB, in time linear in its size and without recursion.
[[nodiscard]] Tree parse(std::string_view page);

/// The value of an attribute of a start tag, character references not resolved; empty for one without a value. Names
/// are given in lower case.
[[nodiscard]] std::optional<std::string_view> attribute(std::string_view start_tag, std::string_view name);

/// All of the attributes of a start tag, in order.
struct Attribute {
    std::string_view name;
    std::string_view value;
};
class Attributes {
public:
    explicit Attributes(std::string_view start_tag);
    [[nodiscard]] std::optional<Attribute> next();

private:
    std::string_view rest_;
};

} // namespace dateline::engine::html
