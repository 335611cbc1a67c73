#pragma once

#include "engine/article/ascii.hpp"
#include "grammar/span.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::engine {

using grammar::Span;

/// `span` without white space at either end; no-break spaces count as white space.
[[nodiscard]] inline Span trim(std::string_view text, Span span) {
    constexpr std::string_view no_break = "\xC2\xA0";
    for (;;) {
        auto const left = span.in(text);
        if (!left.empty() && ascii::is_space(left.front()))
            ++span.begin;
        else if (left.starts_with(no_break))
            span.begin += 2;
        else
            break;
    }
    for (;;) {
        auto const left = span.in(text);
        if (!left.empty() && ascii::is_space(left.back()))
            --span.end;
        else if (left.ends_with(no_break))
            span.end -= 2;
        else
            break;
    }
    return span;
}

[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
    return trim(text, {0, static_cast<std::uint32_t>(text.size())}).in(text);
}

/// Goes through the lines of a text, front to back.
///
///     for (Lines lines(text); auto const line = lines.next();) …
class Lines {
public:
    explicit Lines(std::string_view text) : text_(text) {}

    /// The next line, trimmed; blank lines are empty spans. Nothing after the last.
    [[nodiscard]] std::optional<Span> next() {
        if (at_ >= text_.size()) return std::nullopt;
        auto const newline = std::min(text_.find('\n', at_), text_.size());
        Span const line{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(newline)};
        at_ = newline + 1;
        return trim(text_, line);
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace dateline::engine
