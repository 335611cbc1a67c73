#pragma once

#include "grammar/span.hpp"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::render {

/// Writes JSON front to back, in the order of the calls. The caller keeps keys and values in pairs.
///
///     JsonWriter json(JsonWriter::Layout::lines);
///     json.open('{').field("id", "d1").key("chars").value(Span{3, 8}).close('}');
///
/// Objects and arrays stand on lines of their own, indented by one space; those opened with `open_inline`, and spans,
/// stay on one line. Text is kept as UTF-8; bytes that are none become U+FFFD.
class JsonWriter {
public:
    enum class Layout : std::uint8_t { lines, one_line };
    explicit JsonWriter(Layout layout) : layout_(layout) {}

    JsonWriter& open(char bracket);
    JsonWriter& open_inline(char bracket);
    JsonWriter& close(char bracket);
    JsonWriter& key(std::string_view name);

    JsonWriter& value(std::string_view text);
    JsonWriter& value(char const* text) { return value(std::string_view{text}); }
    JsonWriter& value(std::string const& text) { return value(std::string_view{text}); }
    JsonWriter& value(std::same_as<bool> auto flag) { return bare(flag ? "true" : "false"); }
    JsonWriter& value(std::uint64_t number);
    JsonWriter& value(std::uint32_t number) { return value(std::uint64_t{number}); }
    JsonWriter& value(std::int64_t number);
    JsonWriter& value(std::int32_t number) { return value(std::int64_t{number}); }
    JsonWriter& value(double number); ///< a number that is not finite becomes 0
    JsonWriter& value(grammar::Span span);
    JsonWriter& value(std::vector<std::string> const& texts);
    JsonWriter& null() { return bare("null"); }

    template <class T> JsonWriter& value(std::optional<T> const& maybe) { return maybe ? value(*maybe) : null(); }
    template <class T> JsonWriter& field(std::string_view name, T const& content) { return key(name).value(content); }

    [[nodiscard]] std::string take() && { return std::move(text_); }

private:
    struct Level {
        bool on_lines;
        bool empty = true;
    };

    JsonWriter& push(char bracket, bool on_lines);
    JsonWriter& bare(std::string_view token);
    void before_item();
    void new_line();
    void quote(std::string_view text);

    Layout layout_;
    bool after_key_ = false;
    std::vector<Level> levels_;
    std::string text_;
};

} // namespace dateline::render
