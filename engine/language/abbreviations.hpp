#pragma once

#include <string_view>

/// Words that are written with a final period. Private to engine/language; all take lower case without that period.
namespace dateline::engine {

/// Whether a sentence never ends after the abbreviation, whatever follows: "gen", "feb".
[[nodiscard]] bool is_never_final(std::string_view word);

/// Whether it may also be the last word of a sentence, so that the next word decides: "inc", "u.s".
[[nodiscard]] bool is_sometimes_final(std::string_view word);

} // namespace dateline::engine
