#pragma once

#include "engine/language/segment.hpp"

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace dateline::engine {

/// A name in a text: of a person, an organisation or a place.
struct Name {
    Span span;        ///< with its title, if any: "President Yoon Suk Yeol"
    std::string text; ///< without: "Yoon Suk Yeol"
    std::uint32_t first_token = 0;

    friend bool operator==(Name const&, Name const&) = default;
};

/// Whether a name's last word says that it is not a person's: "Justice Department", "General Motors".
[[nodiscard]] bool names_body(std::string_view name);

/// The words that a text also has in lower case: at the start of a sentence only a word that is not among them is taken
/// for a name.
[[nodiscard]] std::unordered_set<std::string> lower_case_words(std::string_view text);

/// The names of one sentence, in order, told by capital letters: of persons, organisations and places alike. Months,
/// weekdays, adjectives of origin before a noun ("American officials") and titles alone are not among them.
[[nodiscard]] std::vector<Name> find_names(std::string_view text, std::span<Token const> tokens,
                                           std::unordered_set<std::string> const& lower_case);

/// Replaces each name that is the first or last word of exactly one longer name in the list by that name: "Kim" by
/// "Kim Sung-han". One entry per name is kept out of those that differ only in case or hyphens.
void resolve_short_names(std::vector<std::vector<Name>>& sentences);

/// Lower case, without periods and hyphens: "Yoon Suk-yeol" and "Yoon Suk Yeol" have one key.
[[nodiscard]] std::string name_key(std::string_view name);

} // namespace dateline::engine
