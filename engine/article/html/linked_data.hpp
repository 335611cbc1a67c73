#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine::html {

/// An object of schema.org vocabulary in a page's JSON-LD, as far as articles need it.
struct LinkedObject {
    std::string type;     ///< the first of its types, without the vocabulary: "NewsArticle"
    std::string property; ///< of the object around it that holds it: "mainEntity", "comment"; empty at the top
    std::size_t parent = none;
    std::string name; ///< name or headline
    std::string url;  ///< url, @id or mainEntityOfPage
    std::string language;
    std::string published;
    std::string created;
    std::string uploaded;
    std::string modified;

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

/// The objects of one JSON-LD script, in order, each before those that it holds. Bears what newsrooms write: line
/// breaks within strings, trailing commas, comment marks around the whole, HTML references in values, an end that is
/// missing. Nesting deeper than 64 is passed over.
[[nodiscard]] std::vector<LinkedObject> read_linked_data(std::string_view script);

/// Whether an object of this type is a text that is published as a whole: NewsArticle, BlogPosting, Report, …
[[nodiscard]] bool is_article_type(std::string_view type);

} // namespace dateline::engine::html
