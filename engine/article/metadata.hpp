#pragma once

#include "engine/article/document.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace dateline::engine {

/// What a field of a file's metadata holds.
enum class MetadataKind : std::uint8_t { date, title, byline, publisher, language, url, id };

/// A name by which files call such a field.
struct MetadataName {
    std::string_view name; ///< lower case, without '_' and '-'
    MetadataKind kind;
    DateRole role = DateRole::published; ///< of dates
};

/// What a field with this name holds, however it is spelt: "date_published", "datePublished" and "Date-Published" are
/// one name.
[[nodiscard]] std::optional<MetadataName> metadata_name(std::string_view name);

/// Puts a field where it belongs in the document; the first of a kind counts, dates are collected. Fields of other
/// names, and without a value, are passed over. `where` says what has the field: "front matter".
void add_metadata(Document& document, std::string_view name, std::string_view value, std::string_view where);

/// Sets the language of the document to that of a field, if it is a language tag (BCP 47).
void set_language(Document& document, std::string_view tag);

} // namespace dateline::engine
