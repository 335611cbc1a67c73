#include "grammar/english/number_neighbours.hpp"

#include "grammar/english/lexicon.hpp"
#include "grammar/fold.hpp"

#include <algorithm>
#include <variant>

namespace dateline::grammar::english {

namespace {

/// "= 2019", ">=2019"
bool is_equated(std::string_view folded, std::size_t position) {
    std::size_t at = position;
    while (at > 0 && position - at < longest_gap && folded[at - 1] == ' ')
        --at;
    return at > 0 && folded[at - 1] == '=';
}

/// Whether a comma and a year stand before `position`.
bool follows_year(std::string_view folded, std::size_t position) {
    constexpr std::size_t length = 6; // of "1994, "
    if (position <= length) return false;
    std::string_view const before = folded.substr(position - length, length);
    bool const year =
        std::all_of(before.begin(), before.begin() + 4, is_digit) && (before[0] == '1' || before[0] == '2');
    return year && before[4] == ',' && is_space(before[5]) && !is_word_byte(folded[position - length - 1]);
}

/// A word that begins what a year is said of: "In 1215 the charter was sealed."
bool begins_clause(std::string_view word) {
    static constexpr std::string_view pronouns[] = {"he", "she", "it", "they", "we", "when", "and", "but", "by"};
    return is_determiner(word) || std::find(std::begin(pronouns), std::end(pronouns), word) != std::end(pronouns);
}

/// "1979: A tanker burns", "2010 - A tanker burns": the year that heads an entry of a chronology. "1930: He speaks" may
/// be a time of the day.
bool heads_entry(std::string_view folded, Span span) {
    std::size_t line = span.begin;
    while (line > 0 && span.begin - line < longest_gap && folded[line - 1] == ' ')
        --line;
    if (line > 0 && folded[line - 1] != '\n') return false;
    constexpr std::size_t minutes = 2;
    bool const clock = folded[span.begin + minutes] < '6';
    std::string_view const behind = folded.substr(span.end);
    return (behind.starts_with(": ") && !clock) || behind.starts_with(" - ") || behind.starts_with(" -- ") ||
           behind.starts_with(" --- ");
}

} // namespace

bool joins_number_after(std::string_view folded, std::size_t end) {
    if (end >= folded.size()) return false;
    char const c = folded[end];
    if (c == '%' || c == '@' || c == '_' || c == '=' || c == '\\') return true;
    if (end + 1 >= folded.size()) return false;
    char const next = folded[end + 1];
    if (c == '-') return is_word_byte(next);
    if (c == '/' || c == ':' || c == '.' || c == ',') return is_digit(folded[end - 1]) && is_digit(next);
    return false;
}

bool year_supported(Match const& match, Neighbour const& amount, Neighbour const& previous, Neighbour const& next,
                    std::string_view folded, Span span) {
    auto const& date = std::get<CalendarDate>(std::get<Moment>(match.expression.said).when);
    int const year = date.year.value_or(0);
    bool const likely = year >= 1900 && year <= 2099;
    bool const round = year % 100 == 0 && year != 2000;
    if (previous.word == "in" || previous.word == "since" || previous.word == "until" || previous.word == "during" ||
        previous.word == "till" || previous.word == "circa")
        return likely || (year >= 1400 && !ends_like_plural(next) && !round) ||
               ((round || year >= 1000) && next.word.empty()) ||
               (!round && year >= 1000 && (begins_clause(next.word) || (next.capital && !ends_like_plural(next))));
    if (!likely) return false;
    // "Nineteen ninety-six" is no count.
    bool const in_words = is_lower(folded[span.begin]);
    if (in_words && year < 2000 && year % 100 >= 10) return !ends_like_plural(next);
    if (previous.word == "of" && is_amount(amount.word)) return false;
    // "About 1900 people"
    if (previous.word == "about" || previous.word == "around") return next.word.empty() || is_preposition(next.word);
    if (is_equated(folded, span.begin)) return true;
    if (is_preposition(previous.word) || previous.word == "not" || previous.word == "both" || previous.word == "due")
        return !ends_like_plural(next);
    // "His failed 1996 campaign": between two words of a sentence, a number of the last century is hardly a count.
    // Not so behind a preposition of places: "at 1984 Orchard Lane".
    bool const between_words = !(next.capital && is_preposition_of_places(previous.word)) && !previous.word.empty() &&
                               !previous.capital && is_lower(previous.word.front()) && !is_determiner(previous.word) &&
                               !next.word.empty() && !is_preposition(next.word) && is_lower(next.word.front());
    if (between_words && year < 2000 && !round) return !ends_like_plural(next);
    // "The 2000 Games" are those of a year, "the 2000 men" are counted.
    if (is_determiner(previous.word))
        return !next.word.empty() && !is_preposition(next.word) && (year != 2000 || next.capital);
    // "Post-1959 politics"
    if (previous.word.empty() && follows_prefix(folded, span.begin)) return true;
    // "In 1994, 1995 and 1997"
    if (follows_year(folded, span.begin)) return next.word.empty() || next.word == "and" || next.word == "or";
    if (heads_entry(folded, span)) return true;
    // "(2014)"
    return span.begin > 0 && folded[span.begin - 1] == '(' && span.end < folded.size() &&
           (folded[span.end] == ')' || folded[span.end] == ',' || folded[span.end] == '-');
}

bool goes_on_list(std::string_view folded, std::size_t position) {
    constexpr int longest_list = 6;
    for (int dates = 0; dates < longest_list; ++dates) {
        std::size_t at = position;
        auto const skip = [&](auto const& is) {
            std::size_t const from = at;
            while (at > 0 && from - at < longest_gap && is(folded[at - 1]))
                --at;
            return from - at;
        };
        skip(is_space);
        std::size_t const word_end = at;
        std::size_t const letters = skip(is_lower);
        std::string_view const joint = folded.substr(at, letters);
        if (is_preposition_of_days(joint)) return dates > 0;
        if (letters != 0 && joint != "or" && joint != "and") return false;
        if (letters != 0) skip(is_space);
        bool const comma = at > 0 && folded[at - 1] == ',';
        if (comma) --at;
        if (letters == 0 && !comma && word_end == position) return false;
        if (skip(is_digit) == 0 || at == 0 || folded[--at] != '/' || skip(is_digit) == 0) return false;
        position = at;
    }
    return false;
}

} // namespace dateline::grammar::english
