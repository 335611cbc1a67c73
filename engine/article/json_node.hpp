#pragma once

#include "grammar/span.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

using grammar::Span;

/// A value of JSON, with its place.
struct JsonNode {
    enum class Kind : std::uint8_t { null, boolean, number, string, object, array };

    Kind kind = Kind::null;
    std::string key;   ///< of a field of an object
    std::string value; ///< of strings, unescaped, and of numbers that are no fractions
    Span place;        ///< of a string, between its quotation marks; of an object, with its braces
    std::vector<JsonNode> children;

    [[nodiscard]] bool is_string() const { return kind == Kind::string; }
    [[nodiscard]] bool is_object() const { return kind == Kind::object; }

    /// The field with this name; null if there is none.
    [[nodiscard]] JsonNode const* find(std::string_view name) const {
        auto const found =
            std::find_if(children.begin(), children.end(), [&](JsonNode const& child) { return child.key == name; });
        return is_object() && found != children.end() ? &*found : nullptr;
    }
};

} // namespace dateline::engine
