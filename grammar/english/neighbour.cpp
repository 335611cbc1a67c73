#include "grammar/english/neighbour.hpp"

#include "grammar/english/lexicon.hpp"
#include "grammar/fold.hpp"

#include <algorithm>

namespace dateline::grammar::english {

namespace {

constexpr std::size_t longest_word = 24;

} // namespace

Neighbour before(std::string_view original, std::string_view folded, std::size_t position) {
    std::size_t end = position;
    while (end > 0 && position - end < longest_gap && is_space(folded[end - 1]))
        --end;
    std::size_t begin = end;
    while (begin > 0 && end - begin < longest_word && is_word_byte(folded[begin - 1]))
        --begin;
    if (begin == end || (end == position && position != 0)) return {};
    return {folded.substr(begin, end - begin), begin, is_upper(original[begin])};
}

Neighbour after(std::string_view original, std::string_view folded, std::size_t position) {
    std::size_t begin = position;
    while (begin < folded.size() && begin - position < longest_gap && is_space(folded[begin]))
        ++begin;
    std::size_t end = begin;
    while (end < folded.size() && end - begin < longest_word && is_word_byte(folded[end]))
        ++end;
    if (begin == end || begin == position) return {};
    return {folded.substr(begin, end - begin), begin, is_upper(original[begin])};
}

bool starts_sentence(std::string_view folded, std::size_t position) {
    std::size_t at = position;
    int lines = 0;
    while (at > 0 && position - at < longest_gap &&
           (is_space(folded[at - 1]) || folded[at - 1] == '"' || folded[at - 1] == '\'')) {
        --at;
        lines += folded[at] == '\n';
    }
    if (at == 0 || lines > 1) return true;
    char const c = folded[at - 1];
    return c == '.' || c == '!' || c == '?' || c == ':' || c == ';';
}

bool ends_sentence(std::string_view folded, std::size_t position) {
    std::size_t at = position;
    while (at < folded.size() && at - position < longest_gap && is_space(folded[at]))
        ++at;
    return at == folded.size() || folded[at] == '.' || folded[at] == '!' || folded[at] == '?';
}

bool ends_like_plural(Neighbour const& next) {
    return !next.capital && next.word.size() > 3 && next.word.back() == 's' && !is_verb_like_plural(next.word);
}

bool follows_prefix(std::string_view folded, std::size_t position) {
    std::string_view const before = folded.substr(0, position);
    for (std::string_view const prefix : {std::string_view("pre-"), std::string_view("post-")})
        if (before.ends_with(prefix))
            return before.size() == prefix.size() || !is_word_byte(before[before.size() - prefix.size() - 1]);
    return false;
}

bool tells(std::string_view folded, Span span, bool (*is_of_kind)(std::string_view)) {
    constexpr std::size_t reach = 160;
    std::size_t const from = span.begin > reach ? span.begin - reach : 0;
    std::size_t at = span.begin;
    while (at > from && !(folded[at - 1] == '.' && is_space(folded[at])))
        --at;
    std::size_t const last = std::min<std::size_t>(folded.size(), span.end + reach);
    while (at < last) {
        if (!is_lower(folded[at])) {
            if (at > span.end && folded[at] == '.') return false;
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < last && is_lower(folded[end]))
            ++end;
        if (is_of_kind(folded.substr(at, end - at))) return true;
        at = end;
    }
    return false;
}

} // namespace dateline::grammar::english
