#pragma once

#include "grammar/span.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

using grammar::Span;

/// A field of front matter: a scalar, or the items of a list joined by ", ".
struct FrontMatterField {
    std::string key; ///< as written; that of a field inside another one after a '.': "author.name"
    std::string value;
};

/// The head of a text, between lines of three hyphens.
struct FrontMatter {
    std::vector<FrontMatterField> fields;
    std::uint32_t body = 0;          ///< where the text begins behind it
    std::vector<std::string> unread; ///< lines that are in no form that is read
};

/// Whether a text begins with front matter: a line of three hyphens, fields, and a line of three hyphens or periods.
[[nodiscard]] bool begins_front_matter(std::string_view text);

/// Reads the front matter that a text begins with; nothing if there is none. What is read of YAML 1.2: plain, single
/// and double quoted scalars on one line, block scalars ("|", ">"), lists in brackets or one item a line, mappings one
/// level deep, comments. Anchors, tags and merges are none of it.
[[nodiscard]] std::optional<FrontMatter> read_front_matter(std::string_view text);

} // namespace dateline::engine
