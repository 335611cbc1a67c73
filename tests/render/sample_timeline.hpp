#pragma once

#include "engine/timeline.hpp"

#include <string>
#include <string_view>

namespace dateline::tests {

/// An invented story that uses everything a timeline can hold: dates of every precision, an event claimed and denied,
/// one that is planned, one without a date, a copied article, a publication date that is an interval and one that is
/// not known, passages left out, conflicts of several kinds, and a warning.
[[nodiscard]] engine::Timeline sample_timeline();

/// One article and one event of one mention, on one day.
[[nodiscard]] engine::Timeline small_timeline();

/// A text that tries to be markup, a formula, a property, a line of its own and a reordering, in one.
// NOLINTBEGIN(misc-misleading-bidirectional): misleading is what it is for.
inline constexpr std::string_view hostile_text =
    "=cmd|'/C calc'!A1\"><script>alert(1)</script></style><img src=x onerror=alert(1)> javascript:alert(1)\r\n"
    "END:VEVENT\n# [x](javascript:alert(1)) `*_~|\t\x01\x7F \xE2\x80\xAEgnp.exe \xFF & , ; \\n";
// NOLINTEND(misc-misleading-bidirectional)

/// The sample with `hostile_text` wherever a text from an article or a file can stand.
[[nodiscard]] engine::Timeline hostile_timeline();

/// A timeline of `count` events, ten to an article.
[[nodiscard]] engine::Timeline long_timeline(std::size_t count);

} // namespace dateline::tests
