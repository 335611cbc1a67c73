#include "engine/article/byline.hpp"

#include "engine/article/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace dateline::engine {

namespace {

constexpr std::size_t longest = 140;
constexpr std::size_t most_words = 16;

constexpr auto particles = std::to_array<std::string_view>(
    {"and", "de", "da", "del", "di",  "do", "du", "der", "den", "van", "von",  "bin", "ibn", "bint", "al",
     "el",  "la", "le", "ter", "ten", "zu", "y",  "e",   "for", "in",  "with", "of",  "the", "at",   "&"});

constexpr auto roles = std::to_array<std::string_view>({"correspondent", "correspondents", "reporter", "reporters",
                                                        "editor", "editors", "writer", "writers", "desk", "bureau",
                                                        "staff", "chief", "columnist", "newsroom", "agencies"});

template <std::size_t n> [[nodiscard]] bool holds(std::array<std::string_view, n> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The next word of `text`, which is removed; it may end in a comma.
[[nodiscard]] std::string_view take_word(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    auto const word = text.substr(0, text.find_first_of(" \t"));
    text.remove_prefix(word.size());
    return word;
}

[[nodiscard]] std::string_view without_comma(std::string_view word) {
    while (!word.empty() && (word.back() == ',' || word.back() == ';' || word.back() == '|'))
        word.remove_suffix(1);
    return word;
}

/// What follows "By" when it is people or a desk.
[[nodiscard]] bool names_authors(std::string_view text) {
    std::size_t words = 0;
    std::size_t names = 0;
    auto only_names = true;
    auto is_abbreviation = true; // "By AFP"
    std::string first;
    std::string last;
    while (!text.empty()) {
        auto const word = without_comma(take_word(text));
        if (word.empty()) continue;
        if (++words > most_words || std::any_of(word.begin(), word.end(), ascii::is_digit)) return false;
        last = ascii::lower(word);
        if (words == 1) first = last;
        auto const is_name = ascii::is_upper(word.front()) || !ascii::is_ascii(word.front());
        is_abbreviation = std::all_of(word.begin(), word.end(), ascii::is_upper);
        names += is_name ? 1 : 0;
        only_names = only_names && (is_name || holds(particles, last));
    }
    if (first == "our" || first == "staff" || first == "agencies" || first == "agency") return words <= 8;
    if (words == 1) return last.size() >= 2 && is_abbreviation;
    return (only_names && names >= 2) || (names >= 1 && holds(roles, last));
}

/// "J. Smith", "Jr." and "U.S." end in a period, and so does a sentence.
[[nodiscard]] bool ends_sentence(std::string_view line) {
    if (line.ends_with('!') || line.ends_with('?') || line.ends_with(':')) return true;
    if (!line.ends_with('.')) return false;
    auto const last = line.substr(line.find_last_of(' ') + 1);
    return last.size() > 3;
}

} // namespace

bool is_byline(std::string_view line) {
    if (line.size() > longest) return false;
    auto const folded = ascii::lower(line);
    for (auto const* const end :
         {" contributed reporting.", " contributed to this report.", " contributed to this article."}) {
        if (folded.ends_with(end)) return ascii::is_upper(line.front());
    }
    for (auto const* const begin : {"reporting by ", "editing by "}) {
        if (folded.starts_with(begin)) return true;
    }
    if (!line.starts_with("By ") && !line.starts_with("BY ") && !line.starts_with("by: ") &&
        !line.starts_with("By: ")) {
        return false;
    }
    return !ends_sentence(line) && names_authors(line.substr(line.find(' ') + 1));
}

} // namespace dateline::engine
