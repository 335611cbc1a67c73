#include "render/json_writer.hpp"

#include "render/text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace dateline::render {

JsonWriter& JsonWriter::open(char bracket) {
    auto const on_lines = layout_ == Layout::lines && (levels_.empty() || levels_.back().on_lines);
    return push(bracket, on_lines);
}

JsonWriter& JsonWriter::open_inline(char bracket) {
    return push(bracket, false);
}

JsonWriter& JsonWriter::push(char bracket, bool on_lines) {
    before_item();
    text_ += bracket;
    levels_.push_back({on_lines});
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    auto const level = levels_.back();
    levels_.pop_back();
    if (level.on_lines && !level.empty) new_line();
    text_ += bracket;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    before_item();
    quote(name);
    text_ += ": ";
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    before_item();
    quote(text);
    return *this;
}

JsonWriter& JsonWriter::value(std::uint64_t number) {
    return bare(fmt::format_int(number).c_str());
}

JsonWriter& JsonWriter::value(std::int64_t number) {
    return bare(fmt::format_int(number).c_str());
}

JsonWriter& JsonWriter::value(double number) {
    return bare(fmt::format("{}", std::isfinite(number) ? number : 0.0));
}

JsonWriter& JsonWriter::value(grammar::Span span) {
    return open_inline('[').value(span.begin).value(span.end).close(']');
}

JsonWriter& JsonWriter::value(std::vector<std::string> const& texts) {
    open_inline('[');
    for (auto const& text : texts)
        value(text);
    return close(']');
}

JsonWriter& JsonWriter::bare(std::string_view token) {
    before_item();
    text_ += token;
    return *this;
}

void JsonWriter::before_item() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (levels_.empty()) return;
    auto& level = levels_.back();
    if (!level.empty) text_ += level.on_lines ? "," : ", ";
    level.empty = false;
    if (level.on_lines) new_line();
}

void JsonWriter::new_line() {
    text_ += '\n';
    text_.append(levels_.size(), ' ');
}

void JsonWriter::quote(std::string_view text) {
    text_ += '"';
    for (std::size_t at = 0; at < text.size();) {
        auto const byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x80) {
            auto const size = utf8_size(text, at);
            if (size == 0)
                text_ += replacement_character;
            else
                text_.append(text, at, size);
            at += size == 0 ? 1 : size;
            continue;
        }
        switch (byte) {
        case '"':
            text_ += "\\\"";
            break;
        case '\\':
            text_ += "\\\\";
            break;
        case '\n':
            text_ += "\\n";
            break;
        case '\r':
            text_ += "\\r";
            break;
        case '\t':
            text_ += "\\t";
            break;
        default:
            if (byte < 0x20 || byte == 0x7f)
                text_ += fmt::format("\\u{:04x}", byte);
            else
                text_ += text[at];
        }
        ++at;
    }
    text_ += '"';
}

} // namespace dateline::render
