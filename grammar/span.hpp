#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace dateline::grammar {

/// A half-open range [begin, end) of bytes in a UTF-8 text. Texts are limited to 4 GiB.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

    /// The bytes of `text` in this range. `text` must be the one the span was made for.
    [[nodiscard]] constexpr std::string_view in(std::string_view text) const { return text.substr(begin, size()); }

    // clang-tidy 14 takes the zero in the defaulted comparison for a null pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    friend constexpr auto operator<=>(Span, Span) = default;
};

} // namespace dateline::grammar
