#pragma once

#include "engine/article/html/linked_data.hpp"
#include "engine/article/html/tree.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine::html {

/// A meta element: its name, property, itemprop or http-equiv in lower case, and its content.
struct MetaTag {
    std::string name;
    std::string content;
    std::uint32_t node = 0;
};

/// What a page says of itself beside its text.
struct Metadata {
    std::vector<MetaTag> tags; ///< in order
    std::vector<LinkedObject> linked;
    std::string url;      ///< canonical link, og:url or the base; empty if none is an address
    std::string title;    ///< of the title element
    std::string language; ///< BCP 47, as declared; empty if it is not
    std::string generator;

    /// The content of the first tag of that name.
    [[nodiscard]] std::optional<std::string_view> content(std::string_view name) const;
};

[[nodiscard]] Metadata metadata_of(std::string_view page, Tree const& tree);

} // namespace dateline::engine::html
