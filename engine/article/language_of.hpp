#pragma once

#include "engine/article/document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::engine {

/// The language that a text is written in, where that can be told: long enough, and of one language mostly.
struct LanguageFound {
    std::string code; ///< BCP 47: "de", "pt", "zh-Hant"
    std::string name; ///< in English: "German"
};
[[nodiscard]] std::optional<LanguageFound> language_of(std::string_view text);

/// Whether the program reads articles in this language: English, of any region.
[[nodiscard]] bool is_read_language(std::string_view tag);

/// Sets the language of a document to that of its text, whatever is declared, and warns where it is not declared so or
/// is none that the program reads.
void find_language(Document& document, std::vector<Warning>& warnings);

} // namespace dateline::engine
