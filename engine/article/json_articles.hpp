#pragma once

#include "engine/article/json_node.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::engine {

/// Where JSON ends to be JSON, and why.
struct JsonError {
    std::size_t at = 0;
    std::string reason;
};

/// How far a JSON value was read.
struct JsonRead {
    std::size_t end = 0; ///< of the value; more may follow
    std::optional<JsonError> error;
    bool is_list = false; ///< its objects stood in a list
};

/// Where an object stands that may be an article.
enum class JsonPlace : std::uint8_t { alone, in_list, around_list };
using UseObject = std::function<void(JsonNode const&, JsonPlace)>;

/// Reads the first JSON value in `part` of `json` and gives each object that may be an article to `use`, one at a time:
/// the value itself, the elements of the value, or the elements of a list that is one of its fields: "articles",
/// "items", "@graph" and the like; then the object around it, without the list. Nesting deeper than `most_nested`, or
/// an object with over a million values, is an error; the objects before it have been given.
[[nodiscard]] JsonRead read_objects(std::string_view json, Span part, std::size_t most_nested, UseObject const& use);

} // namespace dateline::engine
