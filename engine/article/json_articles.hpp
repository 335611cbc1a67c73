#pragma once

#include "grammar/span.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

using grammar::Span;

/// What an article's object can hold.
enum class JsonField : std::uint8_t { text, title, publisher, published, language, id, url };
inline constexpr std::size_t json_field_count = 7;

/// The value of a field.
struct JsonValue {
    std::string_view key;                                         ///< the name it stands under
    std::uint8_t rank = std::numeric_limits<std::uint8_t>::max(); ///< among the field's names, the best is 0
    std::string value;
    Span literal; ///< between the quotation marks, for strings

    [[nodiscard]] bool is_set() const { return !key.empty(); }
};

/// One article as it stands in the JSON. All spans are of the text that was parsed.
struct JsonArticle {
    Span object; ///< from its brace to its brace
    std::array<JsonValue, json_field_count> fields;

    [[nodiscard]] JsonValue& operator[](JsonField field) { return fields[static_cast<std::size_t>(field)]; }
};

/// Where JSON ends to be JSON, and why.
struct JsonError {
    std::size_t at = 0;
    std::string reason;
};

struct JsonArticles {
    std::vector<JsonArticle> articles;
    std::size_t others = 0; ///< objects that stand where articles do, but have no text
    std::size_t end = 0;    ///< of the value that was parsed; more may follow
    std::optional<JsonError> error;
};

/// The articles of the first JSON value in `part` of `json`. Nesting deeper than 64 is an error.
[[nodiscard]] JsonArticles find_articles(std::string_view json, Span part);

} // namespace dateline::engine
